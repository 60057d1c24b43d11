//! Judges one finished page and turns the verdicts into findings with a place.

use std::collections::BTreeMap;

use crate::check::context::{PageContext, PageFacts};
use crate::check::facts;
use crate::check::rule::{Check, Outcome, Rule};
use crate::diagnostic::{Diagnostic, Message, Origin, Page, Severity};
use crate::html::aria::semantics::Semantics;
use crate::html::dom::{Dom, NodeId};
use crate::html::parse::parse_marked;
use crate::html::style::{Library, Styles};
use crate::marker;
use crate::span::{LineIndex, Span};

/// What a rule says about one node of a page.
#[derive(Debug, Clone)]
pub struct Verdict {
    pub rule: &'static Rule,
    pub node: NodeId,
    pub outcome: Outcome,
}

/// How a page came to be, and so where a finding without a source of its own belongs.
#[derive(Debug, Clone, Copy)]
pub enum Made<'a> {
    /// veksle drew it with this template.
    By { template: &'a str },
    /// A finished file, named by its path, with this content.
    Elsewhere { path: &'a str, html: &'a str },
}

/// How many targets of a rule got each outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    pub cannot_tell: u32,
}

/// What checking a page gave.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    pub diagnostics: Vec<Diagnostic>,
    /// What a person must look at: the same form, never blocking.
    pub reviews: Vec<Diagnostic>,
    /// What site rules compare; of pages that a template drew.
    pub facts: Option<PageFacts>,
    /// Rules that had a target, by id.
    pub coverage: BTreeMap<&'static str, Tally>,
}

/// The verdicts of some rules on every target that they have on a page.
#[must_use]
pub fn judge(page: &PageContext<'_>, rules: &[&'static Rule]) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for rule in rules {
        if let Check::Page { targets, expect } = rule.check {
            verdicts.extend(targets(page).into_iter().map(|node| Verdict {
                rule,
                node,
                outcome: expect(page, node),
            }));
        }
    }
    verdicts
}

/// Checks a page that is already parsed and styled.
#[must_use]
pub fn check(dom: &Dom, styles: &Styles, address: &str, made: Made<'_>, rules: &[&'static Rule]) -> Checked {
    let rendering = styles.rendering(dom);
    let semantics = Semantics::new(dom, &rendering);
    let template = match made {
        Made::By { template } => Some(template),
        Made::Elsewhere { .. } => None,
    };
    let page = PageContext::new(&semantics, styles, address, template);
    let verdicts = judge(&page, rules);
    let facts = template.map(|template| facts::of(&page, template));
    Checked {
        facts,
        ..gather(&page, made, verdicts)
    }
}

/// Checks a finished HTML file. The library holds the local style sheets that it may link, by the address that its links
/// resolve to from `path`.
#[must_use]
pub fn check_file(path: &str, html: &str, library: &Library, rules: &[&'static Rule]) -> Checked {
    let marked = marker::split(html);
    let dom = parse_marked(&marked.html, &marked.places);
    let styles = Styles::new(&dom, library, path);
    let made = Made::Elsewhere {
        path,
        html: &marked.html,
    };
    let checked = check(&dom, &styles, path, made, rules);
    library.keep(styles);
    checked
}

fn gather(page: &PageContext<'_>, made: Made<'_>, verdicts: Vec<Verdict>) -> Checked {
    let mut checked = Checked::default();
    let mut places = Places::new(page.dom, made);
    for Verdict { rule, node, outcome } in verdicts {
        let tally = checked.coverage.entry(rule.id).or_default();
        match outcome {
            Outcome::Passed => tally.passed += 1,
            Outcome::Failed(message) => {
                tally.failed += 1;
                checked
                    .diagnostics
                    .push(found(page, rule, rule.severity, places.of(node, None), node, message));
            }
            Outcome::FailedAt(message, span) => {
                tally.failed += 1;
                checked.diagnostics.push(found(
                    page,
                    rule,
                    rule.severity,
                    places.of(node, Some(span)),
                    node,
                    message,
                ));
            }
            Outcome::CantTell(message) => {
                tally.cannot_tell += 1;
                checked.reviews.push(found(
                    page,
                    rule,
                    Severity::Advice,
                    places.of(node, None),
                    node,
                    message,
                ));
            }
        }
    }
    checked
        .diagnostics
        .sort_by(|a, b| (&a.origin, a.rule, &a.message).cmp(&(&b.origin, b.rule, &b.message)));
    checked
}

fn found(
    page: &PageContext<'_>,
    rule: &Rule,
    severity: Severity,
    origin: Origin,
    node: NodeId,
    message: Message,
) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(rule.id, severity, origin, message);
    diagnostic.page = Some(Page {
        address: page.address.to_owned(),
        element: page.dom.path(node),
    });
    diagnostic
}

/// Turns nodes into places. The line index of a finished file is made when the first finding needs it.
struct Places<'a> {
    dom: &'a Dom,
    made: Made<'a>,
    lines: Option<LineIndex>,
}

impl<'a> Places<'a> {
    const fn new(dom: &'a Dom, made: Made<'a>) -> Self {
        Self { dom, made, lines: None }
    }

    fn of(&mut self, node: NodeId, closer: Option<Span>) -> Origin {
        match self.made {
            Made::By { template } => match closer.or_else(|| self.dom.source(node)) {
                Some(span) => Origin::Source(span),
                None => Origin::Template {
                    name: template.to_owned(),
                    line: 0,
                },
            },
            Made::Elsewhere { path, html } => {
                let lines = self.lines.get_or_insert_with(|| LineIndex::new(html));
                let position = lines.position(html, self.dom.get(node).offset);
                Origin::Html {
                    path: path.to_owned(),
                    line: position.line,
                    column: position.column,
                }
            }
        }
    }
}
