//! One line a finding: `path:line:column: severity[rule] message`.

use std::fmt::Write;

use crate::cli::report::finding::Finding;

/// All findings, each on its line.
#[must_use]
pub fn render(findings: &[Finding]) -> String {
    findings.iter().map(line).collect()
}

fn line(finding: &Finding) -> String {
    let mut out = place(finding);
    let _ = writeln!(
        out,
        "{}[{}] {}{}",
        finding.severity,
        finding.rule,
        finding.message,
        times(finding.count)
    );
    out
}

/// `path:line:column: `, as far as it is known.
#[must_use]
pub fn place(finding: &Finding) -> String {
    let mut out = finding.file.clone().unwrap_or_default();
    for number in [finding.line, finding.column].into_iter().flatten() {
        let _ = write!(out, ":{number}");
    }
    if out.is_empty() { out } else { out + ": " }
}

/// ` (×12)` for a defect that was seen more than once.
#[must_use]
pub fn times(count: u32) -> String {
    if count > 1 {
        format!(" (×{count})")
    } else {
        String::new()
    }
}
