//! The time that a quota is measured over, and when it must be met.

use jiff::ToSpan;
use jiff::civil::Date;

/// The time that a share is measured over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// From 1 January to 31 December, as the Language Council's yearly report.
    CalendarYear,
    /// The twelve months that end today.
    Rolling12Months,
}

/// The first and last day of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub from: Date,
    pub to: Date,
}

impl Window {
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// How far a rolling period looks ahead.
const AHEAD_MONTHS: i32 = 3;

impl Period {
    /// The period that today belongs to.
    #[must_use]
    pub fn around(self, today: Date) -> Window {
        match self {
            Self::CalendarYear => Window {
                from: today.first_of_year(),
                to: today.last_of_year(),
            },
            Self::Rolling12Months => year_until(today),
        }
    }

    /// The day that the forecast is for: the end of the year, or three months from now.
    #[must_use]
    pub fn horizon(self, today: Date) -> Date {
        match self {
            Self::CalendarYear => today.last_of_year(),
            Self::Rolling12Months => today.saturating_add(AHEAD_MONTHS.months()),
        }
    }

    /// The period as it will be on the day of the forecast.
    #[must_use]
    pub fn at_horizon(self, today: Date) -> Window {
        self.around(self.horizon(today))
    }
}

fn year_until(day: Date) -> Window {
    Window {
        from: day.saturating_sub(1.year()).saturating_add(1.day()),
        to: day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_calendar_year_is_the_year_of_today() {
        let today = date(2026, 11, 20);
        let window = Period::CalendarYear.around(today);
        assert_eq!((window.from, window.to), (date(2026, 1, 1), date(2026, 12, 31)));
        assert_eq!(Period::CalendarYear.horizon(today), date(2026, 12, 31));
    }

    #[test]
    fn a_rolling_year_ends_today_and_moves_with_the_forecast() {
        let today = date(2026, 11, 20);
        let now = Period::Rolling12Months.around(today);
        assert_eq!((now.from, now.to), (date(2025, 11, 21), today));
        let then = Period::Rolling12Months.at_horizon(today);
        assert_eq!((then.from, then.to), (date(2026, 2, 21), date(2027, 2, 20)));
    }
}
