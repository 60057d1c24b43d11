//! Front matter: the keys of every kind, each with its place.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde_json::json;
use toml::de::{DeTable, DeValue};

use crate::config::SiteConfig;
use crate::config::kind::Months;
use crate::config::read::date::Written;
use crate::config::read::declare::{choice, table};
use crate::config::read::{FromToml, Keyed, Reader, Value, parse};
use crate::config::settings::Expired;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::record::Record;
use crate::span::{Pieces, Span, Spanned};

/// The front matter of one document; absent keys are `None` or empty.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// Required; `None` has its finding.
    pub title: Option<Spanned<String>>,
    pub description: Option<Spanned<String>>,
    pub date: Option<Spanned<Moment>>,
    pub publish: Option<Spanned<Moment>>,
    pub updated: Option<Spanned<Moment>>,
    pub expires: Option<Spanned<Moment>>,
    /// What becomes of the document then, when neither its kind nor the site decides.
    pub expired: Option<Expired>,
    pub withdrawn: Option<Spanned<Withdrawn>>,
    /// Where to look when it is no longer valid: a source link or an address.
    pub replaced_by: Option<Spanned<String>>,
    /// Review interval.
    pub review: Option<Spanned<Months>>,
    pub reviewed: Option<Spanned<Moment>>,
    pub owner: Option<Spanned<String>>,
    pub kind: Option<Spanned<String>>,
    pub tags: Vec<Spanned<String>>,
    pub audience: Vec<Spanned<String>>,
    pub channel: Vec<Spanned<String>>,
    pub slug: Option<Spanned<String>>,
    pub weight: Option<Spanned<i64>>,
    pub draft: bool,
    /// Whether nobody in it may be told from others.
    pub anonymous: bool,
    /// Whether title and time may be shown before the document is public.
    pub announced: Option<Spanned<Announced>>,
    pub aliases: Vec<Spanned<String>>,
    pub toc: Option<bool>,
    pub translates: Option<Spanned<Translates>>,
    /// Why the document is outside the measure of language balance.
    pub balance_exempt: Option<Spanned<String>>,
    pub corrections: Vec<Spanned<Correction>>,
    /// Of a living document.
    pub version: Option<Spanned<String>>,
    pub changes: Vec<Spanned<Change>>,
    /// The table of the document's kind, `[channel]` for a channel.
    pub record: Option<Record>,
    /// Free values for templates.
    pub extra: BTreeMap<String, toml::Value>,
}

/// A date as precise as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// `"2022-03"`: a month, with no false day.
    Month {
        year: i16,
        month: i8,
    },
    Day(Date),
    /// Local time in the site's zone.
    Time(DateTime),
}

impl Moment {
    /// As precise as it was written, but for the clock: `2022-03`, `2022-03-07`.
    #[must_use]
    pub fn day(self) -> String {
        match self {
            Self::Month { year, month } => format!("{year:04}-{month:02}"),
            Self::Day(date) => date.to_string(),
            Self::Time(time) => time.date().to_string(),
        }
    }
}

/// Whether title and time of a document are in the release calendar before the document is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    Never,
    /// At once.
    Always,
    /// From a day on: it then tells how long the notice was.
    From(Date),
}

table! {
    /// What a translation was made from.
    pub struct Translates {
        /// Language of the original.
        "lang" lang: String,
        /// Hash of the original when it was translated.
        "hash" hash: String,
    }
}

table! {
    /// That a document is taken back.
    pub struct Withdrawn {
        /// When.
        "date" date: Moment,
        /// Why, for readers.
        "reason" reason: String,
    }
}

table! {
    /// A correction of something published.
    pub struct Correction {
        /// When the corrected version comes or came; left out while nobody knows.
        "date" date: Option<Spanned<Moment>>,
        /// When readers are told of the error, before it is corrected.
        "notice" notice: Option<Spanned<Moment>>,
        /// What was wrong.
        "what" what: String,
        /// Why it was wrong.
        "why" why: String,
        "severity" severity: CorrectionSeverity,
        /// Id of the heading that it is under.
        "place" place: Option<Spanned<String>>,
        /// What stood there.
        "was" was: Option<String>,
        /// What stands there instead; not shown before `date`.
        "now" now: Option<String>,
    }
}

table! {
    /// A change of a living document.
    pub struct Change {
        "date" date: Moment,
        /// What was changed, for readers.
        "what" what: String,
        /// The version that it made.
        "version" version: Option<String>,
    }
}

