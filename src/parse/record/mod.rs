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
pub mod platform;
pub mod register;

use crate::parse::record::audience::Audience;
use crate::parse::record::channel::Channel;
use crate::parse::record::goal::Goal;
use crate::span::Spanned;

/// The record of a document, when its kind has one.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    Channel(Box<Spanned<Channel>>),
    Audience(Box<Spanned<Audience>>),
    Goal(Box<Spanned<Goal>>),
}
