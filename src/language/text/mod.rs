//! Running text cut into tokens, words and sentences, without an allocation per piece.

mod number;
mod sentence;
mod word;

pub use number::decimal_points;
pub use sentence::sentences;
pub use word::{Scan, Word, hash, scan, tokens};
