//! What templates can call: `t()` for interface texts, and the filters `src`, `number` and `list`.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::config::SiteConfig;
use crate::lang::PerLanguage;
use crate::locale::Locale;
use crate::render::words::Words;

/// The interface of every language, by its `html lang`, which is what templates know.
#[derive(Debug)]
pub struct Interface {
    languages: Vec<(String, Arc<Words>, Arc<Locale>)>,
}

impl Interface {
    #[must_use]
    pub fn new(config: &SiteConfig, words: &PerLanguage<Arc<Words>>, locales: &PerLanguage<Arc<Locale>>) -> Self {
        let of_language = |lang| {
            let name = config.info[lang].html_lang.clone();
            (name, Arc::clone(&words[lang]), Arc::clone(&locales[lang]))
        };
        Self {
            languages: config.languages.iter().map(of_language).collect(),
        }
    }

    /// Makes the functions and filters known to templates.
    pub fn register(self, tera: &mut Tera) {
        let shared = Arc::new(self);
        let (texts, numbers, lists) = (Arc::clone(&shared), Arc::clone(&shared), shared);
        tera.register_function("t", move |args: Kwargs, state: &State<'_>| texts.text(&args, state));
        tera.register_filter("number", move |value: i64, _: Kwargs, state: &State<'_>| {
            numbers.number(value, state)
        });
        tera.register_filter("list", move |value: Vec<String>, _: Kwargs, state: &State<'_>| {
            lists.list(&value, state)
        });
        tera.register_filter("src", source);
    }

    /// `t(key="…", lang=…, slot=…)`: the text of a key in the page's language; an unknown key shows itself.
    fn text(&self, args: &Kwargs, state: &State<'_>) -> TeraResult<Value> {
        let key: &str = args.must_get("key")?;
        let of_page = page_lang(state)?;
        let lang = args.get::<&str>("lang")?.or_else(|| of_page.as_str());
        let Some((words, locale)) = self.language(lang) else {
            return Ok(Value::from(key));
        };
        if let Some(plain) = words.plain(key) {
            return Ok(plain);
        }
        let slots = args.iter().filter_map(|(slot, value)| {
            let shown = match value.as_i64() {
                Some(number) => locale.number(number),
                None => value.to_string(),
            };
            Some((slot.as_str()?, shown))
        });
        let slots: Vec<(&str, String)> = slots.collect();
        let count = args.get::<&Value>("count")?.and_then(Value::as_u64);
        Ok(Value::from(
            words.filled(key, count, &slots).unwrap_or_else(|| key.to_owned()),
        ))
    }

    fn language(&self, lang: Option<&str>) -> Option<(&Words, &Locale)> {
        let known = self.languages.iter().find(|(name, ..)| Some(name.as_str()) == lang);
        known.map(|(_, words, locale)| (&**words, &**locale))
    }

    fn number(&self, value: i64, state: &State<'_>) -> TeraResult<String> {
        let known = self.language(page_lang(state)?.as_str());
        Ok(known.map_or_else(|| value.to_string(), |(_, locale)| locale.number(value)))
    }

    fn list(&self, items: &[String], state: &State<'_>) -> TeraResult<String> {
        let known = self.language(page_lang(state)?.as_str());
        Ok(known.map_or_else(|| items.join(", "), |(_, locale)| locale.list(items)))
    }
}

fn page_lang(state: &State<'_>) -> TeraResult<Value> {
    Ok(state.get::<Value>("lang")?.unwrap_or_else(Value::none))
}

/// `<h1{{ page.title | src }}>`: the marker of the place where a value of the front matter is written.
///
/// The value is found again among those of `page.sources`, which holds the marker of each key.
fn source(value: Value, _: Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let page = state.get::<Value>("page")?.unwrap_or_else(Value::none);
    let sources = page.get_from_path("sources").and_then(Value::as_map);
    let written = |key: &str| page.get_from_path(key).is_some_and(|of_key| *of_key == value);
    let marker = sources
        .into_iter()
        .flatten()
        .find(|(key, _)| key.as_str().is_some_and(written));
    Ok(marker.map_or_else(|| Value::safe_string(""), |(_, marker)| marker.clone()))
}
