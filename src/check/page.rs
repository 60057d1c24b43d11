//! Judges one finished page and turns the verdicts into findings with a place.

use crate::check::context::{PageContext, PageFacts};
use crate::check::coverage::{Coverage, Tally};
use crate::check::facts;
use crate::check::rule::{Check, Outcome, Rule};
use crate::diagnostic::{Diagnostic, Message, Origin, Page, Severity};
use crate::html::aria::semantics::Semantics;
use crate::html::dom::{Dom, NodeId};
use crate::html::parse::parse_marked;
use crate::html::style::{Library, Styles};
use crate::marker;
use crate::span::{LineIndex, Span};

/// How a page came to be, and so where a finding without a source of its own belongs.
#[derive(Debug, Clone, Copy)]
pub enum Made<'a> {
    /// veksle drew it with this template.
    By { template: &'a str },
    /// A finished file, named by its path, with this content.
    Elsewhere { path: &'a str, html: &'a str },
}

/// What checking a page gave.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    pub diagnostics: Vec<Diagnostic>,
    /// What a person must look at: the same form, never blocking.
    pub reviews: Vec<Diagnostic>,
    /// What site rules compare; of pages that a template drew.
    pub facts: Option<PageFacts>,
    pub coverage: Coverage,
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
    let mut judging = Judging {
        page: &page,
        places: Places::new(dom, made),
        checked: Checked::default(),
    };
    for rule in rules {
        judging.judge(rule);
    }
    let mut checked = judging.checked;
    checked
        .diagnostics
        .sort_by(|a, b| (&a.origin, a.rule, &a.message).cmp(&(&b.origin, b.rule, &b.message)));
    checked.facts = template.map(|template| facts::of(&page, template));
    checked
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

/// Judges one rule after another.
struct Judging<'a> {
    page: &'a PageContext<'a>,
    places: Places<'a>,
    checked: Checked,
}

impl Judging<'_> {
    /// Judges a rule on every target that it has on the page.
    fn judge(&mut self, rule: &'static Rule) {
        let Check::Page { targets, expect } = rule.check else {
            return;
        };
        let mut tally = Tally::default();
        for node in targets(self.page) {
            match expect(self.page, node) {
                Outcome::Passed => tally.passed += 1,
                Outcome::Failed(message) => {
                    tally.failed += 1;
                    let found = self.found(rule, rule.severity, node, None, message);
                    self.checked.diagnostics.push(found);
                }
                Outcome::FailedAt(message, closer) => {
                    tally.failed += 1;
                    let found = self.found(rule, rule.severity, node, Some(closer), message);
                    self.checked.diagnostics.push(found);
                }
                Outcome::CantTell(message) => {
                    tally.cannot_tell += 1;
                    let found = self.found(rule, Severity::Advice, node, None, message);
                    self.checked.reviews.push(found);
                }
            }
        }
        self.checked.coverage.add(rule.id, tally);
    }

    /// A finding on a node, or at a place closer to the fault.
    fn found(
        &mut self,
        rule: &Rule,
        severity: Severity,
        node: NodeId,
        closer: Option<Span>,
        message: Message,
    ) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(rule.id, severity, self.places.of(node, closer), message);
        diagnostic.page = Some(Page {
            address: self.page.address.to_owned(),
            element: self.page.dom.path(node),
        });
        diagnostic
    }
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
