//! Running text cut into tokens, words and sentences, without an allocation per piece.

mod abbreviation;
mod fingerprint;
mod number;
mod sentence;
mod word;

pub use fingerprint::fingerprint;
pub use number::decimal_points;
pub use sentence::{sentences, sentences_of};
pub use word::{Scan, Word, hash, scan, tokens};
