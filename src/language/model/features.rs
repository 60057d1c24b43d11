//! The features of a text: hashed words, pairs of words, and runs of 2 to 5 characters inside a word.
//!
//! Training and identification read a text through this one file, so that they cannot drift apart. Letters are
//! folded to codes of six bits, which makes a run of characters an exact number that rolls along by a shift.
//! What says nothing of the language is left out: digits, addresses, `@names`, `#tags` and the placeholder `X`.

use std::ops::Range;

/// Slots of the weight table; features are hashed onto them.
pub const SLOTS: usize = 480_000;

/// Letters of a word beyond this are ignored; no Norwegian word in use is longer.
const LONGEST: usize = 48;

/// Bits of one letter code; [`NGRAMS`] of them must fit in 32 bits.
const BITS: u32 = 6;

/// The lengths of the character runs.
const NGRAMS: [u32; 4] = [2, 3, 4, 5];

/// What kind a feature is; training gives the kinds different weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A run of this many characters, word boundaries included.
    Run(u32),
    Word,
    /// A word and the one before it in the same sentence.
    Pair,
}

/// A word of the text, folded.
#[derive(Debug, Clone)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    codes: [u8; LONGEST],
    len: usize,
    /// Of its letters.
    hash: u64,
    /// The hash of the word before it, 0 at the start of a sentence.
    previous: u64,
    /// Begins with a capital and goes on in small letters, inside a sentence: most likely a name.
    name: bool,
}

/// The letters of a word, each in six bits. No letter's code is zero, so no two words have the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Letters(u128);

impl Letters {
    /// How many letters there is room for.
    const MOST: usize = (u128::BITS / BITS) as usize;
}

impl Word {
    const fn new() -> Self {
        Self {
            range: 0..0,
            codes: [0; LONGEST],
            len: 0,
            hash: 0,
            previous: 0,
            name: false,
        }
    }

    fn push(&mut self, code: u8) {
        if self.len < LONGEST {
            self.codes[self.len] = code;
            self.len += 1;
        }
    }

    /// The same for the same letters, upper and lower case alike.
    #[must_use]
    pub const fn hash(&self) -> u64 {
        self.hash
    }

    /// Whether all its letters are ones that the five languages use.
    #[must_use]
    pub fn is_familiar(&self) -> bool {
        self.codes[..self.len].iter().all(|code| *code < OTHER)
    }

    /// Gives each feature with its slot; of a name only that of the whole word.
    #[inline]
    pub fn features(&self, mut each: impl FnMut(Kind, usize)) {
        if self.name {
            each(Kind::Word, slot(self.hash));
            return;
        }
        self.of_pair(&mut each);
        self.of_letters(each);
    }

    /// The feature that hangs on the word before.
    #[inline]
    pub(super) fn of_pair(&self, mut each: impl FnMut(Kind, usize)) {
        if self.previous != 0 {
            each(Kind::Pair, slot(self.hash.rotate_left(23) ^ self.previous));
        }
    }

    /// The features that hang on the letters alone, of a word that is no name.
    #[inline]
    pub(super) fn of_letters(&self, mut each: impl FnMut(Kind, usize)) {
        each(Kind::Word, slot(self.hash));
        let mut run = 0u64;
        for at in 0..=self.len {
            let code = if at < self.len { self.codes[at] } else { 0 };
            run = (run << BITS) | u64::from(code);
            for n in NGRAMS.into_iter().take(at + 1) {
                let key = run & ((1 << (BITS * n)) - 1);
                each(Kind::Run(n), slot((u64::from(n) << 40) | key));
            }
        }
    }

    /// All letters as one number; none of a name, and of a word with too many.
    #[inline]
    pub(super) fn letters(&self) -> Option<Letters> {
        let codes = self
            .codes
            .get(..self.len)
            .filter(|codes| codes.len() <= Letters::MOST)?;
        let number = codes.iter().fold(0, |number, code| number << BITS | u128::from(*code));
        (!self.name).then_some(Letters(number))
    }
}

/// Calls `each` with every word of the text, in order.
#[inline]
pub fn for_each_word(text: &str, mut each: impl FnMut(&Word)) {
    let mut word = Word::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    while start < bytes.len() {
        if bytes[start].is_ascii_whitespace() {
            if bytes[start] == b'\n' {
                word.previous = 0;
            }
            start += 1;
            continue;
        }
        let (end, odd) = token_end(bytes, start);
        if !(odd && is_neutral(&text[start..end])) {
            words_of_token(text, start..end, &mut word, &mut each);
        }
        start = end;
    }
}

/// Where the token ends, and whether it has a character that addresses, names and tags have.
fn token_end(bytes: &[u8], start: usize) -> (usize, bool) {
    let mut odd = false;
    let mut at = start;
    while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
        odd |= is_odd(bytes[at]);
        at += 1;
    }
    (at, odd)
}

