//! Texts in `i18n/<lang>.toml`: the interface's, and every rule's message and help.
//!
//! A text is looked up by a dotted key and may hold `{slots}`. A text with plural forms is a table with the CLDR
//! categories (`one`, `other`) as keys, chosen by the slot `count`.

use std::collections::BTreeMap;

use icu_plurals::{PluralCategory, PluralRules};

/// The texts of one language.
#[derive(Debug, Clone, Default)]
pub struct Strings {
    tag: String,
    texts: BTreeMap<String, String>,
}

impl Strings {
    /// Reads one i18n file into flat dotted keys.
    ///
    /// # Errors
    /// The TOML parser's error, with its span, when the file is not TOML.
    pub fn parse(tag: &str, toml: &str) -> Result<Self, toml::de::Error> {
        let table: toml::Table = toml::from_str(toml)?;
        let mut texts = BTreeMap::new();
        flatten("", &table, &mut texts);
        Ok(Self {
            tag: tag.to_owned(),
            texts,
        })
    }

    /// The same texts with those of `over` in place where it has them.
    #[must_use]
    pub fn overridden(mut self, over: Self) -> Self {
        self.texts.extend(over.texts);
        self
    }

    /// The language's tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The text of a key as written, slots unfilled.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }

    /// The text of a key with its slots filled and its plural form chosen by the slot `count`.
    #[must_use]
    pub fn text(&self, key: &str, args: &[(&str, String)]) -> Option<String> {
        let count = args
            .iter()
            .find(|(slot, _)| *slot == "count")
            .and_then(|(_, n)| n.parse::<u64>().ok());
        self.text_with(key, count, args)
    }

    /// The text of a key with its plural form chosen by `count`, whatever the slot `count` shows.
    #[must_use]
    pub fn text_with(&self, key: &str, count: Option<u64>, args: &[(&str, String)]) -> Option<String> {
        let plural = count.and_then(|n| self.get(&format!("{key}.{}", category(&self.tag, n))));
        let template = plural
            .or_else(|| self.get(key))
            .or_else(|| self.get(&format!("{key}.other")))?;
        Some(fill(template, args))
    }
}

fn flatten(prefix: &str, table: &toml::Table, texts: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let path = if prefix.is_empty() {
            key.clone()
        } else {
            format!("{prefix}.{key}")
        };
        match value {
            toml::Value::String(text) => {
                texts.insert(path, text.clone());
            }
            toml::Value::Table(inner) => flatten(&path, inner, texts),
            other => {
                texts.insert(path, other.to_string());
            }
        }
    }
}

/// The CLDR plural category of a whole number; `other` where ICU has no rules for the language.
fn category(tag: &str, count: u64) -> &'static str {
    let rules = tag.parse().ok().and_then(|locale: icu_locale_core::Locale| {
        PluralRules::try_new(locale.into(), icu_plurals::PluralRulesOptions::default()).ok()
    });
    match rules.map(|rules| rules.category_for(count)) {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        _ => "other",
    }
}

/// Replaces each `{slot}` by its value; an unknown slot stays as written.
fn fill(template: &str, args: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let value = after
            .find('}')
            .and_then(|close| Some((close, args.iter().find(|(slot, _)| *slot == &after[..close])?)));
        match value {
            Some((close, (_, text))) => {
                out.push_str(text);
                rest = &after[close + 1..];
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