choice! {
    /// How serious a correction is, graded as Statistics Norway does.
    pub enum CorrectionSeverity {
        "cosmetic" Cosmetic,
        "less-serious" LessSerious,
        "serious" Serious,
        "very-serious" VerySerious,
    }
}

table! {
    /// The front matter of a document, between two lines `+++`.
    struct Keys {
        /// The document's name: the heading of the page.
        "title" title: Option<Spanned<String>>,
        /// One or two sentences for lists, search engines and feeds.
        "description" description: Option<Spanned<String>>,
        /// The document's own date; `"2022-03"` for a month.
        "date" date: Option<Spanned<Moment>>,
        /// When it becomes public, in the site's time zone.
        "publish" publish: Option<Spanned<Moment>>,
        /// When it was last changed in substance.
        "updated" updated: Option<Spanned<Moment>>,
        /// When it stops being valid.
        "expires" expires: Option<Spanned<Moment>>,
        /// What becomes of it then: its page stays, or only says so.
        "expired" expired: Option<Expired>,
        /// That it is taken back: when, and why.
        "withdrawn" withdrawn: Option<Spanned<Withdrawn>>,
        /// Where to look when it is no longer valid: a source link, `/strategi/ny.md`, or an address.
        "replaced-by" replaced_by: Option<Spanned<String>>,
        /// How often it is reviewed: `"12 months"`.
        "review" review: Option<Spanned<Months>>,
        /// When it was last reviewed.
        "reviewed" reviewed: Option<Spanned<Moment>>,
        /// The unit or role that is responsible for it.
        "owner" owner: Option<Spanned<String>>,
        /// Kind of document; `page` when absent.
        "kind" kind: Option<Spanned<String>>,
        /// Tags.
        "tags" tags: Vec<Spanned<String>>,
        /// Audiences, by id.
        "audience" audience: Vec<Spanned<String>>,
        /// Channels, by id.
        "channel" channel: Vec<Spanned<String>>,
        /// Its name in the address, when it is not the file's.
        "slug" slug: Option<Spanned<String>>,
        /// Order among its siblings, lowest first.
        "weight" weight: Option<Spanned<i64>>,
        /// Whether it is kept from being public.
        "draft" draft: bool = false,
        /// Whether nobody in it may be told from others, as in answers to a survey: no private address, no telephone number.
        "anonymous" anonymous: bool = false,
        /// Whether title and time are shown before it is public: `true`, or the day from which they are.
        "announced" announced: Option<Spanned<Announced>>,
        /// Former addresses that lead here.
        "aliases" aliases: Vec<Spanned<String>>,
        /// Whether the page has a list of its headings.
        "toc" toc: Option<bool>,
        /// What it is a translation of.
        "translates" translates: Option<Spanned<Translates>>,
        /// Its part in the measure of language balance.
        "balance" balance: Option<Balance>,
        /// Corrections after it was published.
        "corrections" corrections: Vec<Spanned<Correction>>,
        /// The version of a living document: `"2.1"`.
        "version" version: Option<Spanned<String>>,
        /// What was changed when.
        "changes" changes: Vec<Spanned<Change>>,
        /// Free values for templates.
        "extra" extra: BTreeMap<String, toml::Value>,
    }
}

table! {
    /// A document's part in the measure of language balance.
    struct Balance {
        /// Why it is outside the measure; the reason is published.
        "exempt" exempt: Spanned<String>,
    }
}

impl FromToml for Announced {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Boolean(true) => Some(Self::Always),
            DeValue::Boolean(false) => Some(Self::Never),
            _ => Date::read(value, key, reader).map(Self::From),
        }
    }

    fn schema() -> serde_json::Value {
        json!({ "anyOf": [bool::schema(), Date::schema()] })
    }
}

impl Moment {
    /// The first instant: the midnight that begins a day or a month.
    #[must_use]
    pub fn begins(self) -> DateTime {
        match self {
            Self::Month { year, month } => Date::new(year, month, 1).map_or(DateTime::MIN, midnight),
            Self::Day(date) => midnight(date),
            Self::Time(time) => time,
        }
    }
}

fn midnight(date: Date) -> DateTime {
    date.to_datetime(jiff::civil::Time::midnight())
}

impl FromToml for Moment {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.written_time(value, key, "date")? {
            Written::Month { year, month } => Some(Self::Month { year, month }),
            Written::Day(day) => Some(Self::Day(day)),
            Written::Moment(time) => Some(Self::Time(time)),
            Written::Clock(_) => {
                reader.invalid_date(value, key, "needs-day");
                None
            }
        }
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string" })
    }
}

