//! What share of each written standard a site must have, as plain data, and how the census stands to it.
//!
//! A quota names the least share of bokmål, of nynorsk, or of both. The shares are of Norwegian text alone, so a floor
//! under one standard is a ceiling over the other: too much of one is the same finding as too little of the other.

mod each;
mod findings;
mod period;
mod profile;
mod share;
mod standing;
#[cfg(test)]
mod tests;

pub use each::split;
pub use findings::findings;
pub use period::{Period, Window};
pub use profile::{Balance, Profile};
pub use share::Share;
pub use standing::{Lean, Missing, Standing, Verdict, judge};

use crate::diagnostic::Severity;
use crate::language::census::{Item, Medium, Tally};
use crate::span::Span;

/// One of the two standards of written Norwegian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standard {
    Bokmal,
    Nynorsk,
}

impl Standard {
    pub const BOTH: [Self; 2] = [Self::Bokmal, Self::Nynorsk];

    /// The name, which is the same in every language of the messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bokmal => "bokmål",
            Self::Nynorsk => "nynorsk",
        }
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Bokmal => Self::Nynorsk,
            Self::Nynorsk => Self::Bokmal,
        }
    }

    /// How much of a tally is in this standard.
    #[must_use]
    pub const fn of(self, tally: &Tally) -> u64 {
        match self {
            Self::Bokmal => tally.bokmal,
            Self::Nynorsk => tally.nynorsk,
        }
    }
}

/// A share that each written standard must have within a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// As the site calls it; for the profile's own quota, the profile's name.
    pub name: String,
    /// Where it is written.
    pub span: Span,
    pub scope: Scope,
    /// What the scope is split by: each part must meet the quota.
    pub each: Option<Each>,
    pub unit: Unit,
    /// Least share of bokmål; none asks for nothing.
    pub least_bokmal: Option<Share>,
    /// Least share of nynorsk; none asks for nothing.
    pub least_nynorsk: Option<Share>,
    pub count: Count,
    pub period: Period,
    /// A share below this is a warning, before it is too late; none leaves five points above the floor.
    pub warn_at: Option<Share>,
    /// What a quota that is not met counts as.
    pub level: Severity,
}

impl Quota {
    /// The least share of a standard.
    #[must_use]
    pub const fn least(&self, standard: Standard) -> Option<Share> {
        match standard {
            Standard::Bokmal => self.least_bokmal,
            Standard::Nynorsk => self.least_nynorsk,
        }
    }

    /// Whether an item is of the quota's medium and scope, and not exempt.
    #[must_use]
    pub fn covers(&self, item: &Item) -> bool {
        item.exempt.is_none() && item.medium == self.unit.medium() && self.scope.covers(item)
    }
}

/// Which documents or posts a quota covers; every part that is given must fit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    /// A folder under `content`, and everything below it.
    pub section: Option<String>,
    pub kind: Option<String>,
    pub channel: Option<String>,
    pub owner: Option<String>,
}

impl Scope {
    #[must_use]
    pub fn covers(&self, item: &Item) -> bool {
        let fits = |wanted: &Option<String>, has: &dyn Fn(&str) -> bool| wanted.as_deref().is_none_or(has);
        let place = &item.place;
        fits(&self.section, &|section| is_within(&place.section, section))
            && fits(&self.kind, &|kind| place.kind == kind)
            && fits(&self.channel, &|channel| {
                place.channels.iter().any(|own| own == channel)
            })
            && fits(&self.owner, &|owner| place.owner == owner)
    }
}

/// Whether a folder is another or lies inside it: `kanaler/some` is within `kanaler`, `kanalerne` is not.
fn is_within(folder: &str, outer: &str) -> bool {
    let outer = outer.trim_matches('/');
    let rest = folder.strip_prefix(outer);
    outer.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What a quota is split by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    Channel,
    Owner,
    ChannelAndOwner,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// White-space tokens of running text on the web.
    Words,
    /// Documents on the web.
    Documents,
    /// Posts in social media.
    Posts,
}

impl Unit {
    /// The key of the unit in messages and reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Documents => "documents",
            Self::Posts => "posts",
        }
    }

    const fn medium(self) -> Medium {
        match self {
            Self::Words | Self::Documents => Medium::Web,
            Self::Posts => Medium::Post,
        }
    }

    /// An item's amount in this unit.
    #[must_use]
    pub fn amount(self, item: &Item) -> Tally {
        match self {
            Self::Words => item.words,
            Self::Documents | Self::Posts => item
                .written
                .map_or_else(Tally::default, |written| Tally::of(written, 1)),
        }
    }
}

/// Whether all text counts, or only what was first published in the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Count {
    All,
    New,
}

impl Count {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::New => "new",
        }
    }
}
