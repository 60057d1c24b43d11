//! Sentences, with an eye for abbreviations («bl.a.», «nr. 4»), ordinals («17. mai») and initials («A. Hansen»).

use std::ops::Range;

use crate::language::text::abbreviation::is_abbreviation;
use crate::language::text::scan;

/// Abbreviations with full stops inside that may end a sentence all the same.
const MAY_END: [&str; 5] = ["m.m", "m.v", "o.l", "o.a", "a.m"];

/// The sentences of a text as byte ranges, without the white space around them; `stops` are those of its
/// [`Scan`](super::Scan). A line break ends a sentence too.
pub fn sentences<'a>(text: &'a str, stops: &'a [u32]) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut start = 0;
    let mut stops = stops.iter().map(|stop| *stop as usize);
    std::iter::from_fn(move || {
        start += leading_space(&text[start..]);
        let end = sentence_end(text, start, &mut stops)?;
        let range = start..end;
        start = end;
        Some(range)
    })
}

/// As [`sentences`], of a text that has not been scanned.
#[must_use]
pub fn sentences_of(text: &str) -> Vec<Range<usize>> {
    sentences(text, &scan(text).stops).collect()
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The offset after the sentence that begins at `start`; none when nothing is left.
fn sentence_end(text: &str, start: usize, stops: &mut impl Iterator<Item = usize>) -> Option<usize> {
    let mut passed = start;
    for stop in stops {
        if stop < passed {
            continue;
        }
        if text.as_bytes()[stop] == b'\n' {
            return Some(start + text[start..stop].trim_end().len());
        }
        let end = after_stops(text, stop);
        if begins_sentence(&text[end..]) && !continues(text, start, stop) {
            return Some(end);
        }
        passed = end;
    }
    (start < text.len()).then(|| start + text[start..].trim_end().len())
}

/// The offset after a stop and the stops, quotation marks and brackets that close with it.
fn after_stops(text: &str, stop: usize) -> usize {
    let rest = &text[stop..];
    rest.find(|c| !matches!(c, '.' | '!' | '?' | '…' | '»' | '”' | '"' | '\'' | '’' | ')' | ']'))
        .map_or(text.len(), |length| stop + length)
}

/// Whether what follows a stop looks like the beginning of a sentence: space, then anything but a small letter.
fn begins_sentence(rest: &str) -> bool {
    let next = rest.trim_start();
    next.len() < rest.len() && next.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// Whether the full stop at `stop` belongs to an abbreviation, an initial or an ordinal.
fn continues(text: &str, start: usize, stop: usize) -> bool {
    if !text[stop..].starts_with('.') {
        return false;
    }
    let before = &text[start..stop];
    let from = before
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[from..];
    if word.chars().all(|c| c.is_ascii_digit()) {
        return is_ordinal(word, from);
    }
    if word.chars().nth(1).is_none() {
        return is_letter_alone(before, word);
    }
    is_abbreviation(word)
}

/// A number of one or two digits with a full stop is an ordinal or a list number; «i 2024.» ends a sentence.
fn is_ordinal(number: &str, from: usize) -> bool {
    from == 0 || (!number.is_empty() && number.len() < 2)
}

/// A letter alone is an initial («A. Hansen») or the last part of an abbreviation («bl.a.»).
fn is_letter_alone(before: &str, letter: &str) -> bool {
    let in_parts = before[..before.len() - letter.len()].ends_with('.');
    let may_end = || MAY_END.iter().any(|form| before.ends_with(form));
    letter.chars().all(char::is_uppercase) || (in_parts && !may_end()) || letter == "s"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences_of(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn cuts_after_stops_before_a_capital_or_a_digit() {
        assert_eq!(
            cut("Vi svarer. Hvem? «Ja!» 30 personer var med i 2024. Slutt"),
            ["Vi svarer.", "Hvem?", "«Ja!»", "30 personer var med i 2024.", "Slutt"]
        );
    }

    #[test]
    fn keeps_abbreviations_ordinals_and_initials_whole() {
        for whole in [
            "Se nr. 4 og kap. II, f.eks. Oslo.",
            "Vi feirer 17. mai og bl.a. Eidsvoll.",
            "A. Hansen leder arbeidet.",
            "Vi bruker 3.5 … ikke mer.",
            "1. Skriv kort.",
        ] {
            assert_eq!(cut(whole), [whole]);
        }
    }

    #[test]
    fn ends_after_an_abbreviation_that_stands_last() {
        assert_eq!(cut("Brev, e-post m.m. Vi svarer."), ["Brev, e-post m.m.", "Vi svarer."]);
    }

    #[test]
    fn ends_at_a_line_break() {
        assert_eq!(cut("Ta med \n kaffi \n\nog te.\n"), ["Ta med", "kaffi", "og te."]);
    }

    #[test]
    fn an_empty_text_has_no_sentence() {
        assert_eq!(cut("  "), Vec::<&str>::new());
    }
}
