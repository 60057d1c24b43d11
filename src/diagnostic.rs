//! One form for every finding, whichever stage made it: rule, severity, place, the fact and its arguments.
//!
//! A diagnostic holds no prose. Its text in nb, nn and en is in `i18n/<lang>.toml` under `[rule.<id>]`, by reason.

use crate::span::{FileId, Span};

/// How much a finding matters. Only errors block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
    Advice,
}

/// Where a finding comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A place in a Markdown, TOML or CSV file.
    Source(Span),
    /// A whole file: unreadable, too large, not UTF-8, misplaced.
    File(FileId),
    /// A template of the theme. `line` is one-based, 0 when unknown.
    Template { name: String, line: u32 },
    /// A finished HTML file that veksle did not build.
    Html { path: String, line: u32, column: u32 },
    /// The site as a whole.
    Site,
}

/// The fact that a finding states: which of the rule's reasons, and what fills its `{slots}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// Key under `[rule.<id>]` in the i18n files; `"message"` for a rule with only one reason.
    pub reason: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    #[must_use]
    pub const fn new(reason: &'static str) -> Self {
        Self {
            reason,
            args: Vec::new(),
        }
    }

    /// Adds the value of a `{slot}`.
    #[must_use]
    pub fn with(mut self, slot: &'static str, value: impl ToString) -> Self {
        self.args.push((slot, value.to_string()));
        self
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name, as in `veksle explain <rule>`.
    pub rule: &'static str,
    pub severity: Severity,
    pub origin: Origin,
    pub message: Message,
    /// For a finding in the finished HTML: the page's address and the element's path in it.
    pub page: Option<Page>,
    /// How many places show the same defect; 1 unless findings were merged.
    pub count: u32,
}

/// The page that a finding was seen on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// Site-absolute address, `/nb/kanaler/`.
    pub address: String,
    /// Path of element names from the body, `main > p > img`.
    pub element: String,
}

impl Diagnostic {
    #[must_use]
    pub const fn new(rule: &'static str, severity: Severity, origin: Origin, message: Message) -> Self {
        Self {
            rule,
            severity,
            origin,
            message,
            page: None,
            count: 1,
        }
    }

    #[must_use]
    pub const fn error(rule: &'static str, span: Span, message: Message) -> Self {
        Self::new(rule, Severity::Error, Origin::Source(span), message)
    }

    #[must_use]
    pub const fn warning(rule: &'static str, span: Span, message: Message) -> Self {
        Self::new(rule, Severity::Warning, Origin::Source(span), message)
    }

    #[must_use]
    pub const fn advice(rule: &'static str, span: Span, message: Message) -> Self {
        Self::new(rule, Severity::Advice, Origin::Source(span), message)
    }
}
