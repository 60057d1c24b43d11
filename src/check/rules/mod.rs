//! All rules, one file each. Adding a rule is its file, a `mod` line and a line in [`RULES`].

use crate::check::rule::Rule;

mod invalid_date;
mod invalid_language;
mod invalid_toml;
mod invalid_value;
mod missing_key;
mod missing_site_file;
mod post_column;
mod post_value;
mod unknown_key;
mod unknown_kind;
mod unknown_language;
mod wrong_type;

/// Every rule, in alphabetical order of file.
pub static RULES: &[&Rule] = &[
    &invalid_date::RULE,
    &invalid_language::RULE,
    &invalid_toml::RULE,
    &invalid_value::RULE,
    &missing_key::RULE,
    &missing_site_file::RULE,
    &post_column::RULE,
    &post_value::RULE,
    &unknown_key::RULE,
    &unknown_kind::RULE,
    &unknown_language::RULE,
    &wrong_type::RULE,
];
