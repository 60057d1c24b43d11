//! What the preview puts into each page: the findings in a labelled region, and the reload script.

use std::fmt::Write;

use crate::cli::report::finding::Finding;
use crate::cli::report::short::{place, times};
use crate::strings::Strings;

/// Paths that no site can have: a page's path begins with its language.
pub const EVENTS: &str = "/_veksle/events";
pub const SCRIPT: &str = "/_veksle/reload.js";
pub const STYLE: &str = "/_veksle/panel.css";

/// Findings shown in the page; the terminal has all of them.
const SHOWN: usize = 50;

/// Script that waits for the next version and reloads, keeping scroll and focus.
#[must_use]
pub const fn script() -> &'static str {
    include_str!("reload.js")
}

/// Look of the panel.
#[must_use]
pub const fn style() -> &'static str {
    include_str!("panel.css")
}

/// The HTML that goes before `</body>`.
#[must_use]
pub fn html(findings: &[Finding], strings: &Strings) -> String {
    let text = |key: &str| escape(strings.get(key).unwrap_or(key));
    let mut out = format!(
        "<link rel=\"stylesheet\" href=\"{STYLE}\"><script src=\"{SCRIPT}\" defer></script>\
         <div id=\"veksle-live\" class=\"veksle-live\" role=\"status\" data-reloaded=\"{}\"></div>",
        text("serve.reloaded")
    );
    if !findings.is_empty() {
        let blocking = findings.iter().any(|finding| finding.severity == "error");
        let open = if blocking { " open" } else { "" };
        let count = strings
            .text("serve.findings", &[("count", findings.len().to_string())])
            .unwrap_or_default();
        let _ = write!(
            out,
            "<section class=\"veksle-panel\" aria-label=\"{}\"><details{open}><summary>{}</summary><ul>",
            text("serve.panel"),
            escape(&count)
        );
        findings
            .iter()
            .take(SHOWN)
            .for_each(|finding| item(finding, strings, &mut out));
        out.push_str("</ul></details></section>");
    }
    out
}

fn item(finding: &Finding, strings: &Strings, out: &mut String) {
    let severity = strings
        .get(&format!("severity.{}", finding.severity))
        .unwrap_or(finding.severity);
    let _ = write!(
        out,
        "<li><code>{}</code><br><strong>{}</strong> {}{}",
        escape(place(finding).trim_end_matches([' ', ':'])),
        escape(severity),
        escape(&finding.message),
        times(finding.count)
    );
    if let Some(help) = &finding.help {
        let _ = write!(out, "<br>{}", escape(help));
    }
    out.push_str("</li>");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
