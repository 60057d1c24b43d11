//! The word lists and limits that every document is read with: made once for a site.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::language::model::Familiar;
use crate::language::words::{HouseForm, Lexicon, initialisms};

/// What the site decides of plain language; all of it advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// LIX above this is advised against, unless [`Limits::lix_for`] says otherwise.
    pub lix: u32,
    /// Limits for kinds and languages; the most specific that fits counts.
    pub lix_for: Vec<LixLimit>,
    /// A sentence with more words than this is long.
    pub sentence_words: u32,
    /// Initialisms that the site's readers know.
    pub known_initialisms: Vec<String>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            lix: 45,
            lix_for: Vec::new(),
            sentence_words: 30,
            known_initialisms: Vec::new(),
        }
    }
}

/// A limit of LIX for documents of a kind, a language, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LixLimit {
    pub kind: Option<String>,
    pub lang: Option<String>,
    pub limit: u32,
}

impl Limits {
    /// The limit for a kind in a language.
    #[must_use]
    pub fn lix_of(&self, kind: &str, lang: &str) -> u32 {
        let fits = |own: &Option<String>, value: &str| own.as_deref().is_none_or(|own| own == value);
        self.lix_for
            .iter()
            .filter(|rule| fits(&rule.kind, kind) && fits(&rule.lang, lang))
            .max_by_key(|rule| usize::from(rule.kind.is_some()) + usize::from(rule.lang.is_some()))
            .map_or(self.lix, |rule| rule.limit)
    }
}

/// Everything that documents are read with.
#[derive(Debug, Clone)]
pub struct Meter {
    pub limits: Limits,
    lexicons: BTreeMap<String, Lexicon>,
    /// Initialisms that need no explanation: known to all, or in the glossary.
    explained: BTreeSet<String>,
    /// One for each document that is read at the same time.
    familiar: Arc<Mutex<Vec<Familiar>>>,
}

impl Meter {
    /// A meter for the site's languages, by tag. `explained` are the terms and abbreviations of its glossary.
    #[must_use]
    pub fn new(tags: &[&str], house: &[HouseForm], explained: Vec<String>, limits: Limits) -> Self {
        let lexicon = |tag: &&str| ((*tag).to_owned(), Lexicon::new(tag, house));
        let common = initialisms().into_iter().map(str::to_owned);
        let explained = common
            .chain(explained)
            .chain(limits.known_initialisms.iter().cloned())
            .collect();
        Self {
            lexicons: tags.iter().map(lexicon).collect(),
            explained,
            limits,
            familiar: Arc::default(),
        }
    }

    /// The words that another document left, or none.
    #[must_use]
    pub fn familiar(&self) -> Familiar {
        let mut kept = self.familiar.lock().unwrap_or_else(PoisonError::into_inner);
        kept.pop().unwrap_or_default()
    }

    /// Leaves words to the next document.
    pub fn keep(&self, familiar: Familiar) {
        let mut kept = self.familiar.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push(familiar);
    }

    /// What is to be noticed in a language; none for a tag that is not the site's.
    #[must_use]
    pub fn lexicon(&self, tag: &str) -> Option<&Lexicon> {
        self.lexicons.get(tag)
    }

    #[must_use]
    pub fn is_explained(&self, initialism: &str) -> bool {
        self.explained.contains(initialism)
    }
}
