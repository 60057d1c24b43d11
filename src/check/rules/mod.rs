//! All rules, one file each. Adding a rule is its file, a `mod` line and a line in [`RULES`].

use crate::check::rule::Rule;

mod access_key;
mod address_as_link_text;
mod address_gone;
mod affected_audience_excluded;
mod alt_repeats_text;
mod alt_says_image;
mod audience_without_open_channel;
mod autoplay;
mod avoided_form;
mod bokmal_form_in_nynorsk;
mod bold_as_heading;
mod broken_description_list;
mod broken_fragment;
mod broken_template;
mod button_without_name;
mod channel_without_debate_rules;
mod clipped_text;
mod closed_without_exit_plan;
mod content_outside_landmarks;
mod content_without_heading;
mod content_without_landmark;
mod contradicted_language;
mod contradicted_state;
mod contrast_below_enhanced;
mod cookie;
mod counterparts_apart;
mod cyclic_alias;
mod dead_link;
mod decimal_point;
mod decoration_exposed;
mod delayed_refresh;
mod deprecated_role;
mod doubled_hour;
mod duplicate_alias;
mod duplicate_footnote;
mod duplicate_heading_id;
mod duplicate_id;
mod duplicate_translation;
mod duplicate_url;
mod empty_heading;
mod empty_table_header;
mod error_without_text;
mod event_attribute;
mod expired_exception;
mod field_named_by_tooltip;
mod field_without_name;
mod file_name_as_alt;
mod file_too_large;
mod fixed_letter_spacing;
mod fixed_line_height;
mod fixed_word_spacing;
mod focus_not_visible;
mod focusable_in_aria_hidden;
mod focusable_in_presentational;
mod footnote_without_reference;
mod footnote_without_text;
mod frame_name_not_unique;
mod frame_out_of_tab_order;
mod frame_without_name;
mod goal_without_child;
mod goal_without_indicator;
mod goal_without_parent;
mod group_without_name;
mod hard_to_read;
mod header_without_cells;
mod headers_outside_table;
mod heading_one_in_body;
mod hidden_image_with_text;
mod hidden_page;
mod idle_crisis_channel;
mod image_button_without_name;
mod image_without_alt;
mod incomplete_channel;
mod inconsistent_help;
mod inconsistent_navigation;
mod indistinct_links;
mod invalid_alias;
mod invalid_aria_value;
mod invalid_autocomplete;
mod invalid_date;
mod invalid_language;
mod invalid_scope;
mod invalid_slug;
mod invalid_theme;
mod invalid_toml;
mod invalid_utf8;
mod invalid_value;
mod irregular_publishing_time;
mod justified_text;
mod label_not_in_name;
mod label_without_field;
mod landmark_in_landmark;
mod landmarks_with_same_name;
mod layout_table;
mod link_name_not_unique;
mod link_outside_site;
mod link_to_unpublished;
mod link_told_by_color;
mod link_without_name;
mod list_item_outside_list;
mod locked_orientation;
mod long_alt;
mod long_capitals;
mod long_sentence;
mod low_contrast;
mod low_theme_contrast;
mod malformed_link;
mod markdown_in_text;
mod media_without_controls;
mod menuitem_without_name;
mod misplaced_index;
mod missed_deadline;
mod missing_accessibility_statement;
mod missing_anchor;
mod missing_aria_attribute;
mod missing_autocomplete;
mod missing_captions_track;
mod missing_counterpart;
mod missing_file;
mod missing_front_matter;
mod missing_hour;
mod missing_key;
mod missing_language_suffix;
mod missing_main;
mod missing_main_heading;
mod missing_original;
mod missing_page_language;
mod missing_section_index;
mod missing_site_file;
mod missing_text;
mod missing_title;
mod missing_translation;
mod mixed_paragraph;
mod motion_without_choice;
mod moving_text;
mod no_bypass;
mod no_skip_link;
mod nynorsk_form_in_bokmal;
mod object_without_name;
mod officialese;
mod overdue_channel_review;
mod overdue_review;
mod overdue_risk_assessment;
mod overdue_trial;
mod page_in_other_language;
mod paid_political_post;
mod paid_without_approval;
mod part_in_other_language;
mod party_name_in_post;
mod personal_identity_number;
mod placeholder_as_label;
mod placeholder_text;
mod positive_tabindex;
mod post_column;
mod post_in_wrong_language;
mod post_too_long;
mod post_value;
mod post_video_without_captions;
mod post_without_page;
mod private_email;
mod private_phone;
mod prohibited_aria_attribute;
mod quota_near_limit;
mod quota_not_met;
mod quota_without_data;
mod remote_font;
mod repeated_landmark;
mod role_not_allowed;
mod role_outside_context;
mod same_name_other_target;
mod script_in_content;
mod script_link;
mod sensory_instruction;
mod several_main_channels;
mod short_notice;
mod skipped_heading_level;
mod small_target;
mod stale_translation;
mod stock_link_text;
mod summary_repeats_caption;
mod summary_without_name;
mod suspected_text_in_image;
mod svg_without_name;
mod table_without_headers;
mod third_party_request;
mod timed_refresh;
mod tracker;
mod trial_without_end;
mod typed_list;
mod unannounced_new_window;
mod unclosed_html;
mod undefined_abbreviation;
mod unexplained_abbr;
mod unknown_aria_attribute;
mod unknown_audience;
mod unknown_channel;
mod unknown_component;
mod unknown_criterion;
mod unknown_key;
mod unknown_kind;
mod unknown_language;
mod unknown_language_of_part;
mod unknown_page_language;
mod unknown_platform;
mod unknown_post_language;
mod unknown_role;
mod unknown_rule;
mod unknown_text;
mod unmarked_document_link;
mod unmarked_required_field;
mod unpublished_text_in_output;
mod unreachable_scroller;
mod unreadable_file;
mod unreadable_image;
mod unreadable_texts;
mod unsupported_aria_attribute;
mod unterminated_front_matter;
mod unused_channel;
mod unverified_account;
mod vague_heading;
mod vague_time;
mod vague_title;
mod video_without_captions;
mod video_without_transcript;
mod wider_than_narrow_screen;
mod widget_without_name;
mod words_glued_by_minifying;
mod wrong_language_document;
mod wrong_language_paragraph;
mod wrong_language_sentence;
mod wrong_owned_role;
mod wrong_platform_address;
mod wrong_type;
mod zoom_blocked;

