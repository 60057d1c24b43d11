//! The embedded weights: for each slot, how much a feature speaks for four languages over bokmål.

use super::Scores;
use super::features::SLOTS;

/// Header: a scale and a bias for each of the four columns, little-endian `f32`; then the table.
pub const HEADER: usize = 32;

/// Eight-bit weights for nynorsk, English, Danish and Swedish, each relative to bokmål.
#[derive(Debug, Clone, Copy)]
pub struct Weights {
    scale: [f32; 4],
    bias: [f32; 4],
    table: &'static [[u8; 4]],
}

const BYTES: &[u8; HEADER + SLOTS * 4] = include_bytes!("weights.bin");

impl Weights {
    /// The weights that the training program wrote.
    pub fn embedded() -> Self {
        let (header, table) = BYTES.split_at(HEADER);
        let (header, _) = header.as_chunks::<4>();
        let number = |at: usize| f32::from_le_bytes(header[at]);
        Self {
            scale: std::array::from_fn(number),
            bias: std::array::from_fn(|at| number(at + 4)),
            table: table.as_chunks::<4>().0,
        }
    }

    /// The sums before any feature.
    pub const fn start(self) -> [i32; 4] {
        [0; 4]
    }

    /// Adds the weights of a slot.
    #[inline]
    pub fn add(self, sums: &mut [i32; 4], slot: usize) {
        let row = self.table[slot];
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += i32::from(weight.cast_signed());
        }
    }

    /// The log-likelihoods, up to a common term: bokmål is 0.
    pub fn scores(self, sums: [i32; 4]) -> Scores {
        let column = |at: usize| sums[at] as f32 * self.scale[at] + self.bias[at];
        [0.0, column(0), column(1), column(2), column(3)]
    }
}
