//! Norwegian public holidays and working days.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// Easter Sunday of a year in the Gregorian calendar, by the anonymous algorithm printed in Meeus,
/// *Astronomical Algorithms*, chapter 8.
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let day_of_march = h + l - 7 * m + 114;
    let (month, day) = (day_of_march / 31, day_of_march % 31 + 1);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Public holidays by days after Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day,
/// Whit Sunday and Monday.
const AFTER_EASTER: [i64; 7] = [-3, -2, 0, 1, 39, 49, 50];

/// Public holidays at fixed dates, as month and day: New Year's Day, 1 May, 17 May, Christmas Day, Boxing Day.
const FIXED: [(i8, i8); 5] = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

/// The public holidays of a year, in order of date. Two may fall on one day.
#[must_use]
pub fn holidays(year: i16) -> Vec<Date> {
    let fixed = FIXED
        .iter()
        .filter_map(|(month, day)| Date::new(year, *month, *day).ok());
    let moving = easter(year).into_iter().flat_map(|easter| {
        AFTER_EASTER
            .iter()
            .filter_map(move |days| easter.checked_add(Span::new().days(*days)).ok())
    });
    let mut all: Vec<Date> = fixed.chain(moving).collect();
    all.sort();
    all
}

#[must_use]
pub fn is_holiday(date: Date) -> bool {
    holidays(date.year()).contains(&date)
}

/// Monday to Friday, and no public holiday.
#[must_use]
pub fn is_working_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(date)
}

/// The first working day on or after a date; the date itself at the end of the calendar.
#[must_use]
pub fn working_day_from(date: Date) -> Date {
    let mut day = date;
    while !is_working_day(day) {
        match day.checked_add(1.day()) {
            Ok(next) => day = next,
            Err(_) => return date,
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_moves() {
        let known = [
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2038, 4, 25),
        ];
        for day in known {
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        for (day, next) in [
            (date(2027, 3, 24), date(2027, 3, 24)),
            (date(2027, 3, 25), date(2027, 3, 30)),
            (date(2027, 5, 17), date(2027, 5, 18)),
            (date(2026, 12, 25), date(2026, 12, 28)),
            (date(2027, 1, 1), date(2027, 1, 4)),
        ] {
            assert_eq!(working_day_from(day), next, "{day}");
        }
    }

    #[test]
    fn ascension_day_can_be_another_holiday_too() {
        assert!(is_holiday(date(2035, 5, 3)));
        assert_eq!(holidays(2008).iter().filter(|day| **day == date(2008, 5, 1)).count(), 2);
    }
}
