//! All rules, one file each. Adding a rule is its file, a `mod` line and a line in [`RULES`].

use crate::check::rule::Rule;

mod unknown_key;

/// Every rule, in alphabetical order of file.
pub static RULES: &[&Rule] = &[&unknown_key::RULE];
