use crate::check::record::{Entry, RecordContext};
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::document::Document;
use crate::parse::record::event::{Decision, DecisionStatus};
use crate::site::upkeep::{is_neglected, last_review, review_due};
use crate::site::visibility::{begins, status};
use crate::span::Span;

rule! {
    /// A document is looked at again within the time that it, or its kind, has set.
    ///
    /// ## Why
    /// Guidance that nobody has looked at since it was written sends people wrong with the body’s name on it. The interval counts
    /// from the last review, else the last change, else the document’s own date. A decision may name the day.
    ///
    /// ## Fails
    /// ```toml
    /// reviewed = 2023-01-10
    /// review = "12 months"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// reviewed = 2026-11-02
    /// review = "100 years"
    /// ```
    ///
    /// ## References
    /// Statistics Norway’s communication strategy 2014–2017: guidance is kept up to date by a named unit. The Norwegian Agency for
    /// Public and Financial Management, note 2022:2: a policy that nobody has updated for years looks abandoned.
    "overdue-review", severity: Warning, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let documents = context.documents.iter().filter_map(|document| fault(context, document));
    let decisions = context.decisions.entries.iter();
    documents
        .chain(decisions.filter_map(|decision| outdated(context, decision)))
        .collect()
}

fn fault(context: &RecordContext<'_>, document: &Document) -> Option<Diagnostic> {
    let due = review_due(context.config, document, context.clock)?;
    let last = last_review(&document.front, context.clock)?;
    let message = Message::new("message")
        .with("date", begins(due).date())
        .with("last", begins(last).date());
    let status = status(context.config, document, context.clock);
    let late = is_neglected(context.config, document, status, context.clock);
    late.then(|| RULE.finding(place(document), message))
}

/// A decision says itself when it is looked at again, as long as it stands.
fn outdated(context: &RecordContext<'_>, decision: &Entry<'_, Decision>) -> Option<Diagnostic> {
    let due = decision.record.review.as_ref()?;
    let is_overdue = due.value < context.today() && decision.record.status != DecisionStatus::Replaced;
    is_overdue.then(|| RULE.finding(due.span, decision.message("decision").with("date", due.value)))
}

/// What is corrected when the document has been reviewed, else what it is counted from.
fn place(document: &Document) -> Span {
    let front = &document.front;
    let dates = [&front.reviewed, &front.updated, &front.date];
    let said = dates.into_iter().flatten().map(|date| date.span).next();
    let own = said.or_else(|| front.review.as_ref().map(|review| review.span));
    let title = front.title.as_ref().map(|title| title.span);
    own.or(title).unwrap_or(Span::new(document.place.file, 0, 0))
}
