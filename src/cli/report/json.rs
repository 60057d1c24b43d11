//! Findings as one JSON document; its schema is `veksle schema findings`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::report::finding::Finding;

/// What `--format json` prints.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Document<'a> {
    /// The program and its version.
    pub tool: &'static str,
    /// In order of file, line, column and rule.
    pub findings: &'a [Finding],
    pub errors: usize,
    pub warnings: usize,
    pub advice: usize,
}

/// The document as indented JSON with a final line break.
#[must_use]
pub fn render(findings: &[Finding]) -> String {
    let count = |severity: &str| findings.iter().filter(|finding| finding.severity == severity).count();
    let document = Document {
        tool: concat!("veksle ", env!("CARGO_PKG_VERSION")),
        findings,
        errors: count("error"),
        warnings: count("warning"),
        advice: count("advice"),
    };
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}
