//! Records: the tables in front matter that make a document an entry of a register.
//!
//! The page is the record: a document of kind `channel` has a `[channel]` table, one of kind `goal` a `[goal]` table.
//! Every value that can be wrong keeps its place. What the source texts of channel strategy demand decides the keys.
//!
//! The tables of built-in kinds are types declared here; front matter reads the one of the document's kind into
//! [`Record`]. The table of a kind that `site.toml` declares is a tree of values checked against its fields.

pub mod audience;
pub mod channel;
pub mod event;
pub mod goal;
pub mod own;
pub mod platform;
pub mod register;

use crate::config::kind::FieldSettings;
use crate::config::read::{FromToml, Keyed, Reader, Value};
use crate::parse::record::audience::Audience;
use crate::parse::record::channel::Channel;
use crate::parse::record::event::{Decision, Event, Minutes};
use crate::parse::record::goal::Goal;
use crate::parse::record::own::OwnRecord;
use crate::span::Spanned;

/// The record of a document, when its kind has one.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    Channel(Box<Spanned<Channel>>),
    Audience(Box<Spanned<Audience>>),
    Goal(Box<Spanned<Goal>>),
    Decision(Box<Spanned<Decision>>),
    Event(Box<Spanned<Event>>),
    Minutes(Box<Spanned<Minutes>>),
    /// Of a kind that `site.toml` declares.
    Own(Box<OwnRecord>),
}

impl Record {
    /// Reads the table of a document of `kind`; `fields` are those that `site.toml` declares for it.
    pub fn read(kind: &str, fields: &Keyed<FieldSettings>, value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match kind {
            "channel" => boxed(value, kind, reader).map(Self::Channel),
            "audience" => boxed(value, kind, reader).map(Self::Audience),
            "goal" => boxed(value, kind, reader).map(Self::Goal),
            "decision" => boxed(value, kind, reader).map(Self::Decision),
            "event" | "consultation" => boxed(value, kind, reader).map(Self::Event),
            "minutes" => boxed(value, kind, reader).map(Self::Minutes),
            _ => own::read(kind, fields, value, reader).map(|record| Self::Own(Box::new(record))),
        }
    }

    /// The source links that are written in it.
    #[must_use]
    pub fn links(&self) -> Vec<&Spanned<String>> {
        match self {
            Self::Channel(channel) => [&channel.value.supplements, &channel.value.decision]
                .into_iter()
                .flatten()
                .collect(),
            Self::Audience(audience) => audience
                .value
                .needs
                .iter()
                .filter_map(|need| need.met_by.as_ref())
                .collect(),
            Self::Goal(_) | Self::Decision(_) | Self::Event(_) | Self::Minutes(_) | Self::Own(_) => Vec::new(),
        }
    }
}

/// The table of a built-in kind.
pub trait RecordTable: Sized {
    /// The table that a record is, when it is of this kind.
    fn of(record: &Record) -> Option<&Spanned<Self>>;
}

macro_rules! tables {
    ($($table:ident),*) => {
        $(impl RecordTable for $table {
            fn of(record: &Record) -> Option<&Spanned<Self>> {
                match record {
                    Record::$table(table) => Some(table),
                    _ => None,
                }
            }
        })*
    };
}

tables!(Channel, Audience, Goal, Decision, Event, Minutes);

fn boxed<T: FromToml>(value: &Value<'_>, kind: &str, reader: &mut Reader<'_>) -> Option<Box<Spanned<T>>> {
    Spanned::read(value, kind, reader).map(Box::new)
}

/// The JSON Schema of the table of each built-in kind that has one.
#[must_use]
pub fn schemas() -> [(&'static str, serde_json::Value); 7] {
    [
        ("audience", Audience::schema()),
        ("channel", Channel::schema()),
        ("consultation", Event::schema()),
        ("decision", Decision::schema()),
        ("event", Event::schema()),
        ("goal", Goal::schema()),
        ("minutes", Minutes::schema()),
    ]
}
