//! How a document is looked after: by whom, when it was last changed and reviewed, and when it is due again.

use jiff::ToSpan;

use crate::clock::{Clock, Edge};
use crate::config::SiteConfig;
use crate::config::kind::KindSettings;
use crate::parse::document::Document;
use crate::parse::front_matter::{Change, FrontMatter, Moment};
use crate::site::model::Status;
use crate::site::policy::kind;
use crate::site::visibility::begins;
use crate::span::Spanned;

/// Who is responsible for a document: the one it names, else its kind's.
#[must_use]
pub fn owner<'a>(config: &'a SiteConfig, document: &'a Document) -> Option<&'a Spanned<String>> {
    let of_kind = || of_kind(config, document)?.owner.as_ref();
    document.front.owner.as_ref().or_else(of_kind)
}

/// When a document was last changed: the latest of what it says itself, its changes and its corrections.
#[must_use]
pub fn changed(front: &FrontMatter, clock: &Clock) -> Option<Moment> {
    let said = front.updated.as_ref().map(|updated| updated.value);
    let changed = changes(front, clock).first().map(|change| change.date);
    let corrected = front
        .corrections
        .iter()
        .filter_map(|correction| correction.value.date.as_ref());
    let corrected = corrected.map(|date| date.value).filter(|date| has_come(*date, clock));
    let all = said.into_iter().chain(changed).chain(corrected);
    all.max_by_key(|moment| begins(*moment))
}

/// Whether what happens at a moment has happened.
#[must_use]
pub fn has_come(moment: Moment, clock: &Clock) -> bool {
    clock.has_come(begins(moment), Edge::Begins)
}

/// The changes that have been made, the newest first.
#[must_use]
pub fn changes<'a>(front: &'a FrontMatter, clock: &Clock) -> Vec<&'a Change> {
    let made = front.changes.iter().map(|change| &change.value);
    let mut made: Vec<&Change> = made.filter(|change| has_come(change.date, clock)).collect();
    made.sort_by_key(|change| std::cmp::Reverse(begins(change.date)));
    made
}

/// When a document was last looked at: reviewed, else changed, else made.
#[must_use]
pub fn last_review(front: &FrontMatter, clock: &Clock) -> Option<Moment> {
    let said = front.reviewed.as_ref().map(|reviewed| reviewed.value);
    let made = || front.date.as_ref().map(|date| date.value);
    said.or_else(|| changed(front, clock)).or_else(made)
}

/// When a document must be looked at again: its interval, or its kind's, after its last review, and as precise as that.
#[must_use]
pub fn review_due(config: &SiteConfig, document: &Document, clock: &Clock) -> Option<Moment> {
    let of_kind = || of_kind(config, document)?.review.as_ref();
    let months = document.front.review.as_ref().or_else(of_kind)?.value.0;
    let last = last_review(&document.front, clock)?;
    let due = begins(last).date().checked_add(i64::from(months).months()).ok()?;
    Some(match last {
        Moment::Month { .. } => Moment::Month {
            year: due.year(),
            month: due.month(),
        },
        Moment::Day(_) | Moment::Time(_) => Moment::Day(due),
    })
}

/// Whether a review that is due at this moment is late: the whole day, or month, may be used.
#[must_use]
pub fn is_overdue(due: Moment, clock: &Clock) -> bool {
    let today = clock.local.date();
    match due {
        Moment::Month { year, month } => (year, month) < (today.year(), today.month()),
        Moment::Day(_) | Moment::Time(_) => begins(due).date() < today,
    }
}

/// Whether a document that readers have, or will have, is late for its review.
#[must_use]
pub fn is_neglected(config: &SiteConfig, document: &Document, status: Status, clock: &Clock) -> bool {
    let kept_up = matches!(status, Status::Public | Status::Scheduled(_));
    kept_up && review_due(config, document, clock).is_some_and(|due| is_overdue(due, clock))
}

fn of_kind<'a>(config: &'a SiteConfig, document: &'a Document) -> Option<&'a KindSettings> {
    config.settings.kind.get(kind(config, document))
}
