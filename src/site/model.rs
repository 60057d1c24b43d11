//! The resolved site: complete values only, nothing that is not public.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::config::settings::Expired;
use crate::lang::{Language, Languages, PerLanguage};
use crate::locale::Locale;
use crate::parse::document::{Document, Written};
use crate::parse::record::register::Registers;
use crate::site::base::Base;
use crate::site::furniture::Furniture;
use crate::site::occasion::Occasion;
use crate::site::order;
use crate::site::release::Release;
use crate::site::visibility::Audience;
use crate::span::{FileId, Span};

/// A page among [`Site::pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u32);

/// A translation group among [`Site::groups`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupId(pub u32);

/// A section among [`Site::sections`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionId(pub u32);

/// Everything that is published at one moment.
#[derive(Debug)]
pub struct Site {
    /// The moment that the site is made for.
    pub clock: Clock,
    pub audience: Audience,
    pub base: Base,
    pub languages: Languages,
    pub locales: PerLanguage<Arc<Locale>>,
    /// In the order of their source files.
    pub pages: Vec<Page>,
    pub groups: Vec<Group>,
    /// A section comes after the one that holds it; the first is the whole site.
    pub sections: Vec<Section>,
    pub tags: PerLanguage<TagList>,
    pub furniture: PerLanguage<Furniture>,
    /// The files beside pages and the static files: output path without a leading slash, and the source.
    pub files: BTreeMap<String, FileId>,
    /// Addresses that lead on: site-absolute path, and where to.
    pub redirects: BTreeMap<String, PageId>,
    /// Title and time of what is announced, for readers of each language.
    pub releases: Option<PerLanguage<Vec<Release>>>,
    /// The registers that are not pages.
    pub registers: Registers,
    /// Where each source link that stands in a record or a register leads readers of a language, by its place.
    pub referred: PerLanguage<BTreeMap<Span, Target>>,
}

/// One public document at its address.
#[derive(Debug)]
pub struct Page {
    pub document: Arc<Document>,
    pub lang: Language,
    pub group: GroupId,
    /// The section that the page is in; for a section's own page, that section.
    pub section: SectionId,
    /// Site-absolute path, `/nb/kanaler/facebook/`.
    pub url: String,
    pub title: String,
    pub kind: String,
    /// Words of running text.
    pub words: usize,
    /// One for each of the document's links.
    pub links: Vec<Target>,
    /// One for each of the document's images.
    pub images: Vec<Target>,
    /// Where to look instead of a document that is no longer valid.
    pub replaced_by: Option<Target>,
    /// Positions in the language's [`TagList`].
    pub tags: Vec<usize>,
    /// Neighbours in the section's list in the page's language.
    pub previous: Option<PageId>,
    pub next: Option<PageId>,
    pub status: Status,
    /// Of an event or a consultation.
    pub occasion: Option<Occasion>,
    /// The page that this one translates, when it has changed since.
    pub stale: Option<PageId>,
}

/// Whether a document is public at `now`. Only a preview holds drafts and what is scheduled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Public,
    Draft,
    /// Becomes public at this moment, local time.
    Scheduled(DateTime),
    /// Was valid until this moment, local time; what becomes of its page.
    Expired(DateTime, Expired),
    /// Was taken back at this moment, local time; its page says so and why.
    Withdrawn(DateTime),
}

/// The documents that differ only in language.
#[derive(Debug)]
pub struct Group {
    /// Folders below `content/` and name; `kanaler/_index` for a section's own page.
    pub key: String,
    pub section: SectionId,
    pub pages: PerLanguage<Option<PageId>>,
}

/// A folder of `content/`.
#[derive(Debug)]
pub struct Section {
    /// Folders below `content/`; empty for the whole site.
    pub path: Vec<String>,
    pub parent: Option<SectionId>,
    /// The section's own pages; `None` when no language has one.
    pub index: Option<GroupId>,
    /// The documents that a list in each language shows, in order: one page for each group.
    pub documents: PerLanguage<Vec<PageId>>,
    /// The own pages of the sections directly inside, as a list in each language shows them.
    pub children: PerLanguage<Vec<PageId>>,
}

/// The tags of one language.
#[derive(Debug)]
pub struct TagList {
    /// Site-absolute path of the page that lists them.
    pub url: String,
    /// In the language's alphabet.
    pub tags: Vec<Tag>,
}

/// A tag in one language.
#[derive(Debug)]
pub struct Tag {
    /// The same in every language.
    pub id: String,
    pub title: String,
    /// Site-absolute path of its list.
    pub url: String,
    pub pages: Vec<PageId>,
}

/// Where a link or an image leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Page {
        page: PageId,
        /// Anchor on the page, without `#`.
        fragment: Option<String>,
    },
    /// A file of the site at a site-absolute path.
    File { file: FileId, url: String },
    /// As written: an anchor on the same page, another host, or something broken that has its finding.
    Written(String),
}

impl Site {
    /// Takes the bodies out, in the order of the pages: each may go when its page is drawn.
    pub fn take_bodies(&mut self) -> Vec<Written> {
        self.pages
            .iter_mut()
            .map(|page| match Arc::get_mut(&mut page.document) {
                Some(document) => std::mem::take(&mut document.body),
                // What is kept from build to build keeps its body.
                None => page.document.body.clone(),
            })
            .collect()
    }

    #[must_use]
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0 as usize]
    }

    #[must_use]
    pub fn group(&self, id: GroupId) -> &Group {
        &self.groups[id.0 as usize]
    }

    #[must_use]
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.0 as usize]
    }

    /// The pages with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages
            .iter()
            .enumerate()
            .map(|(at, page)| (PageId(u32::try_from(at).unwrap_or(u32::MAX)), page))
    }

    /// The page of a group that readers of a language are shown: their own, else along the order of fallback, else any.
    #[must_use]
    pub fn shown(&self, config: &SiteConfig, group: GroupId, lang: Language) -> Option<PageId> {
        order::shown(config, self.group(group), lang, |page| {
            self.page(page).status.is_listed()
        })
    }

    /// The front page of a language, when it has one.
    #[must_use]
    pub fn home(&self, lang: Language) -> Option<PageId> {
        let root = self.sections.first()?;
        self.group(root.index?).pages[lang]
    }

    /// The title of a section in a language, by its folders below `content/`.
    #[must_use]
    pub fn section_title(&self, path: &str, lang: Language) -> Option<String> {
        let section = self.sections.iter().find(|section| section.path.join("/") == path)?;
        let page = self.group(section.index?).pages[lang]?;
        Some(self.page(page).title.clone())
    }

    /// The sections from the outermost to the one that holds `page`, without the page itself.
    #[must_use]
    pub fn ancestors(&self, page: &Page) -> Vec<SectionId> {
        let own = self.section(page.section).index == Some(page.group);
        let mut next = if own {
            self.section(page.section).parent
        } else {
            Some(page.section)
        };
        let mut chain = Vec::new();
        while let Some(id) = next {
            chain.push(id);
            next = self.section(id).parent;
        }
        chain.reverse();
        chain
    }
}
