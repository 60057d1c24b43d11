//! What a rule is: a name, a doc, what it rests on in law, and two functions.

use crate::check::context::{PageContext, SiteContext};
use crate::check::record::RecordContext;
use crate::check::wcag::{Criterion, Level};
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::html::dom::NodeId;
use crate::span::Span;

/// A rule: everything `veksle explain` prints, and how it is judged.
#[derive(Debug)]
pub struct Rule {
    /// Names the defect that it finds: «allow `image-without-alt`» must read well.
    pub id: &'static str,
    /// The doc comment above the rule: what, why, fails, passes, references.
    pub doc: &'static str,
    pub severity: Severity,
    /// WCAG success criteria that a failure breaches; the EN 301 549 clause follows from each.
    pub wcag: &'static [Criterion],
    /// Ids of the W3C ACT rules that this rule implements.
    pub act: &'static [&'static str],
    pub check: Check,
}

impl Rule {
    /// Whether it rests on criteria of level AAA alone, which no law asks for: judged only when somebody asks, as an ACT
    /// report does.
    #[must_use]
    pub fn is_beyond_law(&self) -> bool {
        !self.wcag.is_empty() && self.wcag.iter().all(|criterion| criterion.level == Level::Aaa)
    }

    /// A finding of the rule at a place in a source file.
    #[must_use]
    pub const fn finding(&self, span: Span, message: Message) -> Diagnostic {
        Diagnostic::new(self.id, self.severity, Origin::Source(span), message)
    }
}

/// How a rule is judged.
#[derive(Debug)]
pub enum Check {
    /// On one finished page: *targets* selects, *expect* judges one target.
    Page {
        targets: fn(&PageContext<'_>) -> Vec<NodeId>,
        expect: fn(&PageContext<'_>, NodeId) -> Outcome,
    },
    /// On the site as a whole, when all pages are known.
    Site(fn(&SiteContext<'_>) -> Vec<Diagnostic>),
    /// On the registers and the ledger of posts, before any page is drawn.
    Records(fn(&RecordContext<'_>) -> Vec<Diagnostic>),
    /// Found by an earlier stage (load, parse, resolve, language), which makes the diagnostics itself.
    Stage,
}

/// What a rule says about one target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    Failed(Message),
    /// As `Failed`, at a closer place than the target's own.
    FailedAt(Message, Span),
    /// A machine cannot decide it: listed for a person, never blocking.
    CantTell(Message),
}

/// Writes a [`Rule`] named `RULE`; the doc comment becomes `doc`.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $id:literal, severity: $severity:ident, wcag: [$($wcag:ident),* $(,)?], act: [$($act:literal),* $(,)?], $($check:tt)+) => {
        $(#[doc = $doc])+
        pub static RULE: $crate::check::rule::Rule = $crate::check::rule::Rule {
            id: $id,
            doc: concat!($($doc, "\n"),+),
            severity: $crate::diagnostic::Severity::$severity,
            wcag: &[$($crate::check::wcag::$wcag),*],
            act: &[$($act),*],
            check: $crate::check::rule::rule!(@check $($check)+),
        };
    };
    (@check page: $targets:ident, $expect:ident $(,)?) => {
        $crate::check::rule::Check::Page { targets: $targets, expect: $expect }
    };
    (@check site: $judge:ident $(,)?) => { $crate::check::rule::Check::Site($judge) };
    (@check records: $judge:ident $(,)?) => { $crate::check::rule::Check::Records($judge) };
    (@check stage $(,)?) => { $crate::check::rule::Check::Stage };
}
pub(crate) use rule;
