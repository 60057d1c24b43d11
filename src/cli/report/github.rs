//! Findings as GitHub workflow commands: `::error file=…,line=…,col=…::message`.

use std::fmt::Write;

use crate::cli::report::finding::Finding;

/// One command a finding.
#[must_use]
pub fn render(findings: &[Finding]) -> String {
    findings.iter().map(command).collect()
}

fn command(finding: &Finding) -> String {
    let name = match finding.severity {
        "error" => "error",
        "warning" => "warning",
        _ => "notice",
    };
    let mut properties = Vec::new();
    if let Some(file) = &finding.file {
        properties.push(format!("file={}", property(file)));
    }
    let places = [
        ("line", finding.line),
        ("endLine", finding.end_line),
        ("col", finding.column),
    ];
    properties.extend(
        places
            .iter()
            .filter_map(|(key, value)| value.map(|value| format!("{key}={value}"))),
    );
    properties.push(format!("title={}", property(finding.rule)));
    let mut text = finding.message.clone();
    if let Some(help) = &finding.help {
        let _ = write!(text, "\n{help}");
    }
    format!("::{name} {}::{}\n", properties.join(","), data(&text))
}

/// Escapes the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
