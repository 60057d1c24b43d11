//! Records: the tables in front matter that make a document an entry of a register.
//!
//! The page is the record: a document of kind `channel` has a `[channel]` table, one of kind `goal` a `[goal]` table.
//! Every value that can be wrong keeps its place. What the source texts of channel strategy demand decides the keys.
//!
//! The tables of built-in kinds are types declared here; front matter reads the one of the document's kind into
//! [`Record`]. The table of a kind that `site.toml` declares is a tree of values checked against its fields.

pub mod audience;
pub mod channel;
pub mod goal;
pub mod own;
pub mod platform;
pub mod register;

use crate::config::kind::FieldSettings;
use crate::config::read::{FromToml, Keyed, Reader, Value};
use crate::parse::record::audience::Audience;
use crate::parse::record::channel::Channel;
use crate::parse::record::goal::Goal;
use crate::parse::record::own::OwnRecord;
use crate::span::Spanned;

/// The record of a document, when its kind has one.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    Channel(Box<Spanned<Channel>>),
    Audience(Box<Spanned<Audience>>),
    Goal(Box<Spanned<Goal>>),
    /// Of a kind that `site.toml` declares.
    Own(Box<OwnRecord>),
}

impl Record {
    /// Reads the table of a document of `kind`; `fields` are those that `site.toml` declares for it.
    pub fn read(kind: &str, fields: &Keyed<FieldSettings>, value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match kind {
            "channel" => Spanned::read(value, kind, reader).map(|record| Self::Channel(Box::new(record))),
            "audience" => Spanned::read(value, kind, reader).map(|record| Self::Audience(Box::new(record))),
            "goal" => Spanned::read(value, kind, reader).map(|record| Self::Goal(Box::new(record))),
            _ => own::read(kind, fields, value, reader).map(|record| Self::Own(Box::new(record))),
        }
    }
}
