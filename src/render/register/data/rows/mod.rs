//! The columns and rows of each register. Ids of other entries are only those that are in the registers.

mod audience;
mod channel;
mod duty;
mod event;
mod goal;
mod own;

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::config::read::Texts;
use crate::lang::Language;
use crate::render::register::data::table::{Cell, Holds, Table};
use crate::site::model::{Page, Site, Target};
use crate::site::register::{Entry, Register, find};
use crate::span::Spanned;

/// Every register of the site.
pub fn tables(config: &SiteConfig, site: &Site, register: &Register<'_>) -> Vec<Table> {
    let source = Source { config, site, register };
    let mut tables = vec![
        source.channels(),
        source.accounts(),
        source.audiences(),
        source.reach(),
        source.needs(),
        source.goals(),
        source.commitments(),
        source.indicators(),
        source.decisions(),
        source.events(),
        source.roles(),
        source.responsibilities(),
        source.requirements(),
        source.organisations(),
        source.terms(),
    ];
    tables.extend(register.own.keys().map(|kind| source.own(kind)));
    tables
}

/// What rows are made from.
struct Source<'a> {
    config: &'a SiteConfig,
    site: &'a Site,
    register: &'a Register<'a>,
}

impl Source<'_> {
    /// The titles of an entry's pages.
    fn title<T>(&self, entry: &Entry<'_, T>) -> Cell {
        self.of_pages(entry, |page| page.title.clone())
    }

    /// The addresses of an entry's pages.
    fn page<T>(&self, entry: &Entry<'_, T>) -> Cell {
        self.of_pages(entry, |page| self.site.base.absolute(&page.url))
    }

    fn of_pages<T>(&self, entry: &Entry<'_, T>, value: impl Fn(&Page) -> String) -> Cell {
        let pages = self.site.group(entry.group).pages.iter();
        let pages = pages
            .filter_map(|(_, page)| Some(self.site.page((*page)?)))
            .filter(|page| page.status.is_listed());
        Cell::Texts(
            pages
                .map(|page| (self.config.tag(page.lang).to_owned(), value(page)))
                .collect(),
        )
    }

    /// A text of an entry in each language that has it. One without a language is in that of its page.
    fn texts<'e, T>(&self, entry: &Entry<'e, T>, pick: impl Fn(&'e T) -> &'e Texts) -> Cell {
        let mut found = BTreeMap::new();
        for (lang, version) in entry.versions.iter() {
            let texts = pick(version.record);
            let written = texts.every.as_ref().map(|text| (version.written, text));
            let own = texts.each.get(self.config.tag(lang)).map(|text| (lang, text));
            found.extend(
                own.or(written)
                    .map(|(lang, text)| (self.config.tag(lang).to_owned(), text.value.clone())),
            );
        }
        Cell::Texts(found)
    }

    /// A text of a register that is no page; one without a language is the same in all.
    fn name(&self, texts: &Texts) -> Cell {
        let languages = self.config.languages.iter();
        let own = languages.filter_map(|lang| {
            let tag = self.config.tag(lang);
            Some((tag.to_owned(), texts.get(tag)?.to_owned()))
        });
        Cell::Texts(own.collect())
    }

    /// Where a source link leads readers of the site's first language.
    fn address(&self, link: &Spanned<String>) -> Option<String> {
        let path = match self.site.referred[Language(0)].get(&link.span)? {
            Target::Page { page, .. } => &self.site.page(*page).url,
            Target::File { url, .. } => url,
            Target::Written(written) => return written.contains("://").then(|| written.clone()),
        };
        Some(self.site.base.absolute(path))
    }
}

/// The ids that are in a register.
fn known<T>(ids: &[Spanned<String>], entries: &[Entry<'_, T>]) -> Cell {
    let known = ids.iter().filter(|id| find(entries, &id.value).is_some());
    Cell::List(known.map(|id| id.value.clone()).collect())
}

fn text(value: &Option<Spanned<impl ToString>>) -> Cell {
    Cell::text(value.as_ref().map(|value| value.value.to_string()))
}

fn list_of(schema: &serde_json::Value) -> Holds {
    Holds::Choice(serde_json::json!({ "type": "array", "items": schema }))
}

/// One of a few, or `null`.
fn or_nothing(schema: serde_json::Value) -> Holds {
    Holds::Choice(serde_json::json!({ "anyOf": [schema, { "type": "null" }] }))
}
