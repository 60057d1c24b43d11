//! The registers of a site: the records of its pages, those of one document in several languages joined to one entry.
//!
//! Only pages that the site shows have records here: what is not public is not in a [`Site`] at all.

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::parse::record::audience::Audience;
use crate::parse::record::channel::Channel;
use crate::parse::record::event::{Decision, Event, Minutes};
use crate::parse::record::goal::Goal;
use crate::parse::record::own::OwnRecord;
use crate::parse::record::{Record, RecordTable};
use crate::site::model::{GroupId, PageId, Site};

/// Every register that is made of pages, each in order of weight and id.
#[derive(Debug)]
pub struct Register<'a> {
    pub channels: Vec<Entry<'a, Channel>>,
    pub audiences: Vec<Entry<'a, Audience>>,
    pub goals: Vec<Entry<'a, Goal>>,
    pub decisions: Vec<Entry<'a, Decision>>,
    pub events: Vec<Entry<'a, Event>>,
    pub minutes: Vec<Entry<'a, Minutes>>,
    /// The records of each kind that `site.toml` declares.
    pub own: BTreeMap<&'a str, Vec<Entry<'a, OwnRecord>>>,
}

/// One entry of a register.
#[derive(Debug)]
pub struct Entry<'a, T> {
    /// What other records call it: the name of the document, without language.
    pub id: &'a str,
    pub group: GroupId,
    /// What readers of each language are shown.
    pub versions: PerLanguage<Version<'a, T>>,
}

/// An entry as readers of one language are shown it.
#[derive(Debug)]
pub struct Version<'a, T> {
    /// The page to lead them to.
    pub page: PageId,
    pub record: &'a T,
    /// The language of the page that the record is written on, which a text without a language is in.
    pub written: Language,
}

impl<T> Clone for Version<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Version<'_, T> {}

impl<'a, T> Entry<'a, T> {
    /// What is the same in every language is read from the site's first.
    #[must_use]
    pub fn record(&self) -> &'a T {
        self.versions[Language(0)].record
    }
}

/// The entry of an id.
#[must_use]
pub fn find<'r, 'a, T>(entries: &'r [Entry<'a, T>], id: &str) -> Option<&'r Entry<'a, T>> {
    entries.iter().find(|entry| entry.id == id)
}

impl<'a> Register<'a> {
    /// The registers of a site.
    #[must_use]
    pub fn of(config: &'a SiteConfig, site: &'a Site) -> Self {
        Self {
            channels: tables(config, site),
            audiences: tables(config, site),
            goals: tables(config, site),
            decisions: tables(config, site),
            events: tables(config, site),
            minutes: tables(config, site),
            own: own(config, site),
        }
    }
}

/// The entries of a built-in kind.
fn tables<'a, T: RecordTable>(config: &'a SiteConfig, site: &'a Site) -> Vec<Entry<'a, T>> {
    entries(config, site, |record| T::of(record).map(|table| &table.value))
}

/// The records of each kind that `site.toml` declares.
fn own<'a>(config: &'a SiteConfig, site: &'a Site) -> BTreeMap<&'a str, Vec<Entry<'a, OwnRecord>>> {
    let mut kinds: BTreeMap<&str, Vec<Entry<'_, OwnRecord>>> = BTreeMap::new();
    let all = entries(config, site, |record| match record {
        Record::Own(own) => Some(&**own),
        _ => None,
    });
    for entry in all {
        let kind = &site.page(entry.versions[Language(0)].page).kind;
        kinds.entry(kind).or_default().push(entry);
    }
    kinds
}

/// The entries whose records `pick` picks.
fn entries<'a, T>(
    config: &'a SiteConfig,
    site: &'a Site,
    pick: impl Fn(&'a Record) -> Option<&'a T>,
) -> Vec<Entry<'a, T>> {
    let picked = |page: PageId| {
        let page = site.page(page);
        let record = page.document.front.record.as_ref().filter(|_| page.status.is_listed());
        record.and_then(&pick).map(|record| (record, page.lang))
    };
    let mut entries: Vec<((i64, &str), Entry<'_, T>)> = Vec::new();
    for (at, group) in site.groups.iter().enumerate() {
        let id = GroupId(u32::try_from(at).unwrap_or(u32::MAX));
        let mut holders = group
            .pages
            .iter()
            .filter_map(|(_, page)| (*page).filter(|page| picked(*page).is_some()));
        let Some(first) = holders.next() else { continue };
        let version = |lang| {
            let page = site.shown(config, id, lang).unwrap_or(first);
            let (record, written) = picked(page).or_else(|| picked(first))?;
            Some(Version { page, record, written })
        };
        let versions: Option<Vec<_>> = config.languages.iter().map(version).collect();
        let Some(versions) = versions else { continue };
        let entry = Entry {
            id: name(site, first),
            group: id,
            versions: PerLanguage::from_fn(&config.languages, |lang| versions[usize::from(lang.0)]),
        };
        entries.push(((weight(site, first), entry.id), entry));
    }
    entries.sort_by_key(|(key, _)| *key);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// The name of a page's document; a section's own page has that of its folder.
fn name(site: &Site, page: PageId) -> &str {
    let place = &site.page(page).document.place;
    let folder = || place.section.last().map_or("", String::as_str);
    if place.name.is_empty() { folder() } else { &place.name }
}

fn weight(site: &Site, page: PageId) -> i64 {
    let weight = site.page(page).document.front.weight.as_ref();
    weight.map_or(i64::MAX, |weight| weight.value)
}
