//! The finished HTML as a model that rules can ask: tree, roles, names, styles. Stands on `span` and `diagnostic` alone.

mod arrange;
pub mod dom;
pub mod parse;
pub mod rendering;
pub mod tag;
