//! What pure functions gave, kept from build to build by the content of all that they were given: it changes how long a
//! build takes, and nothing else. There is nothing to invalidate; what a build does not ask for, the next one forgets.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A hash of all that a function was given.
pub type Key = [u8; 32];

/// The results of one function.
#[derive(Debug)]
pub struct Memo<T> {
    keeping: Keeping,
    known: HashMap<Key, Arc<T>>,
    /// What this build has asked for.
    used: Mutex<HashMap<Key, Arc<T>>>,
}

/// Whether results are worth the memory that they take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Another build follows.
    On,
    Off,
}

impl<T> Memo<T> {
    #[must_use]
    pub fn new(keeping: Keeping) -> Self {
        Self {
            keeping,
            known: HashMap::new(),
            used: Mutex::default(),
        }
    }

    #[must_use]
    pub const fn keeping(&self) -> Keeping {
        self.keeping
    }

    /// The result for a key, made now if no build has made it.
    pub fn get_or_make(&self, key: impl FnOnce() -> Key, make: impl FnOnce() -> T) -> Arc<T> {
        if self.keeping == Keeping::Off {
            return Arc::new(make());
        }
        let key = key();
        let used = || self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let known = used().get(&key).or_else(|| self.known.get(&key)).map(Arc::clone);
        let result = known.unwrap_or_else(|| Arc::new(make()));
        used().insert(key, Arc::clone(&result));
        result
    }

    /// The memo for the next build.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            keeping: self.keeping,
            known: self.used.into_inner().unwrap_or_else(PoisonError::into_inner),
            used: Mutex::default(),
        }
    }
}

/// The hash of several pieces; where one ends and the next begins is part of it.
pub fn key<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Key {
    let mut hasher = blake3::Hasher::new();
    for piece in pieces {
        hasher.update(&piece.len().to_le_bytes());
        hasher.update(piece);
    }
    *hasher.finalize().as_bytes()
}

#[cfg(test)]
mod tests {
    use super::{Keeping, Memo, key};

    fn asked(memo: &Memo<u8>, name: &str, value: u8) -> u8 {
        *memo.get_or_make(|| key([name.as_bytes()]), || value)
    }

    #[test]
    fn keeps_what_the_last_build_used() {
        let memo = Memo::new(Keeping::On);
        assert_eq!(
            (asked(&memo, "a", 1), asked(&memo, "a", 2), asked(&memo, "b", 3)),
            (1, 1, 3)
        );
        let memo = memo.next();
        assert_eq!(asked(&memo, "a", 4), 1);
        let memo = memo.next();
        assert_eq!((asked(&memo, "a", 5), asked(&memo, "b", 6)), (1, 6));
    }

    #[test]
    fn keeps_nothing_when_nothing_follows() {
        let memo = Memo::new(Keeping::Off);
        assert_eq!((asked(&memo, "a", 1), asked(&memo, "a", 2)), (1, 2));
    }

    #[test]
    fn pieces_do_not_run_together() {
        assert_ne!(key([&b"ab"[..], b"c"]), key([&b"a"[..], b"bc"]));
    }
}
