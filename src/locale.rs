//! How a language sorts, joins lists, and writes dates and numbers: CLDR's data through ICU4X, nothing by hand.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date as IcuDate;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use jiff::civil::Date;

/// The conventions of one language.
///
/// Dates are kept as one pattern per month, read from ICU once: its formatters may not cross threads, and a page
/// writes several dates.
#[derive(Debug)]
pub struct Locale {
    locale: icu_locale_core::Locale,
    /// Whether numbers of up to three digits are written as in Rust: then ICU need not be asked for most.
    has_plain_numbers: bool,
    collator: Option<CollatorBorrowed<'static>>,
    days: Option<Patterns>,
    months: Option<Patterns>,
}

/// The text of a date in each month, with [`PROBE_DAY`] and [`PROBE_YEAR`] where the day and the year go.
type Patterns = Vec<String>;

/// Neither is part of the other, of a month's number, or of a month's name.
const PROBE_DAY: &str = "28";
const PROBE_YEAR: &str = "2034";

/// Numbers that no language groups, and some of them that tell how it writes each digit.
const SMALL: std::ops::RangeInclusive<i64> = 0..=999;
const TELLING: [i64; 4] = [0, 123, 456, 789];

impl Locale {
    /// The conventions of a BCP 47 tag; those of CLDR's root where ICU does not know the language.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        let locale: icu_locale_core::Locale = tag.parse().unwrap_or(icu_locale_core::Locale::UNKNOWN);
        let collation = CollatorPreferences::from(&locale);
        let mut new = Self {
            collator: CollatorBorrowed::try_new(collation, CollatorOptions::default()).ok(),
            days: day_patterns(&locale),
            months: month_patterns(&locale),
            locale,
            has_plain_numbers: false,
        };
        new.has_plain_numbers = TELLING.iter().all(|number| new.number(*number) == number.to_string());
        new
    }

    /// Alphabetical order; texts that the language holds equal are ordered by their bytes.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let collated = self
            .collator
            .as_ref()
            .map_or(Ordering::Equal, |collator| collator.compare(a, b));
        collated.then_with(|| a.cmp(b))
    }

    /// `17. mai 2026`; ISO 8601 for a language without month names in CLDR.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        let pattern = pattern(self.days.as_ref(), date.month());
        pattern.map_or_else(
            || date.to_string(),
            |text| {
                text.replacen(PROBE_DAY, &date.day().to_string(), 1)
                    .replacen(PROBE_YEAR, &date.year().to_string(), 1)
            },
        )
    }

    /// `mars 2022`; ISO 8601 for a language without month names in CLDR.
    #[must_use]
    pub fn month(&self, year: i16, month: i8) -> String {
        pattern(self.months.as_ref(), month).map_or_else(
            || format!("{year:04}-{month:02}"),
            |text| text.replacen(PROBE_YEAR, &year.to_string(), 1),
        )
    }

    /// A whole number with the language's grouping: `1 234 567`.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        if self.has_plain_numbers && SMALL.contains(&number) {
            return number.to_string();
        }
        DecimalFormatter::try_new(
            (&self.locale).into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        )
        .map_or_else(
            |_| number.to_string(),
            |formatter| formatter.format(&Decimal::from(number)).to_string(),
        )
    }

    /// A number with the language's decimal sign: `12,5`.
    #[must_use]
    pub fn decimal(&self, number: f64) -> String {
        let formatter = DecimalFormatter::try_new(
            (&self.locale).into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        );
        let decimal = number.to_string().parse::<Decimal>();
        match (formatter, decimal) {
            (Ok(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => number.to_string(),
        }
    }

    /// `a, b og c`.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        ListFormatter::try_new_and((&self.locale).into(), ListFormatterOptions::default()).map_or_else(
            |_| items.join(", "),
            |formatter| formatter.format(items.iter()).to_string(),
        )
    }
}

fn pattern(patterns: Option<&Patterns>, month: i8) -> Option<&String> {
    patterns?.get(usize::try_from(month).ok()?.checked_sub(1)?)
}

fn day_patterns(locale: &icu_locale_core::Locale) -> Option<Patterns> {
    let formatter = DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(locale), YMD::long()).ok()?;
    patterns(&[PROBE_DAY, PROBE_YEAR], |month| {
        let date = IcuDate::try_new_iso(2034, month, 28).ok()?;
        Some(formatter.format(&date).to_string())
    })
}

fn month_patterns(locale: &icu_locale_core::Locale) -> Option<Patterns> {
    let formatter = DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(locale), YM::long()).ok()?;
    patterns(&[PROBE_YEAR], |month| {
        let date = IcuDate::try_new_iso(2034, month, 28).ok()?;
        Some(formatter.format(&date).to_string())
    })
}

/// The text of each month; `None` when a part is missing or a month has only its number (`M05`).
fn patterns(parts: &[&str], format: impl Fn(u8) -> Option<String>) -> Option<Patterns> {
    (1..=12)
        .map(|month| {
            let text = format(month)?;
            let named = !text.contains(&format!("M{month:02}"));
            (named && parts.iter().all(|part| text.contains(part))).then_some(text)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared<T: Send + Sync>(value: T) -> T {
        value
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let date = jiff::civil::date(2026, 5, 7);
        let cases = [
            ("nb", "7. mai 2026", "mai 2026"),
            ("nn", "7. mai 2026", "mai 2026"),
            ("en-GB", "7 May 2026", "May 2026"),
            ("sv", "7 maj 2026", "maj 2026"),
            ("se", "2026-05-07", "2026-05"),
        ];
        for (tag, day, month) in cases {
            let locale = shared(Locale::new(tag));
            assert_eq!(locale.day(date), day, "{tag}");
            assert_eq!(locale.month(2026, 5), month, "{tag}");
        }
    }

    #[test]
    fn norwegian_sorts_its_own_letters_last_and_aa_as_å() {
        let mut names = ["Ås", "Ørland", "Aasen", "Ærfugl", "Zoologi", "Alta"];
        for tag in ["nb", "nn"] {
            let locale = Locale::new(tag);
            names.sort_by(|a, b| locale.compare(a, b));
            assert_eq!(names, ["Alta", "Zoologi", "Ærfugl", "Ørland", "Ås", "Aasen"], "{tag}");
        }
    }

    #[test]
    fn numbers_and_lists_follow_the_language() {
        let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(Locale::new("nb").number(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(Locale::new("en").number(1_234_567), "1,234,567");
        assert_eq!(Locale::new("nn").list(&items), "a, b og c");
    }
}
