//! Dates and times: TOML's own, as jiff's civil types. A site's times are local, so an offset is a fault.

use jiff::civil::{Date, DateTime, Time};
use serde_json::json;
use toml::de::DeValue;

use crate::config::read::{FromToml, Reader, Value};
use crate::diagnostic::Message;

/// What a TOML date-time or a text may say about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// `"2022-03"`.
    Month {
        year: i16,
        month: i8,
    },
    Day(Date),
    Moment(DateTime),
    Clock(Time),
}

impl Written {
    /// What a TOML date-time says; its offset, if any, is left out.
    #[must_use]
    pub fn of(moment: &toml::value::Datetime) -> Option<Self> {
        let date = moment.date.and_then(|date| {
            let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
            Date::new(i16::try_from(date.year).ok()?, month, day).ok()
        });
        let time = moment.time.and_then(|time| {
            let (hour, minute) = (i8::try_from(time.hour).ok()?, i8::try_from(time.minute).ok()?);
            Time::new(hour, minute, i8::try_from(time.second.unwrap_or(0)).ok()?, 0).ok()
        });
        match (date, time) {
            (Some(date), Some(time)) => Some(Self::Moment(date.to_datetime(time))),
            (Some(date), None) => Some(Self::Day(date)),
            (None, Some(time)) => Some(Self::Clock(time)),
            (None, None) => None,
        }
    }
}

impl Reader<'_> {
    /// The date or time of a value, in whichever precision it is written; a finding when it is none.
    ///
    /// `reason` is that of `wrong-type` for a value that is neither a date nor a text.
    pub fn written_time(&mut self, value: &Value<'_>, key: &str, reason: &'static str) -> Option<Written> {
        if let Some(text) = value.get_ref().as_str() {
            let written = from_text(text);
            if written.is_none() {
                self.invalid_date(value, key, "text");
            }
            return written;
        }
        let Some(moment) = value.get_ref().as_datetime() else {
            self.wrong_type(value, key, reason);
            return None;
        };
        if moment.offset.is_some() {
            self.invalid_date(value, key, "offset");
            return None;
        }
        Written::of(moment)
    }

    /// Reports a date that cannot be used.
    pub fn invalid_date(&mut self, value: &Value<'_>, key: &str, reason: &'static str) {
        let range = value.span();
        let message = Message::new(reason)
            .with("key", key)
            .with("text", self.written(range.clone()));
        self.report("invalid-date", range, message);
    }
}

/// Every date and time that a value holds, however deep, with the keys that lead to it: `channel.next-review`.
#[must_use]
pub fn dates(value: &Value<'_>) -> Vec<(String, Written)> {
    let mut found = Vec::new();
    collect(value, "", &mut found);
    found
}

fn collect(value: &Value<'_>, keys: &str, found: &mut Vec<(String, Written)>) {
    let written = match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in table {
                let dot = if keys.is_empty() { "" } else { "." };
                collect(value, &format!("{keys}{dot}{}", key.get_ref()), found);
            }
            None
        }
        DeValue::Array(items) => {
            items.iter().for_each(|item| collect(item, keys, found));
            None
        }
        DeValue::String(text) => from_text(text),
        DeValue::Datetime(moment) => Written::of(moment),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => None,
    };
    found.extend(written.map(|written| (keys.to_owned(), written)));
}

/// `2022-03`, `2022-03-07`, `2022-03-07T10:00` or `10:00`.
#[must_use]
pub fn from_text(text: &str) -> Option<Written> {
    if let Some((year, month)) = text.split_once('-').filter(|(_, month)| month.len() == 2) {
        let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
        let (year, month) = (first.year(), first.month());
        return Some(Written::Month { year, month });
    }
    let moment: toml::value::Datetime = text.parse().ok()?;
    moment.offset.is_none().then(|| Written::of(&moment)).flatten()
}

impl FromToml for Date {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.written_time(value, key, "date")? {
            Written::Day(date) => Some(date),
            _ => {
                reader.invalid_date(value, key, "day");
                None
            }
        }
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "format": "date" })
    }
}

impl FromToml for Time {
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.written_time(value, key, "time")? {
            Written::Clock(time) => Some(time),
            _ => {
                reader.invalid_date(value, key, "clock");
                None
            }
        }
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string", "format": "time" })
    }
}
