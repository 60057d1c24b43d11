//! The site's languages: their names, their `html lang`, and where to look for what one of them lacks.

use crate::config::settings::Settings;
use crate::diagnostic::{Diagnostic, Message};
use crate::lang::{Language, Languages, PerLanguage};
use crate::source::Sources;
use crate::span::Spanned;

/// What the site knows about one of its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageInfo {
    /// The language's name in itself.
    pub name: String,
    /// Value of `html lang` and of `lang` attributes.
    pub html_lang: String,
    /// BCP 47 tag whose conventions dates and numbers follow.
    pub locale: String,
    /// Languages to look in, in order, for what this one lacks; never itself.
    pub fallback: Vec<Language>,
}

/// A language's tag, its name in itself, and its usual order of fallback.
type Known = (&'static str, &'static str, &'static [&'static str]);

/// The languages that sites in Norway are likely to have. The first three are the order of a site that lists none.
const KNOWN: &[Known] = &[
    ("nb", "Bokmål", &["nn", "en"]),
    ("nn", "Nynorsk", &["nb", "en"]),
    ("en", "English", &["nb", "nn"]),
    ("se", "Davvisámegiella", &["nb", "nn", "en"]),
    ("sma", "Åarjelsaemien", &["nb", "nn", "en"]),
    ("smj", "Julevsámegiella", &["nb", "nn", "en"]),
    ("fkv", "Kvääni", &["nb", "nn", "en"]),
    ("sv", "Svenska", &["nb", "nn", "en"]),
    ("da", "Dansk", &["nb", "nn", "en"]),
    ("fi", "Suomi", &["en", "nb"]),
    ("is", "Íslenska", &["nb", "en"]),
    ("rmf", "Kaale", &["nb", "en"]),
    ("rom", "Romani", &["nb", "en"]),
    ("uk", "Українська", &["en", "nb"]),
    ("pl", "Polski", &["en", "nb"]),
    ("lt", "Lietuvių", &["en", "nb"]),
    ("ar", "العربية", &["en", "nb"]),
    ("so", "Soomaali", &["en", "nb"]),
    ("ti", "ትግርኛ", &["en", "nb"]),
    ("ur", "اردو", &["en", "nb"]),
    ("fa", "فارسی", &["en", "nb"]),
    ("tr", "Türkçe", &["en", "nb"]),
    ("es", "Español", &["en", "nb"]),
    ("fr", "Français", &["en", "nb"]),
    ("de", "Deutsch", &["en", "nb"]),
    ("ru", "Русский", &["en", "nb"]),
];

/// Languages whose conventions in Norway are those of one country. CLDR writes bare `en` as in the United States.
const LOCALES: &[(&str, &str)] = &[("en", "en-GB")];

/// The languages that the site lists, or else those that its file names show.
pub fn of_site(settings: &Settings, sources: &Sources, findings: &mut Vec<Diagnostic>) -> Languages {
    let mut tags: Vec<String> = Vec::new();
    for tag in &settings.languages {
        let reason = match tag_fault(&tag.value) {
            Some(reason) => reason,
            None if tags.contains(&tag.value) => "listed-twice",
            None => {
                tags.push(tag.value.clone());
                continue;
            }
        };
        let message = Message::new(reason).with("value", &tag.value);
        findings.push(Diagnostic::error("invalid-language", tag.span, message));
    }
    if tags.is_empty() {
        tags = seen(sources);
    }
    Languages::new(tags)
}

/// Each language's settings, with the usual ones where the site has none.
pub fn info(settings: &Settings, languages: &Languages, findings: &mut Vec<Diagnostic>) -> PerLanguage<LanguageInfo> {
    for (tag, _) in settings.language.iter() {
        check_tag(tag, languages, findings);
    }
    PerLanguage::from_fn(languages, |lang| {
        let tag = languages.tag(lang);
        let own = settings.language.get(tag);
        let known = KNOWN.iter().find(|(known, ..)| *known == tag);
        let text = |own: Option<&Spanned<String>>, usual: &str| {
            own.map_or_else(|| usual.to_owned(), |text| text.value.clone())
        };
        let fallback = match own.and_then(|own| own.fallback.as_ref()) {
            Some(tags) => tags
                .iter()
                .filter_map(|tag| check_tag(tag, languages, findings))
                .collect(),
            None => usual_fallback(known, languages),
        };
        LanguageInfo {
            name: text(
                own.and_then(|own| own.name.as_ref()),
                known.map_or(tag, |known| known.1),
            ),
            html_lang: text(own.and_then(|own| own.html_lang.as_ref()), tag),
            locale: text(own.and_then(|own| own.locale.as_ref()), usual_locale(tag)),
            fallback: fallback.into_iter().filter(|other| *other != lang).collect(),
        }
    })
}

/// The language of a tag that must be one of the site's; a finding with the nearest when it is not.
pub fn check_tag(tag: &Spanned<String>, languages: &Languages, findings: &mut Vec<Diagnostic>) -> Option<Language> {
    let found = languages.find(&tag.value);
    if found.is_none() {
        findings.push(Diagnostic::error(
            "unknown-language",
            tag.span,
            unknown(&tag.value, languages),
        ));
    }
    found
}

/// The message about a tag that is not one of the site's languages.
#[must_use]
pub fn unknown(tag: &str, languages: &Languages) -> Message {
    let known = languages.iter().map(|lang| languages.tag(lang));
    let message = match crate::config::read::nearest(tag, known) {
        Some(near) => Message::new("similar").with("suggestion", near),
        None => Message::new("message"),
    };
    message.with("value", tag).with("languages", languages)
}

/// Without a setting: the language's usual order, else every other language in the site's order.
fn usual_fallback(known: Option<&Known>, languages: &Languages) -> Vec<Language> {
    match known {
        Some((_, _, order)) => order.iter().filter_map(|tag| languages.find(tag)).collect(),
        None => languages.iter().collect(),
    }
}

fn usual_locale(tag: &str) -> &str {
    LOCALES
        .iter()
        .find(|(known, _)| *known == tag)
        .map_or(tag, |(_, locale)| locale)
}

/// Why a tag cannot be a language of the site.
fn tag_fault(tag: &str) -> Option<&'static str> {
    match tag.parse::<icu_locale_core::LanguageIdentifier>() {
        Ok(id) if id.to_string() == tag => None,
        Ok(_) => Some("spelling"),
        Err(_) => Some("message"),
    }
}

/// The known languages among the suffixes of the Markdown files; bokmål when there are none.
fn seen(sources: &Sources) -> Vec<String> {
    let suffix = |path: &str| {
        path.strip_suffix(".md")?
            .rsplit_once('.')
            .map(|(_, tag)| tag.to_owned())
    };
    let tags: std::collections::BTreeSet<String> = sources
        .under("content/")
        .filter_map(|(_, source)| suffix(&source.path))
        .collect();
    let found: Vec<String> = KNOWN
        .iter()
        .map(|(tag, ..)| (*tag).to_owned())
        .filter(|tag| tags.contains(tag))
        .collect();
    if found.is_empty() {
        vec![KNOWN[0].0.to_owned()]
    } else {
        found
    }
}