/// Every rule, in alphabetical order of file.
pub static RULES: &[&Rule] = &[
    &access_key::RULE,
    &address_as_link_text::RULE,
    &address_gone::RULE,
    &affected_audience_excluded::RULE,
    &alt_repeats_text::RULE,
    &alt_says_image::RULE,
    &audience_without_open_channel::RULE,
    &autoplay::RULE,
    &avoided_form::RULE,
    &bokmal_form_in_nynorsk::RULE,
    &bold_as_heading::RULE,
    &broken_description_list::RULE,
    &broken_fragment::RULE,
    &broken_template::RULE,
    &button_without_name::RULE,
    &channel_without_debate_rules::RULE,
    &clipped_text::RULE,
    &closed_without_exit_plan::RULE,
    &content_outside_landmarks::RULE,
    &content_without_heading::RULE,
    &content_without_landmark::RULE,
    &contradicted_language::RULE,
    &contradicted_state::RULE,
    &contrast_below_enhanced::RULE,
    &cookie::RULE,
    &counterparts_apart::RULE,
    &cyclic_alias::RULE,
    &dead_link::RULE,
    &decimal_point::RULE,
    &decoration_exposed::RULE,
    &delayed_refresh::RULE,
    &deprecated_role::RULE,
    &doubled_hour::RULE,
    &duplicate_alias::RULE,
    &duplicate_footnote::RULE,
    &duplicate_heading_id::RULE,
    &duplicate_id::RULE,
    &duplicate_translation::RULE,
    &duplicate_url::RULE,
    &empty_heading::RULE,
    &empty_table_header::RULE,
    &error_without_text::RULE,
    &event_attribute::RULE,
    &expired_exception::RULE,
    &field_named_by_tooltip::RULE,
    &field_without_name::RULE,
    &file_name_as_alt::RULE,
    &file_too_large::RULE,
    &fixed_letter_spacing::RULE,
    &fixed_line_height::RULE,
    &fixed_word_spacing::RULE,
    &focus_not_visible::RULE,
    &focusable_in_aria_hidden::RULE,
    &focusable_in_presentational::RULE,
    &footnote_without_reference::RULE,
    &footnote_without_text::RULE,
    &frame_name_not_unique::RULE,
    &frame_out_of_tab_order::RULE,
    &frame_without_name::RULE,
    &goal_without_child::RULE,
    &goal_without_indicator::RULE,
    &goal_without_parent::RULE,
    &group_without_name::RULE,
    &hard_to_read::RULE,
    &header_without_cells::RULE,
    &headers_outside_table::RULE,
    &heading_one_in_body::RULE,
    &hidden_image_with_text::RULE,
    &hidden_page::RULE,
    &idle_crisis_channel::RULE,
    &image_button_without_name::RULE,
    &image_without_alt::RULE,
    &incomplete_channel::RULE,
    &inconsistent_help::RULE,
    &inconsistent_navigation::RULE,
    &indistinct_links::RULE,
    &invalid_alias::RULE,
    &invalid_aria_value::RULE,
    &invalid_autocomplete::RULE,
    &invalid_date::RULE,
    &invalid_language::RULE,
    &invalid_scope::RULE,
    &invalid_slug::RULE,
    &invalid_theme::RULE,
    &invalid_toml::RULE,
    &invalid_utf8::RULE,
    &invalid_value::RULE,
    &irregular_publishing_time::RULE,
    &justified_text::RULE,
    &label_not_in_name::RULE,
    &label_without_field::RULE,
    &landmark_in_landmark::RULE,
    &landmarks_with_same_name::RULE,
    &layout_table::RULE,
    &link_name_not_unique::RULE,
    &link_outside_site::RULE,
    &link_to_unpublished::RULE,
    &link_told_by_color::RULE,
    &link_without_name::RULE,
    &list_item_outside_list::RULE,
    &locked_orientation::RULE,
    &long_alt::RULE,
    &long_capitals::RULE,
    &long_sentence::RULE,
    &low_contrast::RULE,
    &low_theme_contrast::RULE,
    &malformed_link::RULE,
    &markdown_in_text::RULE,
    &media_without_controls::RULE,
    &menuitem_without_name::RULE,
    &misplaced_index::RULE,
    &missed_deadline::RULE,
    &missing_accessibility_statement::RULE,
    &missing_anchor::RULE,
    &missing_aria_attribute::RULE,
    &missing_autocomplete::RULE,
    &missing_captions_track::RULE,
    &missing_counterpart::RULE,
    &missing_file::RULE,
    &missing_front_matter::RULE,
    &missing_hour::RULE,
    &missing_key::RULE,
    &missing_language_suffix::RULE,
    &missing_main::RULE,
    &missing_main_heading::RULE,
    &missing_original::RULE,
    &missing_page_language::RULE,
    &missing_section_index::RULE,
    &missing_site_file::RULE,
    &missing_text::RULE,
    &missing_title::RULE,
    &missing_translation::RULE,
    &mixed_paragraph::RULE,
    &motion_without_choice::RULE,
    &moving_text::RULE,
    &no_bypass::RULE,
    &no_skip_link::RULE,
    &nynorsk_form_in_bokmal::RULE,
    &object_without_name::RULE,
    &officialese::RULE,
    &overdue_channel_review::RULE,
    &overdue_review::RULE,
    &overdue_risk_assessment::RULE,
    &overdue_trial::RULE,
    &page_in_other_language::RULE,
    &paid_political_post::RULE,
    &paid_without_approval::RULE,
    &part_in_other_language::RULE,
    &party_name_in_post::RULE,
    &personal_identity_number::RULE,
    &placeholder_as_label::RULE,
    &placeholder_text::RULE,
    &positive_tabindex::RULE,
    &post_column::RULE,
    &post_in_wrong_language::RULE,
    &post_too_long::RULE,
    &post_value::RULE,
    &post_video_without_captions::RULE,
    &post_without_page::RULE,
    &private_email::RULE,
    &private_phone::RULE,
    &prohibited_aria_attribute::RULE,
    &quota_near_limit::RULE,
    &quota_not_met::RULE,
    &quota_without_data::RULE,
    &remote_font::RULE,
    &repeated_landmark::RULE,
    &role_not_allowed::RULE,
    &role_outside_context::RULE,
    &same_name_other_target::RULE,
    &script_in_content::RULE,
    &script_link::RULE,
    &sensory_instruction::RULE,
    &several_main_channels::RULE,
    &short_notice::RULE,
    &skipped_heading_level::RULE,
    &small_target::RULE,
    &stale_translation::RULE,
    &stock_link_text::RULE,
    &summary_repeats_caption::RULE,
    &summary_without_name::RULE,
    &suspected_text_in_image::RULE,
    &svg_without_name::RULE,
    &table_without_headers::RULE,
    &third_party_request::RULE,
    &timed_refresh::RULE,
    &tracker::RULE,
    &trial_without_end::RULE,
    &typed_list::RULE,
    &unannounced_new_window::RULE,
    &unclosed_html::RULE,
    &undefined_abbreviation::RULE,
    &unexplained_abbr::RULE,
    &unknown_aria_attribute::RULE,
    &unknown_audience::RULE,
    &unknown_channel::RULE,
    &unknown_component::RULE,
    &unknown_criterion::RULE,
    &unknown_key::RULE,
    &unknown_kind::RULE,
    &unknown_language::RULE,
    &unknown_language_of_part::RULE,
    &unknown_page_language::RULE,
    &unknown_platform::RULE,
    &unknown_post_language::RULE,
    &unknown_role::RULE,
    &unknown_rule::RULE,
    &unknown_text::RULE,
    &unmarked_document_link::RULE,
    &unmarked_required_field::RULE,
    &unpublished_text_in_output::RULE,
    &unreachable_scroller::RULE,
    &unreadable_file::RULE,
    &unreadable_image::RULE,
    &unreadable_texts::RULE,
    &unsupported_aria_attribute::RULE,
    &unterminated_front_matter::RULE,
    &unused_channel::RULE,
    &unverified_account::RULE,
    &vague_heading::RULE,
    &vague_time::RULE,
    &vague_title::RULE,
    &video_without_captions::RULE,
    &video_without_transcript::RULE,
    &wider_than_narrow_screen::RULE,
    &widget_without_name::RULE,
    &words_glued_by_minifying::RULE,
    &wrong_language_document::RULE,
    &wrong_language_paragraph::RULE,
    &wrong_language_sentence::RULE,
    &wrong_owned_role::RULE,
    &wrong_platform_address::RULE,
    &wrong_type::RULE,
    &zoom_blocked::RULE,
];
