//! What small words alone show of a text, so that most plain paragraphs need not be weighed by the model.

use crate::language::model::Label;
use crate::language::words::{BOKMAL, MARKS, NYNORSK, lines};

/// Which language a word speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    #[default]
    None,
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

/// The words that speak for a language, in every list; of one that stands in two, the later counts.
pub fn marks() -> impl Iterator<Item = (&'static str, Mark)> {
    let bokmal = lines(BOKMAL).map(|(form, _)| (form, Mark::Bokmal));
    let nynorsk = lines(NYNORSK).map(|(form, _)| (form, Mark::Nynorsk));
    let listed = lines(MARKS).map(|(mark, word)| match mark {
        "bokmal" => (word, Mark::BokmalNotDanish),
        "norwegian" => (word, Mark::Norwegian),
        "english" => (word, Mark::English),
        _ => (word, Mark::Scandinavian),
    });
    bokmal.chain(nynorsk).chain(listed)
}

/// How many words of a text speak for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence([usize; 7]);

/// A Norwegian text is plain when at least one word in this many speaks for it.
const NORWEGIAN_ONE_IN: usize = 10;

/// An English text is plain when at least one word in this many speaks for it.
const ENGLISH_ONE_IN: usize = 6;

impl Evidence {
    /// Counts one word.
    pub const fn add(&mut self, mark: Mark) {
        self.0[mark as usize] += 1;
    }

    /// Whether a text of so many words is beyond doubt in a language: several of them speak for it, and none for any other.
    #[must_use]
    pub fn is_plainly(&self, label: Label, words: usize) -> bool {
        let of = |mark: Mark| self.0[mark as usize];
        let bokmal = of(Mark::Bokmal) + of(Mark::BokmalNotDanish);
        let nynorsk = of(Mark::Nynorsk);
        let english = of(Mark::English);
        let not_danish = of(Mark::BokmalNotDanish) + of(Mark::Norwegian);
        let all = bokmal + nynorsk + english + of(Mark::Scandinavian);
        let enough = |own: usize, one_in: usize| own * one_in >= words;
        let enough_norwegian = |own: usize| enough(own + of(Mark::Norwegian), NORWEGIAN_ONE_IN);
        match label {
            Label::Nb => bokmal >= 2 && not_danish >= 1 && all == bokmal && enough_norwegian(bokmal),
            Label::Nn => nynorsk >= 2 && all == nynorsk && enough_norwegian(nynorsk),
            Label::En => english >= 3 && all == english && enough(english, ENGLISH_ONE_IN),
            Label::Da | Label::Sv => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::samples;
    use crate::language::text::scan;
    use crate::language::words::Lexicon;

    fn plainly(text: &str) -> Vec<Label> {
        let words = scan(text).words;
        let evidence = Lexicon::new("nb", &[]).notice(text, &words).evidence;
        Label::ALL
            .into_iter()
            .filter(|label| evidence.is_plainly(*label, words.len()))
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
