//! Outcomes by page and rule as EARL 1.0 in JSON-LD: the form in which W3C takes reports on implementations of ACT rules.

use serde_json::{Value, json};

use crate::check::coverage::Tally;
use crate::check::rule::{Check, Rule};
use crate::cli::commands::check_html::Finished;

/// The report. `base` is the address that the checked folder is published at, without a trailing slash.
#[must_use]
pub fn render(finished: &Finished, rules: &[&'static Rule], base: &str) -> String {
    let judged: Vec<&&Rule> = rules
        .iter()
        .filter(|rule| matches!(rule.check, Check::Page { .. }))
        .collect();
    let subjects: Vec<Value> = finished
        .pages
        .iter()
        .map(|page| {
            let tallies = finished.coverage.get(page);
            let of_rule = |rule: &&&Rule| assertion(rule, tallies.and_then(|tallies| tallies.get(rule.id)));
            json!({
                "@type": "TestSubject",
                "source": format!("{base}/{page}"),
                "assertions": judged.iter().map(of_rule).collect::<Vec<_>>(),
            })
        })
        .collect();
    let document = json!({
        "@context": "https://act-rules.github.io/earl-context.json",
        "@graph": subjects,
    });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn assertion(rule: &Rule, tally: Option<&Tally>) -> Value {
    let criteria = rule
        .wcag
        .iter()
        .map(|criterion| format!("WCAG2:{}", slug(criterion.name("en"))));
    let procedures = rule
        .act
        .iter()
        .map(|act| format!("https://www.w3.org/WAI/standards-guidelines/act/rules/{act}/"));
    json!({
        "@type": "Assertion",
        "mode": "earl:automatic",
        "assertedBy": {
            "@type": ["earl:Assertor", "earl:Software", "doap:Project"],
            "doap:name": "veksle",
            "doap:release": { "doap:revision": env!("CARGO_PKG_VERSION") },
        },
        "test": {
            "@type": "TestCase",
            "title": rule.id,
            "isPartOf": criteria.chain(procedures).collect::<Vec<_>>(),
        },
        "result": { "@type": "TestResult", "outcome": outcome(rule, tally) },
    })
}

/// ACT rules of which the rules here find the clear failures only: that a page passes them, a person or the linked pages
/// must tell.
const PARTLY: &[&str] = &[
    "047fe0", "0ssw9k", "36b590", "4b1c6c", "59br37", "aizyf1", "b20e66", "b40fd1", "b49b2e", "c4a8a4", "e88epe",
    "fd3a94", "off6ek", "qt1vmo", "ucwvc8", "ye5d6e",
];

/// One failed target fails the page; without any target the rule does not apply.
fn outcome(rule: &Rule, tally: Option<&Tally>) -> &'static str {
    let is_partial = rule.act.iter().any(|act| PARTLY.contains(act));
    match tally {
        Some(tally) if tally.failed > 0 => "earl:failed",
        Some(tally) if tally.cannot_tell > 0 || is_partial && tally.passed > 0 => "earl:cantTell",
        Some(tally) if tally.passed > 0 => "earl:passed",
        _ => "earl:inapplicable",
    }
}

/// A criterion's name as WCAG writes it in addresses: `non-text-content`.
fn slug(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
