//! Short names as numbers, so that comparing them is comparing numbers.

/// The length of a name and its last bytes: most names of HTML are told apart by these, the others by these and the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// The keys that a page has, each with its number in the order in which they came. There are few: most pages have some twenty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Keys {
    keys: Vec<Key>,
    /// For the low bits of [`Key::spread`], one more than the number of the last key that has them.
    last: Vec<u16>,
}

impl Keys {
    const PLACES: usize = 64;

    /// The number of a key, which it has from now on if it had none.
    pub(super) fn add(&mut self, key: Key) -> usize {
        if let Some(known) = self.find(key) {
            return known;
        }
        let number = self.keys.len();
        self.keys.push(key);
        self.last.resize(Self::PLACES, 0);
        self.last[Self::place(key)] = u16::try_from(number + 1).unwrap_or(0);
        number
    }

    pub(super) fn find(&self, key: Key) -> Option<usize> {
        let last = usize::from(*self.last.get(Self::place(key))?);
        let likely = last.checked_sub(1)?;
        if self.keys[likely] == key {
            return Some(likely);
        }
        self.keys.iter().position(|known| *known == key)
    }

    pub(super) const fn len(&self) -> usize {
        self.keys.len()
    }

    fn place(key: Key) -> usize {
        usize::try_from(key.spread()).unwrap_or_default() % Self::PLACES
    }
}
