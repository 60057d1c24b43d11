//! Every document in its slot, public or not: which files are translations of each other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::{Language, PerLanguage};
use crate::parse::document::{Document, Form, Place};
use crate::site::model::Status;
use crate::site::occasion::{self, Occasion};
use crate::site::visibility;
use crate::source::Sources;

/// Every document of the site, by where it stands.
#[derive(Debug)]
pub struct Tree {
    pub slots: BTreeMap<Slot, PerLanguage<Option<Entry>>>,
}

/// What the documents of one translation group share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    pub section: Vec<String>,
    /// Empty for a section's own page, so that it comes before the section's documents.
    pub name: String,
}

/// A document and whether it is public.
#[derive(Debug)]
pub struct Entry {
    pub document: Arc<Document>,
    pub status: Status,
    /// Of an event or a consultation.
    pub occasion: Option<Occasion>,
}

impl Slot {
    pub fn of(place: &Place) -> Self {
        Self {
            section: place.section.clone(),
            name: place.name.clone(),
        }
    }

    /// The path that links use, without language and extension: `kanaler/facebook`, `kanaler/_index`.
    pub fn key(&self) -> String {
        let name = if self.name.is_empty() { "_index" } else { &self.name };
        let mut key: String = self.section.iter().flat_map(|folder| [folder, "/"]).collect();
        key.push_str(name);
        key
    }
}

impl Tree {
    /// Puts each document in its slot; of two in the same one the first file counts.
    pub fn plant(
        config: &SiteConfig,
        mut documents: Vec<Arc<Document>>,
        sources: &Sources,
        clock: &Clock,
        findings: &mut Vec<Diagnostic>,
    ) -> Self {
        documents.sort_by_key(|document| document.place.file);
        let mut slots: BTreeMap<Slot, PerLanguage<Option<Entry>>> = BTreeMap::new();
        for document in documents {
            let place = &document.place;
            let slot = slots
                .entry(Slot::of(place))
                .or_insert_with(|| PerLanguage::from_fn(&config.languages, |_| None));
            let lang = place.lang;
            if let Some(first) = &slot[lang] {
                findings.push(duplicate(&document, &first.document, sources));
                continue;
            }
            let status = visibility::status(config, &document, clock);
            slot[lang] = Some(Entry {
                occasion: occasion::of(&document, clock),
                document,
                status,
            });
        }
        Self { slots }
    }

    /// Every document with its language.
    pub fn entries(&self) -> impl Iterator<Item = (&Slot, Language, &Entry)> {
        self.slots.iter().flat_map(|(slot, langs)| {
            langs
                .iter()
                .filter_map(move |(lang, entry)| Some((slot, lang, entry.as_ref()?)))
        })
    }

    /// The keys of documents with files beside them: `kanaler/facebook`.
    pub fn bundles(&self) -> BTreeSet<String> {
        self.entries()
            .filter(|(_, _, entry)| entry.document.place.form == Form::Bundle)
            .map(|(slot, _, _)| slot.key())
            .collect()
    }
}

/// Where findings about a document as a whole stand: at its title, else at its file.
pub fn title(document: &Document) -> Origin {
    let title = document.front.title.as_ref();
    title.map_or(Origin::File(document.place.file), |title| Origin::Source(title.span))
}

fn duplicate(document: &Document, first: &Document, sources: &Sources) -> Diagnostic {
    let message = Message::new("message").with("first", &sources.get(first.place.file).path);
    Diagnostic::new("duplicate-translation", Severity::Error, title(document), message)
}
