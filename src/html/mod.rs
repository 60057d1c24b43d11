//! The finished HTML as a model that rules can ask: tree, roles, names, styles. Stands on `span` and `diagnostic` alone.

pub mod aria;
pub mod autofill;
pub mod destination;
pub mod dom;
pub mod frame;
pub mod grouped;
pub mod hash;
pub mod heading;
mod key;
pub mod language_tag;
pub mod layout_table;
pub mod name;
pub mod parse;
pub mod plain;
pub mod refresh;
pub mod rendering;
pub mod requests;
pub mod style;
pub mod table;
pub mod tag;
