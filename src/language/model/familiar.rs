//! Words whose letters were read before. Most words of a text are among few, so what their letters speak for is worked out
//! once and not in each text.
//!
//! This changes how long reading takes, and nothing else: a word is known by all its letters, and the sums are whole numbers.

use super::features::{Letters, Word};
use super::weights::{Model, Sums};

/// How many words are remembered; one that comes anew takes the place of another.
const ROOM: usize = 2048;

/// What the letters of words speak for in the embedded model.
#[derive(Debug)]
pub struct Familiar {
    known: Vec<Known>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Known {
    letters: Letters,
    sums: Sums,
}

impl Default for Familiar {
    fn default() -> Self {
        Self {
            known: vec![Known::default(); ROOM],
        }
    }
}

impl Familiar {
    /// Adds what a word speaks for.
    pub(super) fn add(&mut self, model: Model<'static>, sums: &mut Sums, word: &Word) {
        let Some(letters) = word.letters() else {
            model.add(sums, word);
            return;
        };
        let known = &mut self.known[word.hash() as usize % ROOM];
        if known.letters != letters {
            *known = Known {
                letters,
                sums: Sums::default(),
            };
            word.of_letters(|_, slot| model.add_slot(&mut known.sums, slot));
        }
        for (sum, of_letters) in sums.iter_mut().zip(known.sums) {
            *sum += of_letters;
        }
        word.of_pair(|_, slot| model.add_slot(sums, slot));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::model::features::for_each_word;
    use proptest::prelude::*;

    fn sums(text: &str, mut add: impl FnMut(&mut Sums, &Word)) -> Sums {
        let mut sums = Sums::default();
        for_each_word(text, |word| add(&mut sums, word));
        sums
    }

    proptest! {
        /// A word speaks for the same whether it was read before or not, also where words push each other out.
        #[test]
        fn remembering_changes_nothing(texts in prop::collection::vec("[a-cA-CåÅ .-]{0,60}|\\PC{0,40}", 1..8)) {
            let model = Model::embedded();
            let mut familiar = Familiar::default();
            for text in texts.iter().chain(&texts) {
                let anew = sums(text, |sums, word| model.add(sums, word));
                let remembered = sums(text, |sums, word| familiar.add(model, sums, word));
                prop_assert_eq!(anew, remembered, "{}", text);
            }
        }
    }
}
