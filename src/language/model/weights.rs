//! The weights: for each slot, how much a feature speaks for each language over bokmål.

use super::features::{SLOTS, Word, for_each_word};
use super::{Label, SURE, Scores, highest};

/// Header: a scale and a bias for each of the four columns, little-endian `f32`; then the table.
const HEADER: usize = 32;

/// The size of a file of weights.
pub const SIZE: usize = HEADER + SLOTS * 4;

/// In nats for each word of a text: what Danish and Swedish must have more than the others. Each foreign name in a Norwegian
/// list may speak a little for them, and many add up.
const NEIGHBOUR: f32 = 0.08;

/// Eight-bit weights for nynorsk, English, Danish and Swedish, each relative to bokmål.
#[derive(Debug, Clone, Copy)]
pub struct Model<'w> {
    scale: [f32; 4],
    bias: [f32; 4],
    table: &'w [[u8; 4]],
}

const EMBEDDED: &[u8; SIZE] = include_bytes!("weights.bin");

impl Model<'static> {
    /// The model of the program, as the training wrote it.
    #[must_use]
    pub fn embedded() -> Self {
        Self::new(EMBEDDED)
    }
}

/// What a text adds up to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub scores: Scores,
    pub words: usize,
    /// Words with a letter that none of the five languages uses.
    pub strange: usize,
}

impl Reading {
    /// Whether the text can hardly be in one of the five languages: a Sámi text has such a letter in every third word.
    /// With a few less it may still be a list of foreign names, when the other words are surely in one language.
    pub fn is_foreign(self) -> bool {
        let more_than = |part: usize| self.strange * part > self.words;
        let all = self.words > 0 && self.strange == self.words;
        let (_, margin) = self.best();
        all || (self.strange > 1 && more_than(4) && (more_than(3) || margin < SURE))
    }

    /// The likeliest language, and how much likelier it is than the next, in nats.
    pub fn best(self) -> (Label, f32) {
        let (best, most) = highest(self.scores, |_| true);
        let (_, next) = highest(self.scores, |label| label != best);
        (best, most - next)
    }
}

/// How many words [`Seen`] has room for.
const REMEMBERED: usize = 256;

/// The words of a text that have been counted. A word that stands in a text once is likely to stand there again, and says
/// no more of its language then. Two words may want one place; then the later pushes out the earlier, which may be counted
/// once more.
struct Seen([u64; REMEMBERED]);

impl Default for Seen {
    fn default() -> Self {
        Self([0; REMEMBERED])
    }
}

impl Seen {
    fn is_new(&mut self, word: &Word) -> bool {
        let hash = word.hash();
        let place = &mut self.0[hash as usize % REMEMBERED];
        std::mem::replace(place, hash) != hash
    }
}

/// Sums of weights, one for each column.
pub(super) type Sums = [i32; 4];

impl<'w> Model<'w> {
    /// The model of a file of weights.
    #[must_use]
    pub fn new(bytes: &'w [u8; SIZE]) -> Self {
        let (header, table) = bytes.split_at(HEADER);
        let (header, _) = header.as_chunks::<4>();
        let number = |at: usize| f32::from_le_bytes(header[at]);
        Self {
            scale: std::array::from_fn(number),
            bias: std::array::from_fn(|at| number(at + 4)),
            table: table.as_chunks::<4>().0,
        }
    }

    /// Reads a text.
    pub(super) fn read(self, text: &str) -> Reading {
        self.read_by(text, |sums, word| self.add(sums, word))
    }

    /// As [`Model::read`], where `add` adds what a word speaks for.
    #[inline]
    pub(super) fn read_by(self, text: &str, mut add: impl FnMut(&mut Sums, &Word)) -> Reading {
        let mut sums = [0; 4];
        let (mut words, mut strange) = (0, 0);
        let mut seen = Seen::default();
        for_each_word(text, |word| {
            words += 1;
            strange += usize::from(!word.is_familiar());
            if seen.is_new(word) {
                add(&mut sums, word);
            }
        });
        let column = |at: usize| self.scaled(sums, at) + self.bias[at];
        let handicap = words as f32 * NEIGHBOUR;
        Reading {
            scores: [0.0, column(0), column(1), column(2) - handicap, column(3) - handicap],
            words,
            strange,
        }
    }

    /// How much a word speaks for one language over another, in nats.
    pub(super) fn lead(self, word: &Word, label: Label, rival: Label) -> f32 {
        let mut sums = [0; 4];
        self.add(&mut sums, word);
        let gain = |of: Label| match of as usize {
            0 => 0.0,
            column => self.scaled(sums, column - 1),
        };
        gain(label) - gain(rival)
    }

    fn scaled(self, sums: Sums, column: usize) -> f32 {
        sums[column] as f32 * self.scale[column]
    }

    #[inline]
    pub(super) fn add(self, sums: &mut Sums, word: &Word) {
        word.features(|_, slot| self.add_slot(sums, slot));
    }

    #[inline]
    pub(super) fn add_slot(self, sums: &mut Sums, slot: usize) {
        for (sum, weight) in sums.iter_mut().zip(self.table[slot]) {
            *sum += i32::from(weight.cast_signed());
        }
    }
}
