//! What small words alone show of a text, so that most plain paragraphs need not be weighed by the model.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::language::model::Label;
use crate::language::text::{Word, hash};
use crate::language::words::sieve::{Hashed, Sieve};
use crate::language::words::{BOKMAL, MARKS, NYNORSK, lines};

/// Which language a word speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bokmal,
    Nynorsk,
    /// Bokmål, and not Danish.
    BokmalNotDanish,
    /// Either standard, and not Danish.
    Norwegian,
    English,
    /// Danish or Swedish.
    Scandinavian,
}

/// The words that speak for a language.
#[derive(Debug, Clone)]
pub struct Evidence {
    marks: HashMap<u64, Mark, BuildHasherDefault<Hashed>>,
    sieve: Sieve,
}

/// How many words of a text speak for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Counts {
    bokmal: usize,
    nynorsk: usize,
    /// In either standard.
    norwegian: usize,
    not_danish: usize,
    english: usize,
    scandinavian: usize,
}

/// A Norwegian text is plain when at least one word in this many speaks for it.
const NORWEGIAN_ONE_IN: usize = 10;

/// An English text is plain when at least one word in this many speaks for it.
const ENGLISH_ONE_IN: usize = 6;

impl Evidence {
    /// The evidence of the embedded lists.
    #[must_use]
    pub fn embedded() -> Self {
        let mut evidence = Self {
            marks: HashMap::default(),
            sieve: Sieve::default(),
        };
        lines(BOKMAL).for_each(|(form, _)| evidence.insert(form, Mark::Bokmal));
        lines(NYNORSK).for_each(|(form, _)| evidence.insert(form, Mark::Nynorsk));
        for (mark, word) in lines(MARKS) {
            match mark {
                "bokmal" => evidence.insert(word, Mark::BokmalNotDanish),
                "norwegian" => evidence.insert(word, Mark::Norwegian),
                "english" => evidence.insert(word, Mark::English),
                _ => evidence.insert(word, Mark::Scandinavian),
            }
        }
        evidence
    }

    /// Whether a text is beyond doubt in a language: several words speak for it, and none for any other.
    #[must_use]
    pub fn is_plainly(&self, words: &[Word], label: Label) -> bool {
        let counts = self.count(words);
        let Counts {
            bokmal,
            nynorsk,
            norwegian,
            not_danish,
            english,
            scandinavian,
        } = counts;
        let enough = |own: usize, one_in: usize| own * one_in >= words.len();
        match label {
            Label::Nb => {
                bokmal >= 2
                    && not_danish >= 1
                    && nynorsk + english + scandinavian == 0
                    && enough(bokmal + norwegian, NORWEGIAN_ONE_IN)
            }
            Label::Nn => {
                nynorsk >= 2 && bokmal + english + scandinavian == 0 && enough(nynorsk + norwegian, NORWEGIAN_ONE_IN)
            }
            Label::En => english >= 3 && bokmal + nynorsk + scandinavian == 0 && enough(english, ENGLISH_ONE_IN),
            Label::Da | Label::Sv => false,
        }
    }

    fn insert(&mut self, form: &str, mark: Mark) {
        let key = hash(form);
        self.sieve.add(key);
        self.marks.insert(key, mark);
    }

    fn count(&self, words: &[Word]) -> Counts {
        let mut counts = Counts::default();
        let known = words.iter().filter(|word| self.sieve.may_hold(word.hash));
        for mark in known.filter_map(|word| self.marks.get(&word.hash)) {
            match mark {
                Mark::Bokmal => counts.bokmal += 1,
                Mark::BokmalNotDanish => {
                    counts.bokmal += 1;
                    counts.not_danish += 1;
                }
                Mark::Nynorsk => counts.nynorsk += 1,
                Mark::Norwegian => {
                    counts.norwegian += 1;
                    counts.not_danish += 1;
                }
                Mark::English => counts.english += 1,
                Mark::Scandinavian => counts.scandinavian += 1,
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::samples;
    use crate::language::text::scan;

    fn plainly(text: &str) -> Vec<Label> {
        let evidence = Evidence::embedded();
        let words = scan(text).words;
        Label::ALL
            .into_iter()
            .filter(|label| evidence.is_plainly(&words, *label))
            .collect()
    }

    #[test]
    fn a_plain_text_is_of_one_language() {
        assert_eq!(
            plainly("Vi svarer etter tre dager, og vi sier fra hvis noe er uklart."),
            [Label::Nb]
        );
        assert_eq!(
            plainly("Vi svarar etter tre dagar, og vi seier frå dersom noko er uklart."),
            [Label::Nn]
        );
        assert_eq!(plainly(samples::EN), [Label::En]);
    }

    #[test]
    fn a_word_of_another_language_leaves_it_to_the_model() {
        assert_eq!(
            plainly("Vi svarer etter tre dager, og vi sier fra hvis noko er uklart."),
            []
        );
        assert_eq!(
            plainly("Vi svarer efter tre dager, og vi siger fra, hvis noget er uklart av hensyn."),
            []
        );
    }
}
