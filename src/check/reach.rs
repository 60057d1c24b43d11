//! How much of each success criterion the rules decide, and how much is left to people.

use crate::check::rule::Rule;
use crate::check::rules::RULES;
use crate::check::wcag::{Criterion, LANGUAGE_OF_PAGE, PARSING};

/// How much of a criterion is decided by machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Who passes the rules meets the criterion.
    Whole,
    /// The rules find some breaches; that they find none proves nothing.
    Part,
    /// Only a person can tell.
    None,
}

impl Reach {
    /// The name in texts and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Part => "part",
            Self::None => "none",
        }
    }
}

/// Criteria that the rules decide alone: the page's language is compared with its text, and what a browser's parser makes
/// of a page is what the rules see.
const DECIDED: &[Criterion] = &[LANGUAGE_OF_PAGE, PARSING];

/// The reach of all rules together.
#[must_use]
pub fn reach(criterion: &Criterion) -> Reach {
    if DECIDED.contains(criterion) {
        Reach::Whole
    } else if rules(criterion).next().is_some() {
        Reach::Part
    } else {
        Reach::None
    }
}

/// The rules that rest on a criterion.
pub fn rules(criterion: &Criterion) -> impl Iterator<Item = &'static Rule> {
    let number = criterion.number;
    RULES
        .iter()
        .copied()
        .filter(move |rule| rule.wcag.iter().any(|own| own.number == number))
}
