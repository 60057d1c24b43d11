//! Personal data in text: national identity numbers, e-mail addresses, telephone numbers.

use std::ops::Range;

/// Digits of a national identity number.
const DIGITS: usize = 11;

/// Weights of the first check digit, over the nine digits before it.
const FIRST: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];

/// Weights of the second check digit, over the ten digits before it.
const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// What is added to the month of numbers that are not an ordinary birth number: 40 in help numbers and in one kind of
/// synthetic numbers, 65 and 80 in other kinds.
const MONTHS_ADDED: [u32; 4] = [0, 40, 65, 80];

/// What is added to the day in a D-number, which those who only stay for a while are given.
const DAYS_ADDED: [u32; 2] = [0, 40];

/// The Norwegian national identity numbers in a text: eleven digits, perhaps with one space or hyphen after the date of
/// birth, whose date is a date and whose check digits fit. Synthetic numbers count too: nobody can see that they are.
#[must_use]
pub fn identity_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    // Every number holds a digit at some multiple of six, for it begins with six in a row.
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at = if byte.is_ascii_digit() {
            let run = digits_around(bytes, at);
            found.extend(identity_number(text, run.clone()));
            run.end.max(at + 1).next_multiple_of(6)
        } else {
            at + 6
        };
    }
    found
}

/// The run of digits that a digit stands in.
fn digits_around(bytes: &[u8], at: usize) -> Range<usize> {
    let start = bytes[..at]
        .iter()
        .rposition(|byte| !byte.is_ascii_digit())
        .map_or(0, |before| before + 1);
    let length = bytes[at..].iter().position(|byte| !byte.is_ascii_digit());
    start..length.map_or(bytes.len(), |length| at + length)
}

/// The identity number that a run of digits is, or begins.
fn identity_number(text: &str, run: Range<usize>) -> Option<Range<usize>> {
    let whole = match run.len() {
        DIGITS => run,
        6 => {
            let after = text.get(run.end..)?;
            let separator = after
                .chars()
                .next()
                .filter(|mark| matches!(mark, ' ' | '-' | '\u{a0}' | '\u{202f}'))?;
            run.start..run.end + separator.len_utf8() + 5
        }
        _ => return None,
    };
    let digits: Vec<u32> = text
        .get(whole.clone())?
        .chars()
        .filter_map(|mark| mark.to_digit(10))
        .collect();
    (stands_alone(text, &whole) && is_identity_number(&digits)).then_some(whole)
}

/// Whether no letter or digit touches a range, and it is not the decimals of a number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let joins = |mark: char| mark.is_alphanumeric() || mark == '_';
    let mut before = text[..range.start].chars().rev();
    let (last, one_more) = (before.next(), before.next());
    let is_fraction =
        last.is_some_and(|mark| mark == ',' || mark == '.') && one_more.is_some_and(|mark| mark.is_ascii_digit());
    let after = text[range.end..].chars().next();
    !last.is_some_and(joins) && !after.is_some_and(joins) && !is_fraction
}

fn is_identity_number(digits: &[u32]) -> bool {
    let [d1, d2, m1, m2, .., first, second] = digits else {
        return false;
    };
    let (day, month) = (d1 * 10 + d2, m1 * 10 + m2);
    let within = |value: u32, added: &[u32], most: u32| {
        added.iter().any(|added| {
            value
                .checked_sub(*added)
                .is_some_and(|value| (1..=most).contains(&value))
        })
    };
    digits.len() == DIGITS
        && within(day, &DAYS_ADDED, 31)
        && within(month, &MONTHS_ADDED, 12)
        && check_digit(digits, &FIRST) == Some(*first)
        && check_digit(digits, &SECOND) == Some(*second)
}

/// The check digit by modulus 11; `None` for digits that can have none.
fn check_digit(digits: &[u32], weights: &[u32]) -> Option<u32> {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        0 => Some(0),
        1 => None,
        rest => Some(11 - rest),
    }
}

/// The e-mail addresses in a text.
#[must_use]
pub fn emails(text: &str) -> Vec<Range<usize>> {
    let in_name = |mark: char| mark.is_alphanumeric() || "._%+-".contains(mark);
    let in_host = |mark: char| mark.is_alphanumeric() || ".-".contains(mark);
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let start = at
                - text[..at]
                    .chars()
                    .rev()
                    .take_while(|mark| in_name(*mark))
                    .map(char::len_utf8)
                    .sum::<usize>();
            let host: usize = text[at + 1..]
                .chars()
                .take_while(|mark| in_host(*mark))
                .map(char::len_utf8)
                .sum();
            let whole = text.get(start..at + 1 + host)?.trim_end_matches(['.', '-']);
            crate::config::is_email(whole).then(|| start..start + whole.len())
        })
        .collect()
}

