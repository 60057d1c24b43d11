//! Words: runs of letters, each with the hash of its lower-case form, found with the tokens in one pass over the bytes.

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
    /// How many of them are capitals.
    pub capitals: u16,
    /// The first letter is a capital.
    pub capitalised: bool,
    /// The word stands right after a hyphen: the second part of «e-post».
    pub joined: bool,
}

impl Word {
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The words of a text, and how many white-space tokens it has: the National Library's unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scan {
    pub words: Vec<Word>,
    pub tokens: u32,
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Finds the words and counts the tokens of a text.
#[must_use]
pub fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    let mut scan = Scan {
        words: Vec::with_capacity(bytes.len() / 6),
        tokens: 0,
    };
    let (mut at, mut after_space) = (0, true);
    while let Some(&first) = bytes.get(at) {
        if letter(bytes, at, first).is_some() {
            let word = word(bytes, at);
            at = word.end as usize;
            scan.tokens += u32::from(after_space);
            after_space = false;
            scan.words.push(word);
        } else if let Some(width) = space(bytes, at, first) {
            at += width;
            after_space = true;
        } else {
            at += width(first);
            scan.tokens += u32::from(after_space);
            after_space = false;
        }
    }
    scan
}

/// How many white-space tokens a text has.
#[must_use]
pub fn tokens(text: &str) -> u32 {
    scan(text).tokens
}

/// The hash of a word's lower-case form (FNV-1a), as [`Word::hash`] has it.
#[must_use]
pub fn hash(form: &str) -> u64 {
    scan(form).words.last().map_or(SEED, |word| word.hash)
}

/// The lower-case form of each ASCII letter, and 0 for every other byte.
const LOWER: [u8; 256] = {
    let mut table = [0; 256];
    let mut letter = b'a';
    while letter <= b'z' {
        table[letter as usize] = letter;
        table[(letter - 0x20) as usize] = letter;
        letter += 1;
    }
    table
};

fn word(bytes: &[u8], start: usize) -> Word {
    let mut hash = SEED;
    let (mut letters, mut capitals, mut at) = (0_u16, 0_u16, start);
    let mut capitalised = false;
    let mut mix = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    while let Some(&first) = bytes.get(at) {
        let capital = match LOWER[first as usize] {
            0 => {
                let Some(letter) = letter(bytes, at, first) else { break };
                bytes[at..at + letter.width - 1].iter().copied().for_each(&mut mix);
                mix(letter.lower_last);
                at += letter.width;
                letter.capital
            }
            lower => {
                mix(lower);
                at += 1;
                lower != first
            }
        };
        capitalised |= capital && letters == 0;
        capitals = capitals.saturating_add(u16::from(capital));
        letters = letters.saturating_add(1);
    }
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Word {
        hash,
        start: place(start),
        end: place(at),
        letters,
        capitals,
        capitalised,
        joined: start.checked_sub(1).is_some_and(|before| bytes[before] == b'-'),
    }
}

/// One letter: how many bytes it takes, its lower-case bytes' last one, and whether it was a capital.
struct Letter {
    width: usize,
    capital: bool,
    lower_last: u8,
}

/// The letter at an offset, if there is one. Only ASCII and Latin-1 have their case folded: the word lists need no more.
fn letter(bytes: &[u8], at: usize, first: u8) -> Option<Letter> {
    let width = match first {
        0..=0x7f => {
            let lower_last = LOWER[first as usize];
            return (lower_last != 0).then_some(Letter {
                width: 1,
                capital: lower_last != first,
                lower_last,
            });
        }
        0xc3 => return latin1(*bytes.get(at + 1)?),
        0xc4..=0xdf => 2,
        0xe0 | 0xe1 | 0xe4..=0xef => 3,
        _ => return None,
    };
    Some(Letter {
        width,
        capital: false,
        lower_last: *bytes.get(at + width - 1)?,
    })
}

/// À–ÿ without the signs × and ÷.
fn latin1(second: u8) -> Option<Letter> {
    let capital = (0x80..=0x9e).contains(&second);
    (second != 0x97 && second != 0xb7).then_some(Letter {
        width: 2,
        capital,
        lower_last: if capital { second + 0x20 } else { second },
    })
}

/// The width of the white space at an offset, if there is any: ASCII, the no-break space, and those of U+2000 and U+3000.
fn space(bytes: &[u8], at: usize, first: u8) -> Option<usize> {
    let wide = |end: usize| bytes.get(at..end).and_then(|bytes| std::str::from_utf8(bytes).ok());
    match first {
        b' ' | b'\t'..=b'\r' => Some(1),
        0xc2 => wide(at + 2)
            .filter(|text| text.starts_with(char::is_whitespace))
            .map(str::len),
        0xe2 | 0xe3 => wide(at + 3)
            .filter(|text| text.starts_with(char::is_whitespace))
            .map(str::len),
        _ => None,
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
    fn counts_letters_and_capitals() {
        let seen: Vec<_> = scan("DFØ og Åse-ja")
            .words
            .iter()
            .map(|word| (word.letters, word.capitals, word.capitalised, word.joined))
            .collect();
        let expected = [
            (3, 3, true, false),
            (2, 0, false, false),
            (3, 1, true, false),
            (2, 0, false, true),
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
