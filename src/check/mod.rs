//! Judges the finished pages and the site by the rules of [`rules::RULES`].

pub mod balance;
pub mod context;
pub mod contrast;
pub mod expect;
pub mod levels;
pub mod listing;
pub mod merge;
pub mod page;
pub mod rule;
pub mod rules;
pub mod spacing;
pub mod wcag;