/// The Norwegian telephone numbers in a text: eight digits written as telephone numbers are, or with the country's code.
#[must_use]
pub fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let starts = text
        .char_indices()
        .filter(|(_, mark)| mark.is_ascii_digit() || *mark == '+')
        .map(|(at, _)| at);
    for start in starts {
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        found.extend(phone(text, start));
    }
    found
}

/// How the eight digits are grouped, and the digits that a number written so begins with: eight in a row and groups of three
/// are how mobile numbers are written, pairs how the others are.
const GROUPINGS: [(&[usize], &str); 3] = [(&[2, 2, 2, 2], "235679"), (&[3, 2, 3], "49"), (&[8], "49")];

fn phone(text: &str, start: usize) -> Option<Range<usize>> {
    let code = ["+47", "0047"].iter().find(|code| text[start..].starts_with(**code));
    let number = code.map_or(start, |code| {
        start + code.len() + usize::from(text[start + code.len()..].starts_with(' '))
    });
    GROUPINGS.iter().find_map(|(groups, first)| {
        let end = grouped(text, number, groups)?;
        let begins = code.is_some() || text[number..].starts_with(|digit: char| first.contains(digit));
        (begins && stands_alone(text, &(start..end))).then_some(start..end)
    })
}

/// Where digits in groups of these sizes, with a space between, end.
fn grouped(text: &str, start: usize, groups: &[usize]) -> Option<usize> {
    let mut at = start;
    for (order, size) in groups.iter().enumerate() {
        if order > 0 {
            let space = text
                .get(at..)?
                .chars()
                .next()
                .filter(|mark| matches!(mark, ' ' | '\u{a0}' | '\u{202f}'))?;
            at += space.len_utf8();
        }
        let digits = text.get(at..at + size)?;
        at += size;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
    }
    Some(at)
}

/// A number or an address as a finding shows it: enough to find it by, and no more.
#[must_use]
pub fn masked(text: &str) -> String {
    let shown = text.chars().count().div_ceil(3);
    text.chars().take(shown).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(find: fn(&str) -> Vec<Range<usize>>, cases: &[(&str, &[&str])]) {
        for (text, expected) in cases {
            let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }

    /// The numbers are synthetic, or made with the individual digits of no register.
    #[test]
    fn identity_numbers_are_known_by_date_and_check_digits() {
        check(
            identity_numbers,
            &[
                ("Synthetic: 01819010001.", &["01819010001"]),
                ("018190 10001, 158575-25067", &["018190 10001", "158575-25067"]),
                (
                    "D-number 41819010186 and help number 01419010029",
                    &["41819010186", "01419010029"],
                ),
                ("01669010075", &["01669010075"]),
                (
                    "é01819010001 a01819010001 018190100010 0,01819010001 01819010001_a",
                    &[],
                ),
                ("wrong check digit 01819010002", &[]),
                ("day 0: 00019010007, month 13: 01139010074", &[]),
                ("account 1234 56 78911", &[]),
            ],
        );
    }

    #[test]
    fn every_place_of_a_number_is_looked_at() {
        for before in 0..13 {
            let text = format!("{}01819010001 018190 10001", " ".repeat(before));
            assert_eq!(
                identity_numbers(&text),
                [before..before + 11, before + 12..before + 24],
                "{before}"
            );
        }
    }

    #[test]
    fn addresses_and_telephone_numbers_are_found() {
        check(
            emails,
            &[(
                "Skriv til kari@example.no, <a@b.no>. Ikke @kari eller kari@example.",
                &["kari@example.no", "a@b.no"],
            )],
        );
        check(
            phones,
            &[
                ("Ring 912 34 567 eller 22 33 44 55.", &["912 34 567", "22 33 44 55"]),
                (
                    "tel:+4791234567, +47 22334455, 91234567",
                    &["+4791234567", "+47 22334455", "91234567"],
                ),
                ("12 345 678 kroner, 20260302, sak 2026 1234, 1912345678", &[]),
            ],
        );
    }
}
