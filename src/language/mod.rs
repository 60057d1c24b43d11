//! What each paragraph is written in, and whether the law on bokmål and nynorsk is met.
//!
//! The only module that knows bokmål from nynorsk. [`reading::read`] reads one document; it is pure, so documents are read
//! side by side. The census counts the readings of the whole site, and the quotas judge the census.

pub mod census;
pub mod document;
pub mod foreign;
mod forms;
pub mod meter;
pub mod model;
mod plain;
pub mod quota;
pub mod readability;
pub mod reading;
pub mod report;
#[cfg(test)]
mod samples;
pub mod text;
mod verify;
pub mod words;