/// Whether addresses, names, tags and placeholders have such a character.
const fn is_odd(byte: u8) -> bool {
    matches!(byte, b'.' | b'@' | b'#' | b':' | b'X' | b'_')
}

/// Endings of host names that stand in running text, after the last letters before a dot.
const HOSTS: [&str; 12] = [
    ".no", ".com", ".org", ".net", ".dk", ".se", ".eu", ".int", ".info", ".uk", ".pdf", ".html",
];

/// Whether a token is an address, a `@name`, a `#tag` or a placeholder, which belong to no language.
fn is_neutral(token: &str) -> bool {
    let token = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '@' && c != '#');
    if !token.bytes().any(is_odd) {
        return false;
    }
    if token.starts_with(['@', '#']) || token == "X" || token.contains("://") {
        return true;
    }
    if token.starts_with("www.") || token.contains('_') || token.contains('@') {
        return true;
    }
    HOSTS.iter().any(|host| {
        token
            .match_indices(host)
            .any(|(at, _)| at > 0 && !token[at + host.len()..].starts_with(char::is_alphanumeric))
    })
}

#[inline]
fn words_of_token(text: &str, token: Range<usize>, word: &mut Word, each: &mut impl FnMut(&Word)) {
    word.len = 0;
    let part = &text[token.clone()];
    for (at, c) in part.char_indices() {
        match code(c) {
            BOUNDARY => {
                finish(word, token.start + at, each);
                if matches!(c, '.' | '!' | '?' | ':') {
                    word.previous = 0;
                }
            }
            SILENT => {}
            MARK => mark(word, c),
            APOSTROPHE if word.len == 0 => {}
            letter => {
                if word.len == 0 {
                    word.range.start = token.start + at;
                    word.name = word.previous != 0 && c.is_uppercase();
                }
                if word.len == 1 {
                    word.name &= !c.is_uppercase();
                }
                word.push(letter);
            }
        }
    }
    finish(word, token.end, each);
}

/// Hands over the word that ends at a byte, if there is one, and makes ready for the next.
#[inline]
fn finish(word: &mut Word, end: usize, each: &mut impl FnMut(&Word)) {
    while word.len > 0 && word.codes[word.len - 1] == APOSTROPHE {
        word.len -= 1;
    }
    if word.len == 0 {
        return;
    }
    word.range.end = end;
    word.hash = hash(&word.codes[..word.len]);
    each(word);
    word.previous = word.hash;
    word.len = 0;
}

const BOUNDARY: u8 = 0;
const APOSTROPHE: u8 = 30;
/// A letter that none of the five languages uses.
const OTHER: u8 = 50;
/// Inside a word but of no account: soft hyphen, zero-width joiners.
const SILENT: u8 = 254;
/// A combining accent, which changes the letter before it.
const MARK: u8 = 255;

/// The code of a character, upper and lower case alike.
#[inline]
fn code(c: char) -> u8 {
    if c.is_ascii() {
        return if c.is_ascii_alphabetic() {
            (c as u8 | 0x20) - b'a' + 1
        } else if c == '\'' {
            APOSTROPHE
        } else {
            BOUNDARY
        };
    }
    match c {
        'å' | 'Å' => 27,
        'ø' | 'Ø' => 28,
        'æ' | 'Æ' => 29,
        '’' => APOSTROPHE,
        'ö' | 'Ö' => 31,
        'ä' | 'Ä' => 32,
        'é' | 'É' => 33,
        'è' | 'È' => 34,
        'ê' | 'Ê' => 35,
        'ó' | 'Ó' => 36,
        'ò' | 'Ò' => 37,
        'ô' | 'Ô' => 38,
        'ü' | 'Ü' => 39,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => SILENT,
        '\u{300}'..='\u{36f}' => MARK,
        _ if c.is_alphabetic() => OTHER + (u32::from(c) % 12) as u8,
        _ => BOUNDARY,
    }
}

/// Joins a combining accent to the letter before it.
fn mark(word: &mut Word, accent: char) {
    if word.len == 0 {
        return;
    }
    let letter = &mut word.codes[word.len - 1];
    *letter = match (accent, (*letter + b'a' - 1) as char) {
        ('\u{30a}', 'a') => 27,
        ('\u{308}', 'o') => 31,
        ('\u{308}', 'a') => 32,
        ('\u{308}', 'u') => 39,
        ('\u{301}', 'e') => 33,
        ('\u{300}', 'e') => 34,
        ('\u{302}', 'e') => 35,
        ('\u{301}', 'o') => 36,
        ('\u{300}', 'o') => 37,
        ('\u{302}', 'o') => 38,
        _ => *letter,
    };
}

fn hash(codes: &[u8]) -> u64 {
    codes.iter().fold(0x5bd1, |hash, code| {
        (hash ^ u64::from(*code)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[inline]
fn slot(key: u64) -> usize {
    let mixed = (key ^ (key >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (((mixed >> 32) * SLOTS as u64) >> 32) as usize
}
