//! Texts by which a leak is known: words, addresses and bytes that stand in a source that is not public.
//!
//! They are taken from the source as it is written, so that every field of every kind is covered, and only where writing
//! a page changes nothing: runs of letters and single spaces, which HTML, XML and JSON show alike.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::span::{FileId, Span};

/// Something that must not stand in any file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canary {
    pub bytes: Vec<u8>,
    /// Where it stands.
    pub span: Span,
}

/// How long a run of words must be so that it stands nowhere by chance.
#[derive(Debug, Clone, Copy)]
struct Least {
    letters: usize,
    words: usize,
}

/// A value of front matter or a cell: a name is enough.
const VALUE: Least = Least { letters: 12, words: 1 };

/// A heading.
const HEADING: Least = Least { letters: 16, words: 2 };

/// Running text.
const TEXT: Least = Least { letters: 24, words: 5 };

/// Words of a run that are looked for: more would find no more, and break where a page marks a word.
const MOST_WORDS: usize = 8;

/// Characters of an address or a name with marks in it.
const LEAST_MARKED: usize = 12;

/// Bytes of a file that is no text, and the different values among them that make them its own.
const SLICE: usize = 32;
const LEAST_VALUES: usize = 12;

/// The canaries of front matter, of a data file, or of a cell.
pub fn of_values(text: &str, range: Range<usize>, file: FileId) -> Vec<Canary> {
    let lines = lines(text, range).into_iter();
    let values = lines.flat_map(|line| {
        let runs = runs(text, line.clone(), VALUE);
        runs.chain(marked(text, line))
    });
    values.map(|range| canary(text, range, file)).collect()
}

/// The canaries of a document's body.
pub fn of_body(text: &str, range: Range<usize>, file: FileId) -> Vec<Canary> {
    let lines = lines(text, range).into_iter();
    let found = lines.flat_map(|line| {
        let least = if text[line.clone()].starts_with('#') {
            HEADING
        } else {
            TEXT
        };
        runs(text, line, least)
    });
    found.map(|range| canary(text, range, file)).collect()
}

/// The canaries of a file that is no text: a few slices, none from its head, which files of one format share.
pub fn of_bytes(bytes: &[u8], file: FileId) -> Vec<Canary> {
    let slices = (1..5).filter_map(|part| {
        let start = bytes.len() / 5 * part;
        let slice = bytes.get(start..start + SLICE)?;
        let values: BTreeSet<u8> = slice.iter().copied().collect();
        (values.len() >= LEAST_VALUES).then(|| Canary {
            bytes: slice.to_vec(),
            span: Span::new(file, 0, 0),
        })
    });
    slices.collect()
}

fn canary(text: &str, range: Range<usize>, file: FileId) -> Canary {
    Canary {
        bytes: text.as_bytes()[range.clone()].to_vec(),
        span: Span::new(file, range.start, range.end),
    }
}

fn lines(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    pieces(text, range, |c| c != '\n')
}

/// Runs of words in a line, none longer than [`MOST_WORDS`].
fn runs(text: &str, line: Range<usize>, least: Least) -> impl Iterator<Item = Range<usize>> {
    let plain = |c: char| c.is_alphabetic() || c == ' ' || c == '-';
    pieces(text, line, plain)
        .into_iter()
        .filter_map(move |piece| run(text, piece, least))
}

/// The first words of a piece, when they are enough.
fn run(text: &str, piece: Range<usize>, least: Least) -> Option<Range<usize>> {
    let shown = text[piece.clone()].trim_matches([' ', '-']);
    let start = piece.start + text[piece].find(shown)?;
    // Spaces in a row are written as one, and a hyphen beside one as a dash.
    let odd = ["  ", " -", "- ", "--"].iter().filter_map(|odd| shown.find(odd)).min();
    let shown = &shown[..odd.unwrap_or(shown.len())];
    let spaces = shown.match_indices(' ').map(|(at, _)| at);
    let end = spaces.chain([shown.len()]).take(MOST_WORDS).last()?;
    let letters = shown[..end].chars().filter(|c| c.is_alphabetic()).count();
    let words = shown[..end].split(' ').count();
    (letters >= least.letters && words >= least.words).then_some(start..start + end)
}

/// Addresses, mail addresses and names with marks in them; no dates, which stand on many pages.
fn marked(text: &str, line: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let part = |c: char| c.is_alphanumeric() || "._-/:@".contains(c);
    pieces(text, line, part).into_iter().filter(|piece| {
        let shown = &text[piece.clone()];
        let letters = shown.chars().filter(|c| c.is_alphabetic()).count();
        shown.len() >= LEAST_MARKED && letters * 2 >= shown.len() && letters < shown.chars().count()
    })
}

/// The ranges of the longest stretches of characters that `belongs` accepts.
fn pieces(text: &str, range: Range<usize>, belongs: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let whole = text.get(range).unwrap_or_default();
    let found = whole.split(|c| !belongs(c)).filter(|piece| !piece.is_empty());
    found
        .map(|piece| {
            let start = piece.as_ptr() as usize - text.as_ptr() as usize;
            start..start + piece.len()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(canaries: Vec<Canary>) -> Vec<String> {
        let text = |canary: Canary| String::from_utf8(canary.bytes).unwrap();
        canaries.into_iter().map(text).collect()
    }

    #[test]
    fn values_are_names_and_addresses_but_no_dates() {
        let toml = "title = \"Budsjett for neste år\"\npublish = 2027-01-04T10:00\nowner = \"Ole\"\n\
                    address = \"https://www.example.no/budsjett\"\nslug = \"budsjett-for-2028\"\n";
        let found = texts(of_values(toml, 0..toml.len(), FileId(0)));
        assert_eq!(
            found,
            [
                "Budsjett for neste år",
                "https://www.example.no/budsjett",
                "budsjett-for-2028"
            ]
        );
    }

    #[test]
    fn running_text_is_taken_where_nothing_is_written_otherwise() {
        let body = "# Et hemmelig budsjett\n\nDette er teksten om budsjettet, som **ingen** får se før tida er inne og \
                    alle får se den. Kort.\n";
        let found = texts(of_body(body, 0..body.len(), FileId(0)));
        assert_eq!(
            found,
            [
                "Et hemmelig budsjett",
                "Dette er teksten om budsjettet",
                "får se før tida er inne og alle"
            ]
        );
    }

    #[test]
    fn bytes_are_taken_where_they_vary() {
        let noise: Vec<u8> = (0..400_u32).map(|at| (at * at % 251) as u8).collect();
        assert_eq!(of_bytes(&noise, FileId(0)).len(), 4);
        assert_eq!(of_bytes(&[0; 400], FileId(0)), []);
        assert_eq!(of_bytes(&noise[..30], FileId(0)), []);
    }
}
