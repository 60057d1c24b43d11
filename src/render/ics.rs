//! iCalendar files (RFC 5545).

use icalendar::{Calendar, Component, Event, Property};
use jiff::Timestamp;
use jiff::civil::Date;

/// Who made the file, as the format demands.
const MAKER: &str = "-//veksle//veksle//NO";

/// An instant in UTC, which needs no description of a zone.
const UTC: &str = "%Y%m%dT%H%M%SZ";

/// An entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for the same event in every build, and of no other event in the world.
    pub uid: String,
    /// When what the entry says was last changed.
    pub stamp: Timestamp,
    pub at: At,
    pub summary: String,
    /// BCP 47 tag of the summary's language.
    pub lang: String,
}

/// When an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    Instant(Timestamp),
    /// The whole day, wherever the reader is.
    Day(Date),
}

/// A calendar with a name.
#[must_use]
pub fn calendar(name: &str, entries: impl IntoIterator<Item = Entry>) -> Vec<u8> {
    let mut calendar = Calendar::new();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(("PRODID", MAKER));
    calendar
        .append_property(("NAME", name))
        .append_property(("X-WR-CALNAME", name));
    for entry in entries {
        calendar.push(event(&entry));
    }
    calendar.to_string().into_bytes()
}

fn event(entry: &Entry) -> Event {
    // A line break in a title would end the line that it stands in.
    let words: Vec<&str> = entry.summary.split_whitespace().collect();
    let summary = Property::new("SUMMARY", words.join(" "))
        .add_parameter("LANGUAGE", &entry.lang)
        .done();
    let mut event = Event::new();
    event
        .uid(&entry.uid)
        .append_property(("DTSTAMP", entry.stamp.strftime(UTC).to_string().as_str()))
        .append_property(starts(entry.at))
        .append_property(summary);
    event.done()
}

fn starts(at: At) -> Property {
    match at {
        At::Instant(instant) => Property::new("DTSTART", instant.strftime(UTC).to_string()),
        At::Day(day) => {
            let mut starts = Property::new("DTSTART", day.strftime("%Y%m%d").to_string());
            starts.add_parameter("VALUE", "DATE").done()
        }
    }
}
