//! Short names as numbers, so that comparing them is comparing numbers.

/// The length of a name and its last bytes: most names of HTML are told apart by these, the others by these and the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key(u64);

impl Key {
    /// How many bytes of the name it holds: of a name no longer than this it is all there is to know.
    pub(super) const HOLDS: usize = 7;

    /// Of a name that stands in the code this is a number in the program.
    #[inline]
    pub(super) const fn of(name: &str) -> Self {
        let bytes = name.as_bytes();
        let mut key = (bytes.len() as u64) << 56;
        let mut at = bytes.len().saturating_sub(Self::HOLDS);
        while at < bytes.len() {
            key = key.rotate_left(8) ^ bytes[at] as u64;
            at += 1;
        }
        Self(key)
    }

    /// The same number with its bits spread, for a place in a table.
    pub(super) const fn spread(self) -> u64 {
        let spread = self.0.wrapping_mul(0x517c_c1b7_2722_0a95);
        spread >> 32
    }
}
