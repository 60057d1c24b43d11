//! The forms to notice in one language, keyed by the hash of their first word.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use crate::language::text::{Word, hash};
use crate::language::words::sieve::{Hashed, Sieve};
use crate::language::words::{Entry, HouseForm, Sense, lines, lists};

/// What is to be noticed in texts of one language.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    by_first_word: HashMap<u64, Vec<Form>, BuildHasherDefault<Hashed>>,
    /// Which hashes may be in the table: most words are not, and are turned away here.
    sieve: Sieve,
}

/// An entry and what must follow its first word.
#[derive(Debug, Clone)]
struct Form {
    entry: Entry,
    /// The rest of a phrase, in lower case, from the character after the first word.
    tail: Box<str>,
}

/// An entry found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    pub entry: &'a Entry,
    /// Where the word or phrase stands.
    pub range: Range<usize>,
}

impl Lexicon {
    /// The lists for a language and the house forms chosen for it.
    #[must_use]
    pub fn new(tag: &str, house: &[HouseForm]) -> Self {
        let listed = lists(tag)
            .into_iter()
            .flat_map(|(sense, list)| lines(list).map(move |(form, instead)| (sense, form, instead)));
        let chosen = house.iter().filter(|choice| choice.lang == tag);
        Self::of(listed.chain(chosen.map(|choice| (Sense::Avoided, choice.avoid.as_str(), choice.prefer.as_str()))))
    }

    /// A lexicon of entries: sense, form, and what to write instead.
    #[must_use]
    pub fn of<'a>(entries: impl IntoIterator<Item = (Sense, &'a str, &'a str)>) -> Self {
        let mut lexicon = Self::default();
        entries
            .into_iter()
            .for_each(|(sense, form, instead)| lexicon.insert(sense, form, instead));
        lexicon
    }

    /// The longest entry that begins with a word of a text, if any.
    #[must_use]
    pub fn find(&self, text: &str, word: &Word) -> Option<Hit<'_>> {
        if !self.sieve.may_hold(word.hash) {
            return None;
        }
        let forms = self.by_first_word.get(&word.hash)?;
        forms.iter().find_map(|form| {
            let length = follows(text.get(word.end as usize..)?, &form.tail)?;
            Some(Hit {
                entry: &form.entry,
                range: word.start as usize..word.end as usize + length,
            })
        })
    }

    fn insert(&mut self, sense: Sense, form: &str, instead: &str) {
        let first = form.find(|c: char| !c.is_alphabetic()).unwrap_or(form.len());
        let key = hash(&form[..first]);
        self.sieve.add(key);
        let forms = self.by_first_word.entry(key).or_default();
        forms.push(Form {
            entry: Entry {
                sense,
                form: form.into(),
                instead: instead.into(),
            },
            tail: form[first..].to_lowercase().into(),
        });
        forms.sort_by_key(|form| (std::cmp::Reverse(form.tail.len()), form.entry.sense));
    }
}

/// The length of `tail` at the beginning of `text`, without regard to case; a space stands for any white space.
/// None when the text goes on otherwise, or the last word goes on.
fn follows(text: &str, tail: &str) -> Option<usize> {
    if surely_differ(text.as_bytes(), tail.as_bytes()) {
        return None;
    }
    let mut rest = text.chars();
    for expected in tail.chars() {
        let found = rest.next()?;
        let same =
            found == expected || found.to_lowercase().eq([expected]) || (expected == ' ' && found.is_whitespace());
        if !same {
            return None;
        }
    }
    let length = text.len() - rest.as_str().len();
    let goes_on = !tail.is_empty() && rest.next().is_some_and(char::is_alphanumeric);
    (!goes_on).then_some(length)
}

/// Whether the second bytes tell at once that a text does not begin with `tail`: for most phrases of a common word they do.
fn surely_differ(text: &[u8], tail: &[u8]) -> bool {
    match (text, tail) {
        ([b' ', found, ..], [b' ', expected, ..]) => found.is_ascii() && !found.eq_ignore_ascii_case(expected),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::text::scan;

    fn found(tag: &str, text: &str) -> Vec<String> {
        let lexicon = Lexicon::new(tag, &[]);
        let mut hits = Vec::new();
        for word in scan(text).words {
            hits.extend(lexicon.find(text, &word).map(|hit| text[hit.range].to_owned()));
        }
        hits
    }

    #[test]
    fn finds_words_and_phrases_without_regard_to_case() {
        assert_eq!(
            found("nn", "Ikke no. I henhold\u{a0}til lova, i henhald til."),
            ["Ikke", "I henhold\u{a0}til"]
        );
    }

    #[test]
    fn a_phrase_ends_at_a_word_boundary() {
        assert_eq!(found("nb", "I åringen og i år."), ["i år"]);
    }

    #[test]
    fn each_language_has_its_own_forms() {
        assert_eq!(found("nb", "ikkje ikke"), ["ikkje"]);
        assert_eq!(found("nn", "ikkje ikke"), ["ikke"]);
        assert_eq!(found("en", "ikkje ikke, MANGLER_TEKST"), ["MANGLER_TEKST"]);
    }
}
