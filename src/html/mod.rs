//! The finished HTML as a model that rules can ask: tree, roles, names, styles. Stands on `span` and `diagnostic` alone.

pub mod dom;
