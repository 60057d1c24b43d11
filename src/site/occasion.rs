//! Events and consultations: what is still to come, what is too late to answer, and what is over.

use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan};

use crate::clock::{Clock, Edge};
use crate::parse::document::Document;
use crate::parse::front_matter::Moment;
use crate::parse::record::Record;
use crate::parse::record::event::Event;
use crate::site::visibility::begins;

/// An event or a consultation at the moment that the site is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    pub stage: Stage,
    /// When it is held; of a consultation, the last moment to answer.
    pub at: Moment,
    /// The last moment to answer or to sign up.
    pub deadline: Option<Moment>,
}

/// How far an event or a consultation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// To come or under way.
    Open,
    /// To come, and too late to sign up for.
    Closed,
    /// An event that has been held.
    Held,
    /// A consultation that can no longer be answered.
    Answered,
}

impl Stage {
    #[must_use]
    pub const fn is_past(self) -> bool {
        matches!(self, Self::Held | Self::Answered)
    }

    /// The name of the stage in interface texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed | Self::Answered => "closed",
            Self::Held => "held",
        }
    }
}

/// What a document's record says of time; none for a record without times, and for other kinds.
#[must_use]
pub fn of(document: &Document, clock: &Clock) -> Option<Occasion> {
    match document.front.record.as_ref()? {
        Record::Event(event) => occasion(&event.value, clock),
        _ => None,
    }
}

fn occasion(event: &Event, clock: &Clock) -> Option<Occasion> {
    let starts = event.starts.as_ref().map(|starts| starts.value);
    let ends = event.ends.as_ref().map(|ends| ends.value);
    let deadline = event.deadline.as_ref().map(|deadline| deadline.value);
    // An event that does not say when it ends is over with its day.
    let ends = ends.or_else(|| starts.map(|starts| Moment::Day(begins(starts).date())));
    let is_over = |moment: Moment| clock.has_come(after(moment), Edge::Ends);
    let too_late = deadline.is_some_and(is_over);
    let stage = match ends.map(is_over) {
        Some(true) => Stage::Held,
        Some(false) if too_late => Stage::Closed,
        None if too_late => Stage::Answered,
        Some(false) | None => Stage::Open,
    };
    Some(Occasion {
        stage,
        at: starts.or(ends).or(deadline)?,
        deadline,
    })
}

/// The first instant after a moment: a day and a month last until they are over.
fn after(moment: Moment) -> DateTime {
    let next = |first: Date, step: Span| first.checked_add(step).unwrap_or(Date::MAX).at(0, 0, 0, 0);
    match moment {
        Moment::Month { .. } => next(begins(moment).date(), 1.month()),
        Moment::Day(day) => next(day, 1.day()),
        Moment::Time(time) => time,
    }
}
