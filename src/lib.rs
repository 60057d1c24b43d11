//! veksle: a static site generator for public strategy and channel guidance.

pub mod calendar;
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod embedded;
pub mod html;
pub mod interface;
pub mod lang;
pub mod language;
pub mod locale;
pub mod marker;
pub mod parse;
pub mod prose;
pub mod site;
pub mod source;
pub mod span;
pub mod strings;
