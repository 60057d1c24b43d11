//! LIX: how long the sentences are and how many of the words are long.

use crate::language::text::Word;

/// What LIX is computed from, for a whole document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Readability {
    pub words: u32,
    pub sentences: u32,
    /// Words with more than six letters.
    pub long_words: u32,
}

/// Texts with fewer words have no LIX worth telling.
const LEAST_WORDS: u32 = 100;

impl Readability {
    /// Adds one sentence and returns how many words it has; a sentence without words does not count.
    pub fn add(&mut self, sentence: &[Word]) -> u32 {
        let (mut words, mut long) = (0, 0);
        for word in sentence {
            words += u32::from(!word.joined);
            long += u32::from(word.letters > 6);
        }
        self.words += words;
        self.long_words += long;
        self.sentences += u32::from(words > 0);
        words
    }

    /// Words per sentence plus the percentage of long words, rounded; none for a text too short.
    ///
    /// Below 30 is very easy, 30–40 easy, 40–50 medium, 50–60 hard, above 60 very hard.
    #[must_use]
    pub fn lix(&self) -> Option<u32> {
        let enough = self.words >= LEAST_WORDS && self.sentences > 0;
        let hundredths = |numerator: u64, denominator: u32| (numerator * 100).div_euclid(u64::from(denominator).max(1));
        let sum = hundredths(u64::from(self.words), self.sentences)
            + hundredths(u64::from(self.long_words) * 100, self.words);
        enough.then(|| u32::try_from((sum + 50) / 100).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::text::scan;

    #[test]
    fn adds_sentence_length_and_share_of_long_words() {
        let mut readability = Readability::default();
        for _ in 0..20 {
            assert_eq!(readability.add(&scan("Vi svarer på henvendelser fra e-post.").words), 6);
        }
        assert_eq!(
            readability,
            Readability {
                words: 120,
                sentences: 20,
                long_words: 20
            }
        );
        assert_eq!(readability.lix(), Some(23));
    }

    #[test]
    fn a_short_text_has_no_lix() {
        let mut readability = Readability::default();
        readability.add(&scan("Kort.").words);
        readability.add(&scan("– 12 %").words);
        assert_eq!((readability.sentences, readability.lix()), (1, None));
    }
}
