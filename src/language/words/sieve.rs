//! Look-up by hash: a sieve that turns most words away, and a hasher for keys that are hashes already.

use std::hash::Hasher;

/// A set of hashes that may say yes too often, never no too often.
#[derive(Debug, Clone)]
pub struct Sieve([u64; 256]);

impl Default for Sieve {
    fn default() -> Self {
        Self([0; 256])
    }
}

impl Sieve {
    const fn place(hash: u64) -> (usize, u64) {
        (((hash >> 20) & 0xff) as usize, 1 << ((hash >> 40) & 0x3f))
    }

    /// Adds a hash.
    pub const fn add(&mut self, hash: u64) {
        let (at, bit) = Self::place(hash);
        self.0[at] |= bit;
    }

    /// Whether the hash may have been added.
    #[must_use]
    pub const fn may_hold(&self, hash: u64) -> bool {
        let (at, bit) = Self::place(hash);
        self.0[at] & bit != 0
    }
}

/// Passes on a key that is a hash already.
#[derive(Debug, Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
