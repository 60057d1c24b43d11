//! Findings by W3C ACT rule, in the form that a scorer of the ACT test cases reads.

use serde_json::json;

use crate::cli::report::finding::{Finding, rule};

/// The findings of every rule that implements an ACT rule, at whatever level the site has set it.
#[must_use]
pub fn render(findings: &[Finding]) -> String {
    let rows: Vec<serde_json::Value> = findings
        .iter()
        .filter_map(|finding| rule(finding.rule).map(|rule| (finding, rule)))
        .filter(|(_, rule)| !rule.act.is_empty())
        .map(|(finding, rule)| {
            json!({
                "file": finding.file,
                "rule": finding.rule,
                "sc": finding.criteria,
                "act": rule.act,
                "line": finding.line,
                "column": finding.column,
            })
        })
        .collect();
    let document = json!({ "tool": "veksle", "findings": rows });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}
