//! The terms of the glossary in one language, ready to be looked for.

use aho_corasick::{AhoCorasick, MatchKind};

use crate::config::register::Glossary;

/// The terms of one language.
#[derive(Debug, Default)]
pub struct Terms {
    terms: Vec<Term>,
    /// For each pattern of the search, its term.
    patterns: Vec<usize>,
    search: Option<AhoCorasick>,
}

/// A term, as a reader of one language is told of it.
#[derive(Debug)]
pub struct Term {
    pub name: String,
    /// The short form, whose first use is told by the name.
    pub abbreviation: Option<String>,
    pub explanation: Option<String>,
}

/// A term in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    pub start: usize,
    pub end: usize,
    /// Position of the term in the glossary of the language.
    pub term: usize,
    pub is_abbreviation: bool,
}

impl Terms {
    #[must_use]
    pub fn new(glossary: &Glossary, tag: &str) -> Self {
        let own = |term: &crate::config::register::Term| {
            let text = |texts: &crate::config::read::Texts| texts.get(tag).map(str::to_owned);
            let told = Term {
                name: text(&term.name)?,
                abbreviation: text(&term.abbreviation),
                explanation: text(&term.explanation),
            };
            let others = term.forms.get(tag).cloned().unwrap_or_default();
            Some((told, others))
        };
        let (terms, others): (Vec<Term>, Vec<Vec<String>>) = glossary.terms.iter().filter_map(own).unzip();
        let mut forms = Vec::new();
        let mut patterns = Vec::new();
        for (index, (term, others)) in terms.iter().zip(others).enumerate() {
            let names = others.iter().chain([&term.name]).filter(|_| term.explanation.is_some());
            let written = names.flat_map(|name| [name.clone(), capitalised(name)]);
            for form in written.chain(term.abbreviation.clone()).filter(|form| !form.is_empty()) {
                forms.push(form);
                patterns.push(index);
            }
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&forms)
            .ok();
        Self {
            search: search.filter(|_| !forms.is_empty()),
            terms,
            patterns,
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.search.is_none()
    }

    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Term> {
        self.terms.get(index)
    }

    /// The first whole word or words of `text` that are a term for which `is_wanted` holds.
    pub fn find(&self, text: &str, is_wanted: impl Fn(usize, bool) -> bool) -> Option<Found> {
        let found = |hit: aho_corasick::Match| {
            let term = *self.patterns.get(hit.pattern().as_usize())?;
            let written = text.get(hit.range())?;
            let is_abbreviation = self.terms.get(term)?.abbreviation.as_deref() == Some(written);
            let is_whole =
                !text[..hit.start()].ends_with(is_part_of_word) && !text[hit.end()..].starts_with(is_part_of_word);
            (is_whole && is_wanted(term, is_abbreviation)).then(|| Found {
                start: hit.start(),
                end: hit.end(),
                term,
                is_abbreviation,
            })
        };
        self.search.as_ref()?.find_iter(text).find_map(found)
    }
}

fn is_part_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '\u{ad}')
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
