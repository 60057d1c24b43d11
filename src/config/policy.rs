//! The language policy: which languages a document must exist in.

use crate::config::SiteConfig;
use crate::config::kind::built_in;
use crate::config::read::declare::choice;

choice! {
    /// What bokmål and nynorsk need of each other.
    pub enum NorwegianPolicy {
        /// One of the two is enough; the quota decides the mix.
        "alternate" Alternate,
        /// Both must exist and become public at the same moment.
        "both" Both,
        /// The missing one must at least have a summary.
        "either-with-summary" EitherWithSummary,
    }
}

choice! {
    /// Whether a language is asked for.
    pub enum Wish {
        "required" Required,
        "wanted" Wanted,
        "none" None,
    }
}

/// The policy that applies to one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    pub norwegian: NorwegianPolicy,
    pub english: Wish,
}

impl SiteConfig {
    /// The policy of a kind in a section (folders below `content/`).
    ///
    /// The site's setting for the kind counts before that for the innermost section, then come what the kind is born
    /// with and the site's own default.
    #[must_use]
    pub fn policy(&self, section: &[String], kind: &str) -> Policy {
        let own = self.settings.kind.get(kind);
        let born = built_in(kind);
        let site = self.settings.policy.as_ref();
        let sections: Vec<_> = (0..=section.len())
            .rev()
            .filter_map(|depth| self.settings.section.get(&section[..depth].join("/")))
            .collect();
        let norwegian = own
            .and_then(|kind| kind.norwegian)
            .or_else(|| sections.iter().find_map(|section| section.norwegian))
            .or_else(|| born.and_then(|kind| kind.norwegian))
            .or_else(|| site.and_then(|site| site.norwegian));
        let english = own
            .and_then(|kind| kind.english)
            .or_else(|| sections.iter().find_map(|section| section.english))
            .or_else(|| site.and_then(|site| site.english));
        Policy {
            norwegian: norwegian.unwrap_or(NorwegianPolicy::Alternate),
            english: english.unwrap_or(Wish::None),
        }
    }
}
