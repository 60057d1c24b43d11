//! An amount for each language: words, documents or posts.

use std::iter::Sum;
use std::ops::Add;

use serde::Serialize;

use crate::language::reading::Written;

/// How much of something is written in what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Tally {
    #[serde(rename = "nb")]
    pub bokmal: u64,
    #[serde(rename = "nn")]
    pub nynorsk: u64,
    #[serde(rename = "en")]
    pub english: u64,
    pub other: u64,
}

impl Tally {
    /// An amount in one language.
    #[must_use]
    pub fn of(written: Written, amount: u64) -> Self {
        let mut tally = Self::default();
        match written {
            Written::Bokmal => tally.bokmal = amount,
            Written::Nynorsk => tally.nynorsk = amount,
            Written::English => tally.english = amount,
            Written::Other => tally.other = amount,
        }
        tally
    }

    /// What is in either Norwegian standard: the whole that shares are taken of.
    #[must_use]
    pub const fn norwegian(&self) -> u64 {
        self.bokmal + self.nynorsk
    }

    /// Everything, English and other languages among it.
    #[must_use]
    pub const fn all(&self) -> u64 {
        self.bokmal + self.nynorsk + self.english + self.other
    }

    /// The language with the largest amount, the first of equals; none when there is nothing.
    #[must_use]
    pub fn most(&self) -> Option<Written> {
        let amounts = [
            (Written::Bokmal, self.bokmal),
            (Written::Nynorsk, self.nynorsk),
            (Written::English, self.english),
            (Written::Other, self.other),
        ];
        let most = amounts
            .iter()
            .map(|(_, amount)| *amount)
            .max()
            .filter(|most| *most > 0)?;
        amounts
            .iter()
            .find(|(_, amount)| *amount == most)
            .map(|(written, _)| *written)
    }
}

impl Add for Tally {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            bokmal: self.bokmal + other.bokmal,
            nynorsk: self.nynorsk + other.nynorsk,
            english: self.english + other.english,
            other: self.other + other.other,
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::default(), Add::add)
    }
}
