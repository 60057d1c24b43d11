//! The words that are known in texts of one language, keyed by the hash of their first word.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use crate::language::text::{Word, hash};
use crate::language::words::evidence::{Evidence, Mark, marks};
use crate::language::words::sieve::{Hashed, Sieve};
use crate::language::words::{Entry, HouseForm, Sense, lines, lists};

/// What is to be noticed in texts of one language, and the words that show which language a text is in.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    by_first_word: HashMap<u64, Known, BuildHasherDefault<Hashed>>,
    /// Which hashes may be in the table: most words are not, and are turned away here.
    sieve: Sieve,
}

/// What is known of a word.
#[derive(Debug, Clone, Default)]
struct Known {
    mark: Mark,
    /// The entries that begin with it, the longest first.
    forms: Vec<Form>,
}

/// An entry and what must follow its first word.
#[derive(Debug, Clone)]
struct Form {
    entry: Entry,
    /// The list writes its first word in capitals, so it is found in capitals alone: «TODO», and «NAV» where «Nav» is right.
    shouted: bool,
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

/// What a lexicon knows of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noticed<'a> {
    pub evidence: Evidence,
    /// In text order; none begins inside another.
    pub hits: Vec<Hit<'a>>,
}

impl Lexicon {
    /// The lists for a language and the house forms chosen for it.
    #[must_use]
    pub fn new(tag: &str, house: &[HouseForm]) -> Self {
        let mut lexicon = Self::default();
        for (sense, list) in lists(tag) {
            lines(list).for_each(|(form, instead)| lexicon.insert(sense, form, instead));
        }
        for choice in house.iter().filter(|choice| choice.lang == tag) {
            lexicon.insert(Sense::Avoided, &choice.avoid, &choice.prefer);
        }
        for (form, mark) in marks() {
            lexicon.known(form).mark = mark;
        }
        lexicon
    }

    /// Looks every word of a text up.
    #[must_use]
    pub fn notice(&self, text: &str, words: &[Word]) -> Noticed<'_> {
        let mut noticed = Noticed::default();
        let mut last_end = 0;
        for word in words.iter().filter(|word| self.sieve.may_hold(word.hash)) {
            let Some(known) = self.by_first_word.get(&word.hash) else {
                continue;
            };
            noticed.evidence.add(known.mark);
            if let Some(hit) = known.find(text, word).filter(|hit| hit.range.start >= last_end) {
                last_end = hit.range.end;
                noticed.hits.push(hit);
            }
        }
        noticed
    }

    fn insert(&mut self, sense: Sense, form: &str, instead: &str) {
        let first = form.find(|c: char| !c.is_alphabetic()).unwrap_or(form.len());
        let forms = &mut self.known(&form[..first]).forms;
        forms.push(Form {
            entry: Entry {
                sense,
                form: form.into(),
                instead: instead.into(),
            },
            shouted: is_shouted(&form[..first]),
            tail: form[first..].to_lowercase().into(),
        });
        forms.sort_by_key(|form| (std::cmp::Reverse(form.tail.len()), form.entry.sense));
    }

    /// What is known of a word, from now on if not before.
    fn known(&mut self, word: &str) -> &mut Known {
        let key = hash(word);
        self.sieve.add(key);
        self.by_first_word.entry(key).or_default()
    }
}

impl Known {
    /// The longest entry that stands at a word of a text, unless that is a name.
    fn find(&self, text: &str, word: &Word) -> Option<Hit<'_>> {
        let mut forms = self.forms.iter().filter(|form| word.shouted || !form.shouted);
        let found = forms.find_map(|form| {
            let length = follows(text.get(word.end as usize..)?, &form.tail)?;
            Some(Hit {
                entry: &form.entry,
                range: word.start as usize..word.end as usize + length,
            })
        });
        found.filter(|hit| !is_name(text, word, hit.entry))
    }
}

/// Whether a form is of two capitals or more, and nothing else.
fn is_shouted(form: &str) -> bool {
    form.chars().nth(1).is_some() && form.chars().all(char::is_uppercase)
}

/// A capital inside a sentence makes a name of a word that the list writes small.
fn is_name(text: &str, word: &Word, entry: &Entry) -> bool {
    let listed_small = entry.form.starts_with(char::is_lowercase);
    word.capitalised && listed_small && entry.sense != Sense::Placeholder && is_inside_sentence(text, word)
}

fn is_inside_sentence(text: &str, word: &Word) -> bool {
    let before = text[..word.range().start].trim_end_matches(|c: char| c.is_whitespace() || "«“\"(–-".contains(c));
    !before.is_empty() && !before.ends_with(['.', '!', '?', ':', '…'])
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
    use crate::span::{FileId, Span};

    fn found(tag: &str, text: &str) -> Vec<String> {
        hits(&Lexicon::new(tag, &[]), text)
    }

    fn hits(lexicon: &Lexicon, text: &str) -> Vec<String> {
        let hits = lexicon.notice(text, &scan(text).words).hits;
        hits.into_iter().map(|hit| text[hit.range].to_owned()).collect()
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
    fn what_is_listed_in_capitals_is_found_in_capitals_alone() {
        assert_eq!(found("nb", "TODO: «todo» på spansk, Xxxx."), ["TODO", "Xxxx"]);
        let house = HouseForm {
            lang: "nb".to_owned(),
            avoid: "NAV".to_owned(),
            prefer: "Nav".to_owned(),
            span: Span::new(FileId(0), 0, 0),
        };
        assert_eq!(hits(&Lexicon::new("nb", &[house]), "Nav het NAV."), ["NAV"]);
    }

    #[test]
    fn each_language_has_its_own_forms() {
        assert_eq!(found("nb", "ikkje ikke"), ["ikkje"]);
        assert_eq!(found("nn", "ikkje ikke"), ["ikke"]);
        assert_eq!(found("en", "ikkje ikke, MANGLER_TEKST"), ["MANGLER_TEKST"]);
    }
}
