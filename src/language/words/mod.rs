//! The word lists: forms of the other standard, officialese, vague time words, house forms.
//!
//! The lists are our own, as data beside this file: a form, a tab, and what to write instead. A [`Lexicon`] holds what is
//! to be noticed in one language, so that a text is looked up once per word in one table.

mod evidence;
mod lexicon;
mod sieve;

pub use evidence::Evidence;
pub use lexicon::{Hit, Lexicon, Noticed};

use std::collections::BTreeSet;

use crate::span::Span;

/// Why a word is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    /// Surely of the other Norwegian standard.
    OtherStandard,
    /// A form that the house style avoids.
    Avoided,
    /// Old or heavy public language with a plain alternative.
    Officialese,
    /// A time that loses its meaning as the page grows old.
    VagueTime,
    /// What is left when a text was never written.
    Placeholder,
}

/// One line of a word list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub sense: Sense,
    /// The word or phrase as the list writes it.
    pub form: Box<str>,
    /// What to write instead; empty where there is no single answer.
    pub instead: Box<str>,
}

/// A form that the site avoids in one language: `avoid = "gje"`, `prefer = "gi"`. One in capitals is avoided in capitals alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseForm {
    /// Tag of the language that the choice is made for.
    pub lang: String,
    pub avoid: String,
    pub prefer: String,
    /// Where the choice is written.
    pub span: Span,
}

const BOKMAL: &str = include_str!("bokmal.tsv");
const NYNORSK: &str = include_str!("nynorsk.tsv");
const OFFICIALESE_NB: &str = include_str!("officialese.nb.tsv");
const OFFICIALESE_NN: &str = include_str!("officialese.nn.tsv");
const VAGUE_NB: &str = include_str!("vague.nb.tsv");
const VAGUE_NN: &str = include_str!("vague.nn.tsv");
const VAGUE_EN: &str = include_str!("vague.en.tsv");
const PLACEHOLDERS: &str = include_str!("placeholders.tsv");
const MARKS: &str = include_str!("marks.tsv");
const INITIALISMS: &str = include_str!("initialisms.tsv");

/// The lists that apply to texts in a language.
#[must_use]
pub fn lists(tag: &str) -> Vec<(Sense, &'static str)> {
    let own: &[(Sense, &str)] = match tag {
        "nb" => &[
            (Sense::OtherStandard, NYNORSK),
            (Sense::Officialese, OFFICIALESE_NB),
            (Sense::VagueTime, VAGUE_NB),
        ],
        "nn" => &[
            (Sense::OtherStandard, BOKMAL),
            (Sense::Officialese, OFFICIALESE_NN),
            (Sense::VagueTime, VAGUE_NN),
        ],
        "en" => &[(Sense::VagueTime, VAGUE_EN)],
        _ => &[],
    };
    let everywhere = (Sense::Placeholder, PLACEHOLDERS);
    own.iter().copied().chain([everywhere]).collect()
}

/// Initialisms that need no explanation.
#[must_use]
pub fn initialisms() -> BTreeSet<&'static str> {
    lines(INITIALISMS).map(|(form, _)| form).collect()
}

/// The lines of a list: a form, and what to write instead.
fn lines(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once('\t').unwrap_or((line, "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_out_and_long_enough() {
        for (list, least) in [
            (BOKMAL, 150),
            (NYNORSK, 150),
            (OFFICIALESE_NB, 80),
            (OFFICIALESE_NN, 80),
            (VAGUE_NB, 20),
            (VAGUE_NN, 20),
            (VAGUE_EN, 20),
        ] {
            let forms: Vec<&str> = lines(list).map(|(form, _)| form).collect();
            let unique: BTreeSet<&str> = forms.iter().copied().collect();
            assert_eq!(forms.len(), unique.len(), "a form stands twice: {forms:?}");
            assert!(forms.len() >= least, "{} forms", forms.len());
        }
    }

    #[test]
    fn no_form_is_a_remedy_for_itself_or_listed_on_both_sides() {
        let nynorsk: BTreeSet<&str> = lines(NYNORSK).map(|(form, _)| form).collect();
        for (form, instead) in lines(BOKMAL) {
            assert!(!nynorsk.contains(form), "{form} is listed as both");
            assert!(!instead.split(", ").any(|word| word == form), "{form}");
        }
    }

    #[test]
    fn remedies_are_of_the_right_standard() {
        let bokmal: BTreeSet<&str> = lines(BOKMAL).map(|(form, _)| form).collect();
        for list in [BOKMAL, OFFICIALESE_NN] {
            for (form, instead) in lines(list) {
                assert!(
                    !instead.split([',', ' ']).any(|word| bokmal.contains(word)),
                    "{form} → {instead}"
                );
            }
        }
    }
}
