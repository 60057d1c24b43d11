//! The release calendar: title and time of what is announced, and nothing else of it.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::clock::{Clock, Edge};
use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::parse::front_matter::Announced;
use crate::site::model::Status;
use crate::site::tree::{Entry, Tree};
use crate::site::visibility::begins;

/// The only words of a document that anyone sees before it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    pub title: String,
    /// Language of the title.
    pub lang: Language,
    /// When the document becomes public.
    pub instant: Timestamp,
    /// The same as the clocks of the site's zone show it.
    pub at: DateTime,
    /// The day that it was announced, when the document says so.
    pub since: Option<Date>,
}

/// What readers of each language can look forward to, the soonest first. `None` for a site that has announced nothing:
/// one that has keeps its calendar when it is empty.
#[must_use]
pub fn calendar(config: &SiteConfig, tree: &Tree, clock: &Clock) -> Option<PerLanguage<Vec<Release>>> {
    let mut entries = tree.entries();
    if !entries.any(|(_, _, entry)| is_announced(entry, clock)) {
        return None;
    }
    Some(PerLanguage::from_fn(&config.languages, |lang| {
        let of_group = |langs| shown(config, langs, lang, clock);
        let mut releases: Vec<Release> = tree.slots.values().filter_map(of_group).collect();
        releases.sort_by(|a, b| (a.instant, &a.title).cmp(&(b.instant, &b.title)));
        releases
    }))
}

/// The release of a group that readers of a language are shown; none when they can read the document already.
fn shown(config: &SiteConfig, langs: &PerLanguage<Option<Entry>>, lang: Language, clock: &Clock) -> Option<Release> {
    let order = std::iter::once(lang)
        .chain(config.info[lang].fallback.iter().copied())
        .chain(config.languages.iter());
    let entry = order
        .filter_map(|lang| langs[lang].as_ref())
        .find(|entry| entry.status == Status::Public || is_announced(entry, clock))?;
    let Status::Scheduled(at) = entry.status else {
        return None;
    };
    let front = &entry.document.front;
    Some(Release {
        title: front.title.as_ref()?.value.clone(),
        lang: entry.document.place.lang,
        instant: clock.instant_of(at, Edge::Begins),
        at,
        since: match front.announced.as_ref()?.value {
            Announced::From(day) => Some(day),
            Announced::Always | Announced::Never => None,
        },
    })
}

/// Whether a document has been announced; a draft is not, whatever it says.
fn is_announced(entry: &Entry, clock: &Clock) -> bool {
    let announced = entry.document.front.announced.as_ref();
    let has_come = match announced.map(|announced| announced.value) {
        Some(Announced::Always) => true,
        Some(Announced::From(day)) => {
            let midnight = begins(crate::parse::front_matter::Moment::Day(day));
            clock.has_come(midnight, Edge::Begins)
        }
        Some(Announced::Never) | None => false,
    };
    has_come && entry.status != Status::Draft
}
