//! What the rules came to: how many targets passed, failed or need a person.

/// How many targets of a rule got each outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    pub cannot_tell: u32,
}

/// The tallies of rules that had a target, on a page or on many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// By id.
    tallies: Vec<(&'static str, Tally)>,
}

impl Coverage {
    /// The tally of a rule; none when it had no target.
    #[must_use]
    pub fn get(&self, rule: &str) -> Option<&Tally> {
        let at = self.place(rule).ok()?;
        self.tallies.get(at).map(|(_, tally)| tally)
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.tallies.is_empty()
    }

    /// The rules that had a target, by id, with their tallies.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Tally)> {
        self.tallies.iter().copied()
    }

    /// Counts what a rule came to.
    pub fn add(&mut self, rule: &'static str, tally: Tally) {
        if tally == Tally::default() {
            return;
        }
        match self.place(rule) {
            Ok(at) => self.tallies[at].1.add(tally),
            Err(at) => self.tallies.insert(at, (rule, tally)),
        }
    }

    /// Counts what the rules came to on other pages.
    pub fn add_all(&mut self, other: &Self) {
        let mut at = 0;
        for (rule, tally) in &other.tallies {
            at += self.tallies[at..].iter().take_while(|(known, _)| known < rule).count();
            match self.tallies.get_mut(at) {
                Some((known, sum)) if known == rule => sum.add(*tally),
                _ => self.tallies.insert(at, (rule, *tally)),
            }
        }
    }

    fn place(&self, rule: &str) -> Result<usize, usize> {
        // Rules are judged in the order of their ids, so most come last.
        if self.tallies.last().is_none_or(|(last, _)| *last < rule) {
            return Err(self.tallies.len());
        }
        self.tallies.binary_search_by_key(&rule, |(known, _)| known)
    }
}

impl Tally {
    const fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.cannot_tell += other.cannot_tell;
    }
}
