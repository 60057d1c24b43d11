//! Words: runs of letters, each with the hash of its lower-case form, found in one pass over the bytes together with the
//! tokens and the stops that may end a sentence.

use std::ops::Range;

/// A run of letters in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// [`hash`] of the lower-case form.
    pub hash: u64,
    /// Byte offset of the first letter.
    pub start: u32,
    /// Byte offset after the last letter.
    pub end: u32,
    /// How many letters it has.
    pub letters: u16,
    /// The first letter is a capital.
    pub capitalised: bool,
    /// Every letter is a capital.
    pub shouted: bool,
    /// The word stands right after a hyphen: the second part of «e-post».
    pub joined: bool,
}

impl Word {
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What one pass over a text finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scan {
    pub words: Vec<Word>,
    /// Byte offsets of what may end a sentence: `.`, `!`, `?`, `…` and line breaks.
    pub stops: Vec<u32>,
    /// White-space tokens: the National Library's unit.
    pub tokens: u32,
}

/// Finds the words, the stops and the tokens of a text.
#[must_use]
pub fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    let mut scan = Scan {
        words: Vec::with_capacity(bytes.len() / 5 + 1),
        ..Scan::default()
    };
    let (mut at, mut after_space) = (0, true);
    while let Some(&first) = bytes.get(at) {
        let (end, is_space) = match KINDS[first as usize] {
            Kind::Letter if let Some(word) = word(bytes, at) => {
                scan.words.push(word);
                (word.end as usize, false)
            }
            Kind::Space => (at + 1, true),
            Kind::Stop => {
                scan.stops.push(offset(at));
                (at + 1, first == b'\n')
            }
            Kind::Wide => {
                let rest = &text[at..];
                scan.stops.extend(rest.starts_with('…').then(|| offset(at)));
                (at + width(first), rest.starts_with(char::is_whitespace))
            }
            Kind::Letter | Kind::Later | Kind::Sign | Kind::Other => (at + width(first), false),
        };
        scan.tokens += u32::from(after_space && !is_space);
        (at, after_space) = (end, is_space);
    }
    scan
}

/// How many white-space tokens a text has.
#[must_use]
pub fn tokens(text: &str) -> u32 {
    scan(text).tokens
}

/// The hash of the last word of a form, as [`Word::hash`] has it.
#[must_use]
pub fn hash(form: &str) -> u64 {
    scan(form).words.last().map_or(0, |word| word.hash)
}

/// What a byte is in a text, by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The first of a letter.
    Letter,
    /// Not the first of its character.
    Later,
    /// As [`Kind::Later`], but after 0xC3 the second of `×` or `÷`.
    Sign,
    /// White space of ASCII but the line break.
    Space,
    /// What may end a sentence, a line break among it.
    Stop,
    /// The first of a character that may be white space or `…`.
    Wide,
    /// Anything else in ASCII, or the first of a character that is neither.
    Other,
}

/// Letters are those of ASCII, Latin, Greek, Cyrillic and most scripts after them. From U+0080 to U+00BF, from U+2000 to
/// U+3FFF and from U+10000 on there are signs and pictures.
const KINDS: [Kind; 256] = {
    let mut table = [Kind::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'A'..=b'Z' | b'a'..=b'z' | 0xc3..=0xdf | 0xe0 | 0xe1 | 0xe4..=0xef => Kind::Letter,
            0x97 | 0xb7 => Kind::Sign,
            0x80..=0xbf => Kind::Later,
            b'.' | b'!' | b'?' | b'\n' => Kind::Stop,
            b' ' | b'\t'..=b'\r' => Kind::Space,
            0xc2 | 0xe2 | 0xe3 => Kind::Wide,
            _ => Kind::Other,
        };
        byte += 1;
    }
    table
};

/// Sets the bit that tells a small letter from its capital in ASCII and Latin-1; in no list do two words meet by it.
const SMALL: u8 = 0x20;

/// Odd, with its bits well spread: the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The word that begins at `start` with a [`Kind::Letter`]; none at `×` and `÷`.
#[inline]
fn word(bytes: &[u8], start: usize) -> Option<Word> {
    let (mut hash, mut later, mut end) = (0_u64, 0, start);
    while let Some(&byte) = bytes.get(end) {
        match KINDS[byte as usize] {
            Kind::Letter => {}
            Kind::Sign if bytes[end - 1] == 0xc3 => {
                end -= 1;
                break;
            }
            Kind::Later | Kind::Sign => later += 1,
            _ => break,
        }
        hash = hash.rotate_left(5) ^ u64::from(byte | SMALL);
        end += 1;
    }
    let letters = &bytes[start..end];
    let capitalised = is_capital(letters);
    (end > start).then(|| Word {
        hash: hash.wrapping_mul(SPREAD).rotate_left(32),
        start: offset(start),
        end: offset(end),
        letters: u16::try_from(letters.len() - later).unwrap_or(u16::MAX),
        capitalised,
        shouted: capitalised && is_shouted(letters),
        joined: start > 0 && bytes[start - 1] == b'-',
    })
}

fn is_shouted(letters: &[u8]) -> bool {
    (0..letters.len()).all(|at| KINDS[letters[at] as usize] != Kind::Letter || is_capital(&letters[at..]))
}

/// Whether the first character is a capital, of ASCII and Latin-1: the word lists need no more.
const fn is_capital(letters: &[u8]) -> bool {
    match letters {
        [b'A'..=b'Z', ..] => true,
        [0xc3, second, ..] => *second <= 0x9e,
        _ => false,
    }
}

/// The width in bytes of the character that begins with `first`.
const fn width(first: u8) -> usize {
    match first {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xff => 4,
        _ => 1,
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        scan(text).words.iter().map(|word| &text[word.range()]).collect()
    }

    #[test]
    fn splits_at_everything_but_letters() {
        assert_eq!(
            words("«Ærleg» tale – e-post, 30× óg 🙂ja…"),
            ["Ærleg", "tale", "e", "post", "óg", "ja"]
        );
    }

    #[test]
    fn folds_case_in_the_hash() {
        assert_eq!(hash("ÅRLEG"), hash("årleg"));
        assert_ne!(hash("årleg"), hash("årlig"));
    }

    #[test]
    fn counts_letters_and_tells_capitals() {
        let seen: Vec<_> = scan("DFØ og Åse-ja")
            .words
            .iter()
            .map(|word| (word.letters, word.shouted, word.capitalised, word.joined))
            .collect();
        let expected = [
            (3, true, true, false),
            (2, false, false, false),
            (3, false, true, false),
            (2, false, false, true),
        ];
        assert_eq!(seen, expected);
    }

    #[test]
    fn tokens_are_what_white_space_divides() {
        for text in [
            "",
            "  ",
            "a",
            " a  b\u{a0}c\u{2009}d\u{3000}e\n",
            "– 12 % «ja» 🙂",
            "a\u{ad}b\u{200b}c",
            "€ 5",
        ] {
            assert_eq!(tokens(text) as usize, text.split_whitespace().count(), "{text:?}");
        }
    }
}
