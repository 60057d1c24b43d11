//! The interface texts of one language, ready for templates.

use std::collections::{BTreeMap, HashMap};

use tera::Value;

use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::strings::Strings;

/// The interface texts of one language, with those of its fallback where it has none.
#[derive(Debug)]
pub struct Words {
    /// The texts without slots, made into values once.
    plain: HashMap<String, Value>,
    /// In order of fallback, the language's own first.
    strings: Vec<Strings>,
}

impl Words {
    #[must_use]
    pub fn new(config: &SiteConfig, strings: &PerLanguage<Strings>, lang: Language) -> Self {
        let order = std::iter::once(lang).chain(config.info[lang].fallback.iter().copied());
        let strings: Vec<Strings> = order.map(|lang| strings[lang].clone()).collect();
        let mut first: BTreeMap<&str, &str> = BTreeMap::new();
        for strings in strings.iter().rev() {
            first.extend(strings.keys().filter_map(|key| Some((key, strings.get(key)?))));
        }
        let plain = first
            .into_iter()
            .filter(|(key, text)| !key.starts_with("rule.") && !text.contains('{'))
            .map(|(key, text)| (key.to_owned(), Value::from(text)))
            .collect();
        Self { plain, strings }
    }

    /// A text that has no slots and no plural.
    #[must_use]
    pub fn plain(&self, key: &str) -> Option<Value> {
        self.plain.get(key).cloned()
    }

    /// A text with its slots filled; `count` chooses the plural form.
    #[must_use]
    pub fn filled(&self, key: &str, count: Option<u64>, slots: &[(&str, String)]) -> Option<String> {
        self.strings
            .iter()
            .find_map(|strings| strings.text_with(key, count, slots))
    }

    /// Whether any of the languages has the key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        let plural = format!("{key}.other");
        self.strings
            .iter()
            .any(|strings| strings.get(key).is_some() || strings.get(&plural).is_some())
    }
}
