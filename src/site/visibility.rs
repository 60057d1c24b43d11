//! Decides once what is public at `now`.

use jiff::civil::{Date, DateTime};

use crate::config::settings::Expired;
use crate::parse::front_matter::{FrontMatter, Moment};
use crate::site::model::Status;

/// Who the site is built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everyone: only what is public.
    Public,
    /// The writers: drafts, scheduled and expired pages too, each with its status.
    Preview,
}

/// Which documents become pages.
#[derive(Debug, Clone, Copy)]
pub struct Visibility {
    pub audience: Audience,
    /// What becomes of an expired document.
    pub expired: Expired,
}

impl Visibility {
    /// Whether a document of this status has a page at all.
    #[must_use]
    pub fn publishes(self, status: Status) -> bool {
        match status {
            Status::Public | Status::Expired(_) => true,
            Status::Draft | Status::Scheduled(_) => self.audience == Audience::Preview,
        }
    }

    /// Whether the page only says that its document has expired.
    #[must_use]
    pub fn withholds_body(self, status: Status) -> bool {
        let gone = matches!(status, Status::Expired(_)) && self.expired == Expired::Notice;
        gone && self.audience == Audience::Public
    }

    /// Whether lists, feeds and links may lead to the document.
    #[must_use]
    pub fn lists(self, status: Status) -> bool {
        self.publishes(status) && !(matches!(status, Status::Expired(_)) && self.expired == Expired::Notice)
    }
}

/// A document's status at `now`, local time. A draft is a draft whatever its dates say.
#[must_use]
pub fn status(front: &FrontMatter, now: DateTime) -> Status {
    let at = |moment: &Option<crate::span::Spanned<Moment>>| moment.as_ref().map(|moment| begins(moment.value));
    if front.draft {
        return Status::Draft;
    }
    match (at(&front.publish), at(&front.expires)) {
        (Some(publish), _) if publish > now => Status::Scheduled(publish),
        (_, Some(expires)) if expires <= now => Status::Expired(expires),
        _ => Status::Public,
    }
}

/// The first instant of a moment: the midnight that begins a day or a month.
#[must_use]
pub fn begins(moment: Moment) -> DateTime {
    match moment {
        Moment::Month { year, month } => Date::new(year, month, 1).map_or(DateTime::MIN, midnight),
        Moment::Day(date) => midnight(date),
        Moment::Time(time) => time,
    }
}

fn midnight(date: Date) -> DateTime {
    date.to_datetime(jiff::civil::Time::midnight())
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert_eq!(status(&front, ten - second), Status::Scheduled(ten));
        assert_eq!(status(&front, ten), Status::Public);
        assert_eq!(status(&front, midnight(day) - second), Status::Public);
        assert_eq!(status(&front, midnight(day)), Status::Expired(midnight(day)));
        let draft = FrontMatter { draft: true, ..front };
        assert_eq!(status(&draft, ten), Status::Draft);
    }
}
