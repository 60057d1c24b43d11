//! Kinds of document: those that are built in, and what `site.toml` says about them and adds.

use serde_json::json;

use crate::config::SiteConfig;
use crate::config::policy::{NorwegianPolicy, Wish};
use crate::config::read::declare::{choice, table};
use crate::config::read::{FromToml, Keyed, Reader, Texts, Value};
use crate::config::settings::Expired;
use crate::diagnostic::Message;
use crate::span::Spanned;

table! {
    /// A kind of document.
    pub struct KindSettings {
        /// The kind's name to readers.
        "title" title: Texts,
        /// Title of the page that lists its documents, with a column for each field; no such page when absent.
        "list" list: Texts,
        /// Template of its pages; `page.html` when absent.
        "template" template: Option<Spanned<String>>,
        /// Section that `veksle new` puts its documents in.
        "section" section: Option<Spanned<String>>,
        /// Who is responsible for a document, when it does not say so itself.
        "owner" owner: Option<Spanned<String>>,
        /// How often a document is reviewed, when it does not say so itself.
        "review" review: Option<Spanned<Months>>,
        /// What becomes of its documents when they expire; as in the whole site when absent.
        "expired" expired: Option<Expired>,
        "norwegian" norwegian: Option<NorwegianPolicy>,
        "english" english: Option<Wish>,
        /// Highest LIX of a document.
        "lix" lix: Option<u32>,
        /// Keys of every document that this kind requires.
        "require" require: Vec<Spanned<String>>,
        /// Keys of the kind's own table.
        "fields" fields: Keyed<FieldSettings>,
    }
}

table! {
    /// A key of the table that a document of the kind has, `[<kind>]` in its front matter.
    pub struct FieldSettings {
        /// The field's name to readers.
        "label" label: Texts,
        "type" kind: FieldType = FieldType::Text,
        /// Whether each document must have it.
        "required" required: bool = false,
        /// The only values that it may have.
        "values" values: Vec<Spanned<String>>,
        /// Whether it is a list of such values.
        "list" list: bool = false,
    }
}

choice! {
    /// What a field holds.
    pub enum FieldType {
        "text" Text,
        "integer" Integer,
        "number" Number,
        "boolean" Boolean,
        /// A day, a month or a moment.
        "date" Date,
        /// An address, `https://…`.
        "url" Url,
        "email" Email,
    }
}

/// A length of time in whole months, written `"12 months"` or `"2 years"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months(pub u32);

impl FromToml for Months {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(value, key, reader)?;
        let months = months(&text);
        if months.is_none() {
            let message = Message::new("months").with("key", key).with("value", text);
            reader.report("invalid-value", value.span(), message);
        }
        months.map(Self)
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "pattern": "^[1-9][0-9]* (month|year)s?$" })
    }
}

fn months(text: &str) -> Option<u32> {
    let (count, unit) = text.split_once(' ')?;
    let count: u32 = count.parse().ok().filter(|count| *count > 0)?;
    match unit {
        "month" | "months" => Some(count),
        "year" | "years" => count.checked_mul(12),
        _ => None,
    }
}

/// A kind that veksle knows from birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltIn {
    pub name: &'static str,
    /// What the law asks of the kind, when it is not the site's default.
    pub norwegian: Option<NorwegianPolicy>,
}

/// The built-in kinds. Forms must exist in both standards at once (language act § 14).
pub const BUILT_IN: &[BuiltIn] = &[
    kind("page"),
    kind("strategy"),
    kind("goal"),
    kind("channel"),
    kind("audience"),
    kind("guideline"),
    kind("report"),
    kind("news"),
    BuiltIn {
        name: "form",
        norwegian: Some(NorwegianPolicy::Both),
    },
    kind("minutes"),
    kind("decision"),
    kind("event"),
    kind("consultation"),
];

/// The kind of a document when neither it nor its section names one.
pub const DEFAULT_KIND: &str = "page";

const fn kind(name: &'static str) -> BuiltIn {
    BuiltIn { name, norwegian: None }
}

/// A built-in kind by name.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|kind| kind.name == name)
}

impl SiteConfig {
    /// Every kind's name: the built-in ones, then the site's own.
    pub fn kinds(&self) -> impl Iterator<Item = &str> + Clone {
        let own = self.settings.kind.0.iter().map(|(name, _)| name.value.as_str());
        BUILT_IN
            .iter()
            .map(|kind| kind.name)
            .chain(own.filter(|name| built_in(name).is_none()))
    }
}
