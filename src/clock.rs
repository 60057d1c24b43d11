//! What the clocks of the site's zone show, also when they are changed: instants decide, local times are shown.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};

/// The moment that a site is made for, and the zone that its times are written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    pub instant: Timestamp,
    /// The same moment as the clocks of the zone show it.
    pub local: DateTime,
    pub zone: TimeZone,
}

/// A moment as it is given to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    Instant(Timestamp),
    /// Local time in the site's zone; the first of the two when the clocks show it twice.
    Local(DateTime),
}

/// What a local time says about an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalTime {
    Exact(Timestamp),
    /// The clocks are set back, and show the time twice.
    Doubled {
        first: Timestamp,
        second: Timestamp,
    },
    /// The clocks are set forward, and never show the time: they leap past it at this instant.
    Missing(Timestamp),
}

/// What happens at a time: it decides which instant is meant by a time that the clocks show twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Something becomes public: the later instant, so that nothing is public before its time.
    Begins,
    /// Something stops being public: the earlier instant, so that nothing is public after its time.
    Ends,
}

impl Clock {
    #[must_use]
    pub fn new(now: Now, zone: TimeZone) -> Self {
        let instant = match now {
            Now::Instant(instant) => instant,
            Now::Local(time) => local_time(time, &zone).first(),
        };
        Self {
            instant,
            local: zone.to_datetime(instant),
            zone,
        }
    }

    /// The instant of a local time at which something begins or ends.
    #[must_use]
    pub fn instant_of(&self, time: DateTime, edge: Edge) -> Timestamp {
        let time = local_time(time, &self.zone);
        match edge {
            Edge::Begins => time.last(),
            Edge::Ends => time.first(),
        }
    }

    /// An instant as RFC 3339 with the zone's offset: `2027-01-04T10:00:00+01:00`.
    #[must_use]
    pub fn stated(&self, instant: Timestamp) -> String {
        let here = instant.to_zoned(self.zone.clone());
        here.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// Whether the local time at which something begins or ends has come.
    #[must_use]
    pub fn has_come(&self, time: DateTime, edge: Edge) -> bool {
        self.instant_of(time, edge) <= self.instant
    }
}

impl FromStr for Now {
    type Err = jiff::Error;

    /// `2027-01-04T10:00` is local time; with `Z` or an offset it is an instant.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let instant = text.parse().map(Self::Instant);
        instant.or_else(|_| text.parse().map(Self::Local))
    }
}

impl LocalTime {
    const fn first(self) -> Timestamp {
        match self {
            Self::Exact(instant) | Self::Missing(instant) | Self::Doubled { first: instant, .. } => instant,
        }
    }

    const fn last(self) -> Timestamp {
        match self {
            Self::Exact(instant) | Self::Missing(instant) | Self::Doubled { second: instant, .. } => instant,
        }
    }
}

/// The instant of a local time in a zone; the nearest one at the ends of the range of instants.
#[must_use]
pub fn local_time(time: DateTime, zone: &TimeZone) -> LocalTime {
    let ambiguous = zone.to_ambiguous_timestamp(time);
    let offset = ambiguous.offset();
    let (Ok(first), Ok(second)) = (ambiguous.earlier(), ambiguous.later()) else {
        let past = time.year() < 0;
        return LocalTime::Exact(if past { Timestamp::MIN } else { Timestamp::MAX });
    };
    match offset {
        AmbiguousOffset::Unambiguous { .. } => LocalTime::Exact(first),
        AmbiguousOffset::Fold { .. } => LocalTime::Doubled { first, second },
        AmbiguousOffset::Gap { .. } => {
            let change = zone.following(first).next().map(|change| change.timestamp());
            LocalTime::Missing(change.unwrap_or(second))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn oslo() -> TimeZone {
        TimeZone::get("Europe/Oslo").unwrap()
    }

    fn instant(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_clocks_change_twice_a_year() {
        let at = |text: &str| local_time(text.parse().unwrap(), &oslo());
        let exact = |text| LocalTime::Exact(instant(text));
        assert_eq!(at("2027-01-04T10:00"), exact("2027-01-04T09:00Z"));
        assert_eq!(at("2027-07-01T10:00"), exact("2027-07-01T08:00Z"));
        assert_eq!(
            at("2026-10-25T02:30"),
            LocalTime::Doubled {
                first: instant("2026-10-25T00:30Z"),
                second: instant("2026-10-25T01:30Z"),
            }
        );
        let leap = LocalTime::Missing(instant("2027-03-28T01:00Z"));
        assert_eq!([at("2027-03-28T02:00"), at("2027-03-28T02:59")], [leap, leap]);
        assert_eq!(at("2027-03-28T03:00"), exact("2027-03-28T01:00Z"));
        assert_eq!(at("9999-12-31T23:59"), exact("9999-12-30T22:00:00.999999999Z"));
    }

    #[test]
    fn a_doubled_hour_begins_late_and_ends_early() {
        let half_past_two = "2026-10-25T02:30".parse().unwrap();
        let clock = |text: &str| Clock::new(text.parse().unwrap(), oslo());
        for (now, begun, ended) in [
            ("2026-10-25T02:29", false, false),
            ("2026-10-25T02:30", false, true),
            ("2026-10-25T01:29:59Z", false, true),
            ("2026-10-25T01:30:00Z", true, true),
        ] {
            let clock = clock(now);
            assert_eq!(clock.has_come(half_past_two, Edge::Begins), begun, "{now}");
            assert_eq!(clock.has_come(half_past_two, Edge::Ends), ended, "{now}");
        }
        assert_eq!(clock("2026-10-25T01:30Z").local, half_past_two);
    }
}
