//! The language meter on a site: what `site.toml` says of it, every document read, the whole counted and judged.
//!
//! [`Measure::new`] once, [`Measure::read`] for each document (they may run side by side), then [`Measure::census`] and
//! [`Measure::findings`]. Documents are those that were parsed, before the site is resolved: what is scheduled counts in the
//! forecast.

pub mod human;
pub mod page;
mod settings;
#[cfg(test)]
mod tests;

pub use human::human;
pub use page::{Page, PageRow, page};

use crate::check::balance::settings::{explained, house_forms, ledger, limits, period, quotas};
use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::language::census::{Census, Entry, Ledger, Place, Post, State};
use crate::language::document::{Document as Read, Lifetime};
use crate::language::meter::Meter;
use crate::language::quota::{Quota, findings, judge, split};
use crate::language::reading::{Reading, read};
use crate::language::report::Report;
use crate::parse::document::Document;
use crate::parse::posts;
use crate::site::model::Status;
use crate::site::policy::kind;
use crate::site::upkeep::owner;
use crate::site::visibility::{begins, status};
use crate::source::Sources;

/// Everything that the site decides of the meter.
#[derive(Debug)]
pub struct Measure<'a> {
    config: &'a SiteConfig,
    meter: Meter,
    quotas: Vec<Quota>,
    ledger: Ledger,
}

impl<'a> Measure<'a> {
    #[must_use]
    pub fn new(config: &'a SiteConfig) -> Self {
        let tags: Vec<&str> = config.languages.iter().map(|lang| config.tag(lang)).collect();
        Self {
            config,
            meter: Meter::new(&tags, &house_forms(config), explained(config), limits(config)),
            quotas: quotas(config),
            ledger: ledger(config),
        }
    }

    /// The ledger as it was when the site was loaded.
    #[must_use]
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Reads one document: its blocks for the census, and what is wrong with its language.
    #[must_use]
    pub fn read(&self, document: &Document) -> (Reading, Vec<Diagnostic>) {
        let kind = kind(self.config, document);
        let document = Read {
            declared: self.config.tag(document.place.lang),
            kind,
            lifetime: Lifetime::of_kind(kind),
            paragraphs: &document.paragraphs,
        };
        read(&document, &self.meter)
    }

    /// Counts the documents, in the order of their readings, and the posts.
    #[must_use]
    pub fn census(
        &self,
        sources: &Sources,
        documents: &[(&Document, &Reading)],
        posts: &[posts::Post],
        clock: &Clock,
    ) -> Census {
        let entries: Vec<Entry<'_>> = documents
            .iter()
            .filter_map(|(document, reading)| self.entry(sources, document, reading, clock))
            .collect();
        let posts: Vec<Post<'_>> = posts.iter().map(|post| entered(sources, post, clock)).collect();
        Census::take(&entries, &posts, &self.ledger)
    }

    /// What the writers must know of how the census stands to each quota.
    #[must_use]
    pub fn findings(&self, census: &Census, clock: &Clock) -> Vec<Diagnostic> {
        findings(&judge(&split(&self.quotas, census), census, clock.local.date()))
    }

    /// The figures of a census and how it stands to each quota.
    #[must_use]
    pub fn report(&self, census: &Census, clock: &Clock) -> Report {
        let today = clock.local.date();
        let quotas = split(&self.quotas, census);
        Report::new(census, &judge(&quotas, census, today), period(self.config), today)
    }

    /// A document for the census; none for drafts and for what is no longer valid.
    fn entry<'d>(
        &self,
        sources: &'d Sources,
        document: &'d Document,
        reading: &'d Reading,
        clock: &Clock,
    ) -> Option<Entry<'d>>
    where
        'a: 'd,
    {
        let front = &document.front;
        let state = match status(self.config, document, clock) {
            Status::Public => State::Public,
            Status::Scheduled(moment) => State::Scheduled(moment.date()),
            Status::Draft | Status::Expired(..) | Status::Withdrawn(_) => return None,
        };
        let published = front.publish.as_ref().or(front.date.as_ref());
        Some(Entry {
            path: &sources.get(document.place.file).path,
            declared: self.config.tag(document.place.lang),
            reading,
            place: Place {
                section: document.place.section.join("/"),
                kind: kind(self.config, document).to_owned(),
                channels: front.channel.iter().map(|channel| channel.value.clone()).collect(),
                owner: owner(self.config, document).map_or_else(String::new, |owner| owner.value.clone()),
            },
            published: published.map(|moment| begins(moment.value).date()),
            state,
            exempt: front.balance_exempt.as_ref().map(|reason| reason.value.clone()),
        })
    }
}

fn entered<'p>(sources: &Sources, post: &'p posts::Post, clock: &Clock) -> Post<'p> {
    let date = post.date.value;
    Post {
        path: format!("{}:{:05}", sources.get(post.span.file).path, post.line),
        declared: &post.language.value,
        text: post.text.as_ref().map_or("", |text| &text.value),
        place: Place {
            channels: vec![post.channel.value.clone()],
            owner: post
                .owner
                .as_ref()
                .map_or_else(String::new, |owner| owner.value.clone()),
            ..Place::default()
        },
        published: date,
        state: if date > clock.local.date() {
            State::Scheduled(date)
        } else {
            State::Public
        },
    }
}
