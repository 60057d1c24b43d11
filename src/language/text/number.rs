//! Decimal numbers written with a full stop, where Norwegian writes a comma.

use std::ops::Range;

/// What stands after a number that measures something; a bare «2.1» may be a version, a chapter or a clause.
const UNITS: [&str; 20] = [
    "%",
    "prosent",
    "prosentpoeng",
    "promille",
    "million",
    "millioner",
    "millionar",
    "milliard",
    "milliarder",
    "milliardar",
    "mill",
    "mrd",
    "kr",
    "kroner",
    "km",
    "kg",
    "meter",
    "grader",
    "gonger",
    "ganger",
];

/// The byte ranges of numbers such as «24.3 prosent». Dates, times, versions and thousands («1.000») are not among them.
/// `stops` are those of the text's [`Scan`](super::Scan).
pub fn decimal_points<'a>(text: &'a str, stops: &'a [u32]) -> impl Iterator<Item = Range<usize>> + 'a {
    let points = stops.iter().map(|stop| *stop as usize);
    points
        .filter(|stop| text.as_bytes()[*stop] == b'.')
        .filter_map(|stop| number_around(text, stop).filter(|number| is_measure(text, number, stop)))
}

/// The digits on both sides of a full stop.
fn number_around(text: &str, stop: usize) -> Option<Range<usize>> {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let before: usize = text.as_bytes()[..stop]
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let after = digits(&text.as_bytes()[stop + 1..]);
    (before > 0 && after > 0).then(|| stop - before..stop + 1 + after)
}

fn is_measure(text: &str, number: &Range<usize>, stop: usize) -> bool {
    let decimals = number.end - stop - 1;
    let alone = !text[..number.start].ends_with(['.', ',', '-', ':', '/'])
        && !text[number.end..].starts_with(['.', ',', ':', '/'])
        && !text[..number.start].ends_with(char::is_alphabetic);
    alone && decimals != 3 && has_unit(&text[number.end..])
}

fn has_unit(rest: &str) -> bool {
    let next = rest.trim_start();
    UNITS.iter().any(|unit| {
        next.strip_prefix(unit)
            .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::text::scan;

    fn found(text: &str) -> Vec<&str> {
        decimal_points(text, &scan(text).stops)
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn finds_measures() {
        assert_eq!(
            found("Vi nådde 24.3 prosent, 2.5 % og 1.2 millionar kroner."),
            ["24.3", "2.5", "1.2"]
        );
    }

    #[test]
    fn leaves_dates_versions_chapters_and_thousands() {
        assert_eq!(
            found("17.05.2024, kl. 10.30, WCAG 2.1, § 3.2, 1.000 kroner, 3. mai, 24,3 prosent, 127.0.0.1"),
            Vec::<&str>::new()
        );
    }
}
