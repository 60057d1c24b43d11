//! All rules, one file each. Adding a rule is its file, a `mod` line and a line in [`RULES`].

use crate::check::rule::Rule;

mod avoided_form;
mod bokmal_form_in_nynorsk;
mod counterparts_apart;
mod cyclic_alias;
mod dead_link;
mod decimal_point;
mod duplicate_alias;
mod duplicate_translation;
mod duplicate_url;
mod hard_to_read;
mod invalid_alias;
mod invalid_date;
mod invalid_language;
mod invalid_slug;
mod invalid_theme;
mod invalid_toml;
mod invalid_value;
mod link_to_unpublished;
mod long_sentence;
mod low_theme_contrast;
mod malformed_link;
mod missing_anchor;
mod missing_counterpart;
mod missing_file;
mod missing_key;
mod missing_original;
mod missing_section_index;
mod missing_site_file;
mod missing_text;
mod missing_translation;
mod mixed_paragraph;
mod nynorsk_form_in_bokmal;
mod officialese;
mod placeholder_text;
mod post_column;
mod post_value;
mod quota_near_limit;
mod quota_not_met;
mod quota_without_data;
mod stale_translation;
mod undefined_abbreviation;
mod unknown_key;
mod unknown_kind;
mod unknown_language;
mod unreadable_texts;
mod vague_time;
mod wrong_language_document;
mod wrong_language_paragraph;
mod wrong_language_sentence;
mod wrong_type;

/// Every rule, in alphabetical order of file.
pub static RULES: &[&Rule] = &[
    &avoided_form::RULE,
    &bokmal_form_in_nynorsk::RULE,
    &counterparts_apart::RULE,
    &cyclic_alias::RULE,
    &dead_link::RULE,
    &decimal_point::RULE,
    &duplicate_alias::RULE,
    &duplicate_translation::RULE,
    &duplicate_url::RULE,
    &hard_to_read::RULE,
    &invalid_alias::RULE,
    &invalid_date::RULE,
    &invalid_language::RULE,
    &invalid_slug::RULE,
    &invalid_theme::RULE,
    &invalid_toml::RULE,
    &invalid_value::RULE,
    &link_to_unpublished::RULE,
    &long_sentence::RULE,
    &low_theme_contrast::RULE,
    &malformed_link::RULE,
    &missing_anchor::RULE,
    &missing_counterpart::RULE,
    &missing_file::RULE,
    &missing_key::RULE,
    &missing_original::RULE,
    &missing_section_index::RULE,
    &missing_site_file::RULE,
    &missing_text::RULE,
    &missing_translation::RULE,
    &mixed_paragraph::RULE,
    &nynorsk_form_in_bokmal::RULE,
    &officialese::RULE,
    &placeholder_text::RULE,
    &post_column::RULE,
    &post_value::RULE,
    &quota_near_limit::RULE,
    &quota_not_met::RULE,
    &quota_without_data::RULE,
    &stale_translation::RULE,
    &undefined_abbreviation::RULE,
    &unknown_key::RULE,
    &unknown_kind::RULE,
    &unknown_language::RULE,
    &unreadable_texts::RULE,
    &vague_time::RULE,
    &wrong_language_document::RULE,
    &wrong_language_paragraph::RULE,
    &wrong_language_sentence::RULE,
    &wrong_type::RULE,
];
