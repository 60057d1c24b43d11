//! The site's terms and abbreviations, each with an explanation, and where a document uses them first.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::language::text::scan;
use crate::language::words::{Lexicon, Sense};

/// The terms that the site explains.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Glossary {
    pub terms: Vec<Term>,
}

/// A term in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Tag of the language.
    pub lang: String,
    /// As it is written in a text: the name, or the abbreviation.
    pub form: String,
    /// What is shown at its first use; for an abbreviation its name, and what the name means.
    pub explanation: String,
}

/// The first use of a term in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstUse {
    /// Where the term stands in the text.
    pub range: Range<usize>,
    /// The term as the glossary writes it.
    pub term: String,
    pub explanation: String,
}

impl Glossary {
    /// Every form, in every language.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|term| term.form.as_str())
    }

    /// The terms of a language, ready to be looked for with [`first_uses`].
    #[must_use]
    pub fn lexicon(&self, tag: &str) -> Lexicon {
        let own = self.terms.iter().filter(|term| term.lang == tag);
        Lexicon::of(own.map(|term| (Sense::Term, term.form.as_str(), term.explanation.as_str())))
    }
}

/// The terms used in a text for the first time; `seen` holds those used before in the document and grows.
#[must_use]
pub fn first_uses(terms: &Lexicon, text: &str, seen: &mut BTreeSet<String>) -> Vec<FirstUse> {
    let mut uses: Vec<FirstUse> = Vec::new();
    for word in scan(text).words {
        let inside_last = uses.last().is_some_and(|last| word.range().start < last.range.end);
        let hit = terms.find(text, &word).filter(|_| !inside_last);
        let first = hit.filter(|hit| seen.insert(hit.entry.form.to_string()));
        uses.extend(first.map(|hit| FirstUse {
            range: hit.range,
            term: hit.entry.form.to_string(),
            explanation: hit.entry.instead.to_string(),
        }));
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let term = |lang: &str, form: &str| Term {
            lang: lang.to_owned(),
            form: form.to_owned(),
            explanation: "…".to_owned(),
        };
        Glossary {
            terms: vec![term("nb", "målform"), term("en", "written standard"), term("nb", "LIX")],
        }
    }

    #[test]
    fn explains_each_term_once_in_its_own_language() {
        let terms = glossary().lexicon("nb");
        let mut seen = BTreeSet::new();
        let uses = first_uses(&terms, "Målform og LIX, målform. Written standard.", &mut seen);
        let found: Vec<_> = uses
            .iter()
            .map(|found| (found.range.clone(), found.term.as_str()))
            .collect();
        assert_eq!(found, [(0..8, "målform"), (12..15, "LIX")]);
        assert_eq!(first_uses(&terms, "LIX", &mut seen), []);
    }
}