/// Reads the TOML between the `+++` lines. `home` is the opening line.
pub fn read(config: &SiteConfig, toml: &str, pieces: Pieces, home: Span) -> (FrontMatter, Vec<Diagnostic>) {
    let (root, mut reader) = parse(toml, pieces, home);
    let range = root.span();
    let DeValue::Table(mut table) = root.into_inner() else {
        return (FrontMatter::default(), reader.finish());
    };
    let record = take_record(config, &mut table, &mut reader);
    let root = toml::Spanned::new(range, DeValue::Table(table));
    let keys = Keys::read(&root, "", &mut reader);
    let mut front = keys.map(FrontMatter::from).unwrap_or_default();
    front.record = record;
    required(config, &front, &root, &mut reader);
    dated(&front.corrections, &mut reader);
    let mut findings = reader.finish();
    let kind = front.kind.as_ref();
    findings.extend(kind.and_then(|kind| crate::config::unknown_kind(config, kind)));
    (front, findings)
}

/// The JSON Schema of front matter.
#[must_use]
pub fn schema() -> serde_json::Value {
    let mut schema = Keys::schema();
    schema["required"] = json!(["title"]);
    // The table of a kind is named by the kind, which the site may have declared.
    schema["additionalProperties"] = json!({ "type": "object" });
    schema
}

/// Takes out and reads the table that is named by the document's kind.
fn take_record(config: &SiteConfig, table: &mut DeTable<'_>, reader: &mut Reader<'_>) -> Option<Record> {
    let kind = table.get("kind")?.get_ref().as_str()?.to_owned();
    if !table.get(kind.as_str())?.get_ref().is_table() {
        return None;
    }
    let value = table.remove(kind.as_str())?;
    let none = Keyed::default();
    let fields = config.settings.kind.get(&kind).map_or(&none, |kind| &kind.fields);
    Record::read(&kind, fields, &value, reader)
}

/// Reports keys that every document or every one of the kind must have.
fn required(config: &SiteConfig, front: &FrontMatter, root: &Value<'_>, reader: &mut Reader<'_>) {
    let has = |key: &str| root.get_ref().as_table().is_some_and(|table| table.contains_key(key));
    if !has("title") {
        reader.missing(root, "title");
    } else if let Some(title) = front.title.as_ref().filter(|title| title.value.trim().is_empty()) {
        reader.missing_at(title.span, "title");
    }
    let kind = front
        .kind
        .as_ref()
        .map_or(crate::config::kind::DEFAULT_KIND, |kind| &kind.value);
    let own = config.settings.kind.get(kind);
    for key in own.iter().flat_map(|kind| &kind.require) {
        if !has(&key.value) && key.value != "title" {
            reader.missing(root, &key.value);
        }
    }
    let needs_table = own.is_some_and(|own| own.fields.iter().any(|(_, field)| field.required));
    if needs_table && front.record.is_none() {
        reader.missing(root, kind);
    }
    if let (Some(publish), Some(expires)) = (&front.publish, &front.expires)
        && publish.value.begins() >= expires.value.begins()
    {
        reader.report_at("invalid-date", expires.span, Message::new("expires-before-publish"));
    }
}

/// Reports corrections that tell no time, or tell readers of an error after it is corrected.
fn dated(corrections: &[Spanned<Correction>], reader: &mut Reader<'_>) {
    for correction in corrections {
        match (&correction.value.notice, &correction.value.date) {
            (None, None) => reader.missing_at(correction.span, "date"),
            (Some(notice), Some(date)) if notice.value.begins() >= date.value.begins() => {
                reader.report_at("invalid-date", notice.span, Message::new("notice-after-correction"));
            }
            _ => {}
        }
    }
}

impl From<Keys> for FrontMatter {
    fn from(keys: Keys) -> Self {
        Self {
            title: keys.title,
            description: keys.description,
            date: keys.date,
            publish: keys.publish,
            updated: keys.updated,
            expires: keys.expires,
            expired: keys.expired,
            withdrawn: keys.withdrawn,
            replaced_by: keys.replaced_by,
            review: keys.review,
            reviewed: keys.reviewed,
            owner: keys.owner,
            kind: keys.kind,
            tags: keys.tags,
            audience: keys.audience,
            channel: keys.channel,
            slug: keys.slug,
            weight: keys.weight,
            draft: keys.draft,
            anonymous: keys.anonymous,
            announced: keys.announced,
            aliases: keys.aliases,
            toc: keys.toc,
            translates: keys.translates,
            balance_exempt: keys.balance.map(|balance| balance.exempt),
            corrections: keys.corrections,
            version: keys.version,
            changes: keys.changes,
            record: None,
            extra: keys.extra,
        }
    }
}
