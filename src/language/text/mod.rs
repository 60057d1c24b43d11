//! Running text cut into tokens, words and sentences, without an allocation per piece.

mod number;
mod sentence;
mod word;

pub use number::decimal_points;
pub use sentence::sentences;
pub use word::{Word, for_each_word, hash};

/// How many white-space tokens a text has: the National Library's unit.
#[must_use]
pub fn tokens(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}
