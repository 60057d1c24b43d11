//! Words: runs of letters, each with the hash of its lower-case form, found in one pass over the bytes.

use std::ops::Range;

/// A run of letters in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Byte offset of the first letter.
    pub start: usize,
    /// Byte offset after the last letter.
    pub end: usize,
    /// [`hash`] of the lower-case form.
    pub hash: u64,
    /// How many letters it has.
    pub letters: u16,
    /// How many of them are capitals.
    pub capitals: u16,
    /// The first letter is a capital.
    pub capitalised: bool,
}

impl Word {
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// One letter: how many bytes it takes, its lower-case bytes' last one, and whether it was a capital.
struct Letter {
    width: usize,
    capital: bool,
    lower_last: u8,
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Calls `each` for every word of a text, in order.
pub fn for_each_word(text: &str, mut each: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match letter(bytes, at) {
            Some(_) => {
                let word = word(bytes, at);
                at = word.end;
                each(word);
            }
            None => at += width(bytes[at]),
        }
    }
}

/// The hash of a word's lower-case form (FNV-1a), as [`Word::hash`] has it.
#[must_use]
pub fn hash(form: &str) -> u64 {
    let mut hash = SEED;
    for_each_word(form, |word| hash = word.hash);
    hash
}

fn word(bytes: &[u8], start: usize) -> Word {
    let mut word = Word {
        start,
        end: start,
        hash: SEED,
        letters: 0,
        capitals: 0,
        capitalised: false,
    };
    while let Some(letter) = letter(bytes, word.end) {
        let last = word.end + letter.width - 1;
        for byte in &bytes[word.end..last] {
            word.hash = (word.hash ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
        word.hash = (word.hash ^ u64::from(letter.lower_last)).wrapping_mul(PRIME);
        word.capitalised |= letter.capital && word.letters == 0;
        word.capitals = word.capitals.saturating_add(u16::from(letter.capital));
        word.letters = word.letters.saturating_add(1);
        word.end = last + 1;
    }
    word
}

/// The letter at an offset, if there is one. Only ASCII and Latin-1 have their case folded: the word lists need no more.
fn letter(bytes: &[u8], at: usize) -> Option<Letter> {
    let first = *bytes.get(at)?;
    let plain = |width| Letter {
        width,
        capital: false,
        lower_last: bytes.get(at + width - 1).copied().unwrap_or_default(),
    };
    match first {
        b'a'..=b'z' => Some(plain(1)),
        b'A'..=b'Z' => Some(Letter {
            width: 1,
            capital: true,
            lower_last: first | 0x20,
        }),
        0xc3 => latin1(*bytes.get(at + 1)?),
        0xc4..=0xdf => Some(plain(2)),
        0xe0 | 0xe1 | 0xe3..=0xef => Some(plain(3)),
        _ => None,
    }
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
        let mut words = Vec::new();
        for_each_word(text, |word| words.push(&text[word.range()]));
        words
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
        let mut seen = Vec::new();
        for_each_word("DFØ og Åse", |word| {
            seen.push((word.letters, word.capitals, word.capitalised))
        });
        assert_eq!(seen, [(3, 3, true), (2, 0, false), (3, 1, true)]);
    }
}
