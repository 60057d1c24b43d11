//! The plain types that TOML values become.

use std::collections::BTreeMap;

use serde_json::json;
use toml::de::DeValue;

use crate::config::read::{FromToml, Reader, Value, nearest};
use crate::diagnostic::Message;
use crate::span::Spanned;

impl Reader<'_> {
    /// The value as one of a few texts; a finding with the nearest when it is none of them.
    pub fn one_of(&mut self, value: &Value<'_>, key: &str, known: &'static [&'static str]) -> Option<&'static str> {
        let text = String::read(value, key, self)?;
        let found = known.iter().find(|name| **name == text).copied();
        if found.is_none() {
            self.invalid_value(value, key, &text, known.iter().copied());
        }
        found
    }

    /// Reports a text that is not among those that may be written.
    pub fn invalid_value<'k>(
        &mut self,
        value: &Value<'_>,
        key: &str,
        text: &str,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) {
        let allowed: Vec<&str> = known.clone().into_iter().collect();
        let message = match nearest(text, known) {
            Some(near) => Message::new("similar").with("suggestion", near),
            None => Message::new("message"),
        };
        let message = message
            .with("key", key)
            .with("value", text)
            .with("allowed", allowed.join(", "));
        self.report("invalid-value", value.span(), message);
    }
}

impl FromToml for String {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            reader.wrong_type(value, key, "text");
        }
        text.map(str::to_owned)
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string" })
    }
}

impl FromToml for bool {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            reader.wrong_type(value, key, "boolean");
        }
        flag
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "boolean" })
    }
}

/// A whole number within the bounds of the type.
fn whole<T: TryFrom<i64>>(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<T> {
    let number = value
        .get_ref()
        .as_integer()
        .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
    let fitting = number.and_then(|number| T::try_from(number).ok());
    if fitting.is_none() {
        let reason = if number.is_some() { "range" } else { "integer" };
        reader.wrong_type(value, key, reason);
    }
    fitting
}

impl FromToml for i64 {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        whole(value, key, reader)
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "integer" })
    }
}

impl FromToml for u32 {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        whole(value, key, reader)
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "integer", "minimum": 0 })
    }
}

impl FromToml for f64 {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let number = match value.get_ref() {
            DeValue::Float(number) => number.as_str().parse().ok(),
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        };
        if number.is_none() {
            reader.wrong_type(value, key, "number");
        }
        number
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "number" })
    }
}

impl<T: FromToml> FromToml for Spanned<T> {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let inner = T::read(value, key, reader)?;
        Some(Self::new(inner, reader.span(value.span())))
    }

    fn schema() -> serde_json::Value {
        T::schema()
    }
}

/// An absent key; a faulty value counts as absent, with its finding.
impl<T: FromToml> FromToml for Option<T> {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        Some(T::read(value, key, reader))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn schema() -> serde_json::Value {
        T::schema()
    }
}

/// A list; faulty items are left out, each with its finding.
impl<T: FromToml> FromToml for Vec<T> {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(items) = value.get_ref().as_array() else {
            reader.wrong_type(value, key, "list");
            return Some(Self::new());
        };
        Some(items.iter().filter_map(|item| T::read(item, key, reader)).collect())
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "array", "items": T::schema() })
    }
}

/// One value or a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T: FromToml> FromToml for OneOrMany<T> {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Array(_) => Vec::read(value, key, reader).map(Self),
            _ => T::read(value, key, reader).map(|one| Self(vec![one])),
        }
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [T::schema(), { "type": "array", "items": T::schema() }] })
    }
}

/// A table with free keys, in the order they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyed<T>(pub Vec<(Spanned<String>, T)>);

impl<T> Keyed<T> {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(_, value)| value)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Spanned<String>, &T)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: FromToml> FromToml for Keyed<T> {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(table) = reader.table(value, key) else {
            return Some(Self::default());
        };
        let mut entries: Vec<_> = table
            .iter()
            .filter_map(|(name, value)| {
                let text: &str = name.get_ref();
                let inner = T::read(value, text, reader)?;
                Some((Spanned::new(text.to_owned(), reader.span(name.span())), inner))
            })
            .collect();
        entries.sort_by_key(|(name, _)| name.span.start);
        Some(Self(entries))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "object", "additionalProperties": T::schema() })
    }
}

/// A text in each language, `{ nb = "…", nn = "…" }`, or one text for all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// The text that is the same in every language.
    pub every: Option<Spanned<String>>,
    /// Language tag and text.
    pub each: Keyed<Spanned<String>>,
}

impl Texts {
    /// The text in a language, or the one for all.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&str> {
        let own = self.each.get(tag).or(self.every.as_ref());
        own.map(|text| text.value.as_str())
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.every.is_none() && self.each.is_empty()
    }
}

impl Texts {
    /// Whether no language has more than white space, as in a table that waits to be filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let own = self.each.iter().map(|(_, text)| text);
        own.chain(&self.every).all(|text| text.value.trim().is_empty())
    }
}

impl FromToml for Texts {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(_) => Some(Self {
                every: Spanned::read(value, key, reader),
                each: Keyed::default(),
            }),
            DeValue::Table(_) => Some(Self {
                every: None,
                each: Keyed::read(value, key, reader)?,
            }),
            _ => {
                reader.wrong_type(value, key, "texts");
                Some(Self::default())
            }
        }
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [
            { "type": "string" },
            { "type": "object", "additionalProperties": { "type": "string" } },
        ] })
    }
}

/// Anything at all, for keys that templates read.
impl FromToml for BTreeMap<String, toml::Value> {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value, key)?;
        let entry = |(name, value): (&toml::Spanned<toml::de::DeString<'_>>, &Value<'_>)| {
            (name.get_ref().to_string(), free(value.get_ref()))
        };
        Some(table.iter().map(entry).collect())
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "object" })
    }
}

/// A value without its places. A number out of bounds becomes its text.
#[must_use]
pub fn free(value: &DeValue<'_>) -> toml::Value {
    match value {
        DeValue::String(text) => toml::Value::String(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| toml::Value::String(number.to_string()), toml::Value::Integer),
        DeValue::Float(number) => number
            .as_str()
            .parse()
            .map_or_else(|_| toml::Value::String(number.to_string()), toml::Value::Float),
        DeValue::Boolean(flag) => toml::Value::Boolean(*flag),
        DeValue::Datetime(moment) => toml::Value::Datetime(*moment),
        DeValue::Array(items) => toml::Value::Array(items.iter().map(|item| free(item.get_ref())).collect()),
        DeValue::Table(table) => {
            let entry = |(key, value): (&toml::Spanned<toml::de::DeString<'_>>, &Value<'_>)| {
                (key.get_ref().to_string(), free(value.get_ref()))
            };
            toml::Value::Table(table.iter().map(entry).collect())
        }
    }
}
