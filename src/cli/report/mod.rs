//! Findings as text, for people and for programs.

pub mod act;
pub mod earl;
pub mod finding;
pub mod github;
pub mod human;
pub mod json;
pub mod junit;
pub mod sarif;
pub mod short;
pub mod statement;
