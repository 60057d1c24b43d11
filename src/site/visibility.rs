//! Decides once what is public at `now`.

use jiff::civil::DateTime;

use crate::clock::{Clock, Edge};
use crate::config::SiteConfig;
use crate::config::settings::Expired;
use crate::parse::document::Document;
use crate::parse::front_matter::{FrontMatter, Moment};
use crate::site::model::Status;
use crate::site::policy::kind;

/// Who the site is built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everyone: only what is public.
    Public,
    /// The writers: drafts, scheduled and expired pages too, each with its status.
    Preview,
}

impl Audience {
    /// Whether a document of this status has a page at all.
    #[must_use]
    pub fn sees(self, status: Status) -> bool {
        match status {
            Status::Public | Status::Expired(..) | Status::Withdrawn(_) => true,
            Status::Draft | Status::Scheduled(_) => self == Self::Preview,
        }
    }

    /// Whether the page only says that its document is no more.
    #[must_use]
    pub fn gets_only_a_notice(self, status: Status) -> bool {
        self == Self::Public && !status.is_listed()
    }
}

impl Status {
    /// Whether lists, feeds, the sitemap and links may lead to a page of this status: to all but those that are no more
    /// than a notice.
    #[must_use]
    pub const fn is_listed(self) -> bool {
        !matches!(self, Self::Expired(_, Expired::Notice) | Self::Withdrawn(_))
    }
}

/// A document's status at the clock's moment.
#[must_use]
pub fn status(config: &SiteConfig, document: &Document, clock: &Clock) -> Status {
    timed(&document.front, clock, || remains(config, document))
}

/// A draft is a draft whatever its dates say, and what is withdrawn stays so when it also expires. `remains` is what
/// becomes of an expired document.
fn timed(front: &FrontMatter, clock: &Clock, remains: impl Fn() -> Expired) -> Status {
    let ended = |moment: Moment| Some(begins(moment)).filter(|begins| clock.has_come(*begins, Edge::Ends));
    if front.draft {
        return Status::Draft;
    }
    let publish = front.publish.as_ref().map(|publish| begins(publish.value));
    if let Some(publish) = publish.filter(|publish| !clock.has_come(*publish, Edge::Begins)) {
        return Status::Scheduled(publish);
    }
    let withdrawn = front
        .withdrawn
        .as_ref()
        .and_then(|withdrawn| ended(withdrawn.value.date));
    let expired = front.expires.as_ref().and_then(|expires| ended(expires.value));
    match (withdrawn, expired) {
        (Some(since), _) => Status::Withdrawn(since),
        (None, Some(since)) => Status::Expired(since, remains()),
        (None, None) => Status::Public,
    }
}

/// What becomes of a document when it expires: by its own word, its kind's, or the site's.
fn remains(config: &SiteConfig, document: &Document) -> Expired {
    let of_kind = || config.settings.kind.get(kind(config, document))?.expired;
    let of_site = || Some(config.settings.publishing.as_ref()?.expired);
    let own = document.front.expired;
    own.or_else(of_kind).or_else(of_site).unwrap_or(Expired::Notice)
}

/// The first instant of a moment: the midnight that begins a day or a month.
#[must_use]
pub fn begins(moment: Moment) -> DateTime {
    moment.begins()
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::clock::Now;
    use crate::span::{FileId, Span, Spanned};

    fn written(moment: Moment) -> Option<Spanned<Moment>> {
        Some(Spanned::new(moment, Span::new(FileId(0), 0, 0)))
    }

    #[test]
    fn a_page_is_public_from_its_first_instant_to_its_last() {
        let ten = jiff::civil::date(2027, 1, 4).at(10, 0, 0, 0);
        let day = jiff::civil::date(2027, 1, 5);
        let front = FrontMatter {
            publish: written(Moment::Time(ten)),
            expires: written(Moment::Day(day)),
            ..FrontMatter::default()
        };
        let second = jiff::SignedDuration::from_secs(1);
        let at = |time| Clock::new(Now::Local(time), TimeZone::UTC);
        let status = |front: &FrontMatter, now| timed(front, &at(now), || Expired::Stay);
        assert_eq!(status(&front, ten - second), Status::Scheduled(ten));
        assert_eq!(status(&front, ten), Status::Public);
        assert_eq!(status(&front, begins(Moment::Day(day)) - second), Status::Public);
        let expired = Status::Expired(begins(Moment::Day(day)), Expired::Stay);
        assert_eq!(status(&front, begins(Moment::Day(day))), expired);
        let draft = FrontMatter { draft: true, ..front };
        assert_eq!(status(&draft, ten), Status::Draft);
    }
}
