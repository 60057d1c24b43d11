//! A diagnostic with its texts, its place as line and column, and what its rule rests on: what every format prints.

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use crate::check::rule::Rule;
use crate::check::rules::RULES;
use crate::diagnostic::{Diagnostic, Origin, Severity};
use crate::source::Sources;
use crate::span::{FileId, LineIndex, Span};
use crate::strings::Strings;

/// A finding, ready to print.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Finding {
    /// The rule's name.
    pub rule: &'static str,
    /// `error`, `warning` or `advice`. Only errors block.
    pub severity: &'static str,
    /// Path from the site's root; absent for a finding about the site as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// One-based; absent for a finding about a whole file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// One-based, in characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_column: Option<u32>,
    /// The fact.
    pub message: String,
    /// The remedy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// WCAG success criteria that the finding breaches, `1.1.1`.
    pub criteria: Vec<&'static str>,
    /// Address of the finished page that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Path of elements in that page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub element: Option<String>,
    /// How many places show the same defect.
    pub count: u32,
    #[serde(skip)]
    pub span: Option<Span>,
}

/// Gives every diagnostic its texts and its place.
#[must_use]
pub fn findings(diagnostics: &[Diagnostic], sources: &Sources, strings: &Strings) -> Vec<Finding> {
    let lines = || Lines { sources, last: None };
    diagnostics
        .par_iter()
        .map_init(lines, |lines, diagnostic| finding(diagnostic, lines, strings))
        .collect()
}

/// The rule of that name.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// The name of a severity as programs read it.
#[must_use]
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

/// The message and, when there is one, the help of a diagnostic.
#[must_use]
pub fn texts(diagnostic: &Diagnostic, strings: &Strings) -> (String, Option<String>) {
    let (rule, reason) = (diagnostic.rule, diagnostic.message.reason);
    let args = &diagnostic.message.args;
    let key = format!("rule.{rule}.{reason}");
    let message = strings.text(&key, args).unwrap_or_else(|| format!("{rule}: {reason}"));
    let suggestion = args.iter().any(|(slot, _)| *slot == "suggestion");
    let did_you_mean = suggestion.then(|| strings.text("message.did-you-mean", args)).flatten();
    let help = did_you_mean
        .or_else(|| strings.text(&format!("{key}-help"), args))
        .or_else(|| strings.text(&format!("rule.{rule}.help"), args));
    (message, help)
}

fn finding(diagnostic: &Diagnostic, lines: &mut Lines<'_>, strings: &Strings) -> Finding {
    let (message, help) = texts(diagnostic, strings);
    let criteria = rule(diagnostic.rule).map_or_else(Vec::new, |rule| rule.wcag.iter().map(|sc| sc.number).collect());
    let mut finding = Finding {
        rule: diagnostic.rule,
        severity: severity(diagnostic.severity),
        file: None,
        line: None,
        column: None,
        end_line: None,
        end_column: None,
        message,
        help,
        criteria,
        page: diagnostic.page.as_ref().map(|page| page.address.clone()),
        element: diagnostic.page.as_ref().map(|page| page.element.clone()),
        count: diagnostic.count,
        span: None,
    };
    lines.place(&diagnostic.origin, &mut finding);
    finding
}

/// Where lines begin in the last file that was asked about: findings come in the order of their files.
struct Lines<'a> {
    sources: &'a Sources,
    last: Option<(FileId, LineIndex)>,
}

impl Lines<'_> {
    fn place(&mut self, origin: &Origin, finding: &mut Finding) {
        match origin {
            Origin::Source(span) => self.span(*span, finding),
            Origin::File(file) => finding.file = Some(self.sources.get(*file).path.clone()),
            Origin::Template { name, line } => {
                finding.file = Some(name.clone());
                finding.line = (*line > 0).then_some(*line);
            }
            Origin::Html { path, line, column } => {
                finding.file = Some(path.clone());
                finding.line = Some(*line);
                finding.column = Some(*column);
            }
            Origin::Site => {}
        }
    }

    fn span(&mut self, span: Span, finding: &mut Finding) {
        let source = self.sources.get(span.file);
        let text = source.text();
        let known = self.last.take().filter(|(file, _)| *file == span.file);
        let (_, index) = self
            .last
            .insert(known.unwrap_or_else(|| (span.file, LineIndex::new(text))));
        let (start, end) = (
            index.position(text, span.start),
            index.position(text, span.end.max(span.start)),
        );
        finding.file = Some(source.path.clone());
        (finding.line, finding.column) = (Some(start.line), Some(start.column));
        (finding.end_line, finding.end_column) = (Some(end.line), Some(end.column));
        finding.span = Some(span);
    }
}
