use std::collections::BTreeMap;

use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A page can be zoomed.
    ///
    /// ## Why
    /// Who needs larger letters on a telephone spreads two fingers. A page that forbids it shuts them out.
    ///
    /// ## Fails
    /// ```html
    /// <meta name="viewport" content="width=device-width, maximum-scale=1">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=5">
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/b4f0c3/>
    "zoom-blocked", severity: Error, wcag: [RESIZE_TEXT], act: ["b4f0c3"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_viewport = |id: &NodeId| {
        page.dom
            .attr(*id, "name")
            .is_some_and(|name| name.trim().eq_ignore_ascii_case("viewport"))
    };
    let limits = |id: &NodeId| properties(page, *id).any(|(key, _)| is_limit(&key));
    page.dom
        .tagged(Tag::Meta)
        .iter()
        .copied()
        .filter(is_viewport)
        .filter(limits)
        .collect()
}

fn is_limit(key: &str) -> bool {
    key == "user-scalable" || key == "maximum-scale"
}

/// The pairs of the content, split as browsers do: at commas, semicolons and whitespace, with spaces around `=`.
fn properties(page: &PageContext<'_>, meta: NodeId) -> impl Iterator<Item = (String, String)> {
    let content = page.dom.attr(meta, "content").unwrap_or_default().to_ascii_lowercase();
    let mut joined = String::with_capacity(content.len());
    for c in content.chars() {
        match c {
            '=' => joined.truncate(joined.trim_end_matches(' ').len()),
            c if c.is_ascii_whitespace() && joined.ends_with('=') => continue,
            _ => {}
        }
        joined.push(if c.is_ascii_whitespace() || c == ';' {
            if c == ';' { ',' } else { ' ' }
        } else {
            c
        });
    }
    let pairs: Vec<(String, String)> = joined
        .split([',', ' '])
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    pairs.into_iter()
}

/// Of a key that is written twice the last counts.
fn expect(page: &PageContext<'_>, meta: NodeId) -> Outcome {
    let last: BTreeMap<String, String> = properties(page, meta).collect();
    no_fault(last.iter().any(|(key, value)| is_blocked(key, value)))
}

fn is_blocked(key: &str, value: &str) -> bool {
    let is_device = value == "device-width" || value == "device-height";
    match key {
        "user-scalable" => !(value == "yes" || is_device || number(value).is_some_and(|scale| scale.abs() >= 1.0)),
        "maximum-scale" => !(is_device || number(value).is_some_and(|scale| !(0.0..2.0).contains(&scale))),
        _ => false,
    }
}

/// The number that a text begins with.
fn number(text: &str) -> Option<f64> {
    let length = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || b"+-.".contains(byte))
        .count();
    (1..=length).rev().find_map(|end| text[..end].parse().ok())
}
