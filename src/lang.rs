//! The languages of a site: which exist and in what order are values in `site.toml`, never code.

use std::fmt;

/// A language of the site, by its position in the configured list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub u8);

/// The BCP 47 tags of the site's languages, in the configured order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages {
    tags: Vec<String>,
}

impl Languages {
    /// Languages from their tags; the first is the site's main language.
    #[must_use]
    pub const fn new(tags: Vec<String>) -> Self {
        Self { tags }
    }

    #[must_use]
    pub fn find(&self, tag: &str) -> Option<Language> {
        self.iter().find(|lang| self.tag(*lang) == tag)
    }

    /// The tag of a language; a language always comes from the same list, so it always has one.
    #[must_use]
    pub fn tag(&self, lang: Language) -> &str {
        &self.tags[lang.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = Language> + use<> {
        (0..self.tags.len()).map(|at| Language(u8::try_from(at).unwrap_or(u8::MAX)))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.tags.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }
}

impl fmt::Display for Languages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tags.join(", "))
    }
}

/// One value for each configured language; total, so indexing cannot fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerLanguage<T> {
    slots: Vec<T>,
}

impl<T> PerLanguage<T> {
    /// Makes the value of each language.
    pub fn from_fn(languages: &Languages, make: impl FnMut(Language) -> T) -> Self {
        Self {
            slots: languages.iter().map(make).collect(),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        self.slots
            .iter()
            .enumerate()
            .map(|(at, value)| (Language(u8::try_from(at).unwrap_or(u8::MAX)), value))
    }

    /// The values in the configured order of the languages.
    pub fn into_values(self) -> impl Iterator<Item = T> {
        self.slots.into_iter()
    }
}

impl<T> std::ops::Index<Language> for PerLanguage<T> {
    type Output = T;
    fn index(&self, lang: Language) -> &T {
        &self.slots[lang.0 as usize]
    }
}

impl<T> std::ops::IndexMut<Language> for PerLanguage<T> {
    fn index_mut(&mut self, lang: Language) -> &mut T {
        &mut self.slots[lang.0 as usize]
    }
}
