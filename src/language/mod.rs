//! What each paragraph is written in, and whether the law on bokmål and nynorsk is met.
//!
//! The only module that knows bokmål from nynorsk.

pub mod model;
