//! The moments that the site's policy lets documents be published at: clock times, weekdays, public holidays.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};

use crate::calendar::is_holiday;
use crate::config::settings::{self, Publishing};

/// Days that are looked through for a permitted one: every policy permits a day within a year, or none at all.
const FAR: i32 = 366;

/// Why a moment is not permitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deviation {
    Weekday,
    Holiday,
    Clock,
}

impl Publishing {
    /// Why documents may not be published at a moment; `None` when they may.
    #[must_use]
    pub fn deviation(&self, moment: DateTime) -> Option<Deviation> {
        let on_time = self.time.0.is_empty() || self.time.0.iter().any(|time| time.value == moment.time());
        self.closed(moment.date())
            .or_else(|| (!on_time).then_some(Deviation::Clock))
    }

    /// The permitted moment that is nearest to another; of two as near the later.
    #[must_use]
    pub fn nearest(&self, moment: DateTime) -> Option<DateTime> {
        let distance = |candidate: &DateTime| candidate.duration_since(moment).abs();
        let before = self.days(moment.date(), -1).find_map(|day| {
            let times = self.moments(day, moment).into_iter();
            times.filter(|candidate| *candidate <= moment).max()
        });
        let after = self.first_from(moment);
        after.into_iter().chain(before).min_by_key(distance)
    }

    /// The first permitted moment that is not before another.
    #[must_use]
    pub fn first_from(&self, moment: DateTime) -> Option<DateTime> {
        self.days(moment.date(), 1).find_map(|day| {
            let times = self.moments(day, moment).into_iter();
            times.filter(|candidate| *candidate >= moment).min()
        })
    }

    /// The permitted days from one on, forwards or backwards.
    fn days(&self, from: Date, step: i32) -> impl Iterator<Item = Date> {
        let day = move |count: i32| from.checked_add((count * step).days()).ok();
        (0..FAR).filter_map(day).filter(|day| self.closed(*day).is_none())
    }

    /// The permitted moments of a day; where any time is, that of `like`.
    fn moments(&self, day: Date, like: DateTime) -> Vec<DateTime> {
        if self.time.0.is_empty() {
            return vec![day.to_datetime(like.time())];
        }
        let times = self.time.0.iter();
        times.map(|time| day.to_datetime(time.value)).collect()
    }

    /// Why nothing is published on a day.
    fn closed(&self, day: Date) -> Option<Deviation> {
        let on_any_day = self.weekdays.is_none() && self.time.0.is_empty();
        let named = self.weekdays.as_ref().map_or_else(
            || !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
            |days| days.iter().any(|named| weekday(*named) == day.weekday()),
        );
        match (named || on_any_day, self.holidays || on_any_day || !is_holiday(day)) {
            (_, false) => Some(Deviation::Holiday),
            (false, true) => Some(Deviation::Weekday),
            (true, true) => None,
        }
    }
}

const fn weekday(named: settings::Weekday) -> Weekday {
    match named {
        settings::Weekday::Monday => Weekday::Monday,
        settings::Weekday::Tuesday => Weekday::Tuesday,
        settings::Weekday::Wednesday => Weekday::Wednesday,
        settings::Weekday::Thursday => Weekday::Thursday,
        settings::Weekday::Friday => Weekday::Friday,
        settings::Weekday::Saturday => Weekday::Saturday,
        settings::Weekday::Sunday => Weekday::Sunday,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::SiteConfig;
    use crate::source::Sources;

    fn policy(toml: &str) -> Publishing {
        let site = format!("languages = [\"nb\"]\n[publishing]\n{toml}");
        let (config, findings) = SiteConfig::read(&Sources::from_pairs([("content/site.toml", site.as_str())]));
        assert!(findings.is_empty(), "{findings:?}");
        config.settings.publishing.unwrap()
    }

    #[test]
    fn ten_on_working_days_leaps_over_easter() {
        let policy = policy("time = 10:00:00");
        for (moment, deviation, nearest) in [
            ("2027-03-24T10:00", None, "2027-03-24T10:00:00"),
            ("2027-03-24T09:00", Some(Deviation::Clock), "2027-03-24T10:00:00"),
            ("2027-03-25T10:00", Some(Deviation::Holiday), "2027-03-24T10:00:00"),
            ("2027-03-27T10:00", Some(Deviation::Weekday), "2027-03-30T10:00:00"),
            ("2027-03-29T10:00", Some(Deviation::Holiday), "2027-03-30T10:00:00"),
            ("2027-05-17T00:00", Some(Deviation::Holiday), "2027-05-18T10:00:00"),
            ("2027-01-09T10:00", Some(Deviation::Weekday), "2027-01-08T10:00:00"),
        ] {
            let moment = moment.parse().unwrap();
            assert_eq!(policy.deviation(moment), deviation, "{moment}");
            assert_eq!(policy.nearest(moment).unwrap().to_string(), nearest, "{moment}");
        }
    }

    #[test]
    fn a_policy_may_name_several_times_and_days_or_none() {
        let policy_of_two = policy("time = [\"08:00\", \"14:00\"]\nweekdays = [\"tuesday\"]\nholidays = true");
        let moment = "2027-03-29T20:00".parse().unwrap();
        assert_eq!(
            policy_of_two.nearest(moment).unwrap().to_string(),
            "2027-03-30T08:00:00"
        );
        let any = policy("expired = \"stay\"");
        assert_eq!(any.deviation("2027-03-28T04:05".parse().unwrap()), None);
        let never = policy("weekdays = []");
        assert_eq!(never.nearest(moment), None);
    }
}
