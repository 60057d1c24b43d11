//! What the rules of registers and posts are judged on: the records of channels, audiences and goals, the ledger of posts,
//! and the day. Records in, findings out: no page is drawn for them.
//!
//! Only what is public or will be is judged: a draft may be unfinished. A draft's id is known all the same, so that what
//! names it is no slip.

pub mod activity;
pub mod party;
pub mod reference;
pub mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::diagnostic::Message;
use crate::parse::document::{Document, Form};
use crate::parse::posts::Post;
use crate::parse::record::RecordTable;
use crate::parse::record::audience::Audience;
use crate::parse::record::channel::Channel;
use crate::parse::record::event::{Decision, Minutes};
use crate::parse::record::goal::Goal;
use crate::parse::record::platform::{self, Platform};
use crate::parse::record::register::Registers;
use crate::site::model::Status;
use crate::site::policy::kind;
use crate::site::tree::Slot;
use crate::site::visibility::status;
use crate::source::Sources;
use crate::span::Span;

/// All that a rule of registers and posts may see.
#[derive(Debug)]
pub struct RecordContext<'a> {
    pub config: &'a SiteConfig,
    pub clock: &'a Clock,
    pub sources: &'a Sources,
    /// What is public or will be, in the order of their files.
    pub documents: Vec<&'a Document>,
    /// Every document by the path that links use, `kanaler/facebook`.
    pub keys: BTreeMap<String, Vec<&'a Document>>,
    pub channels: Register<'a, Channel>,
    pub audiences: Register<'a, Audience>,
    pub goals: Register<'a, Goal>,
    pub decisions: Register<'a, Decision>,
    pub minutes: Register<'a, Minutes>,
    /// Those of the past and those that are planned, in the order of the ledger.
    pub posts: &'a [Post],
    pub registers: &'a Registers,
}

/// What the context is gathered from.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    pub config: &'a SiteConfig,
    pub sources: &'a Sources,
    pub clock: &'a Clock,
    pub documents: &'a [Arc<Document>],
    pub posts: &'a [Post],
    pub registers: &'a Registers,
}

/// The records of one kind.
#[derive(Debug)]
pub struct Register<'a, T> {
    /// One for each id, in their order: of translations the one in the site's first language.
    pub entries: Vec<Entry<'a, T>>,
    /// The ids of all documents of the kind, whether or not they are judged.
    pub ids: BTreeSet<&'a str>,
}

/// A document that is a record.
#[derive(Debug)]
pub struct Entry<'a, T> {
    /// Name of the document's file without language; what other records call it by.
    pub id: &'a str,
    pub document: &'a Document,
    pub record: &'a T,
    /// The first line of its table: the place of what it lacks.
    pub head: Span,
}

impl<'a> RecordContext<'a> {
    /// Gathers it from what was parsed.
    #[must_use]
    pub fn new(inputs: Inputs<'a>) -> Self {
        let Inputs {
            config,
            sources,
            clock,
            documents,
            posts,
            registers,
        } = inputs;
        let is_judged =
            |document: &&Document| matches!(status(config, document, clock), Status::Public | Status::Scheduled(_));
        let register = Registering {
            sources,
            kinds: documents
                .iter()
                .map(|document| (&**document, kind(config, document)))
                .collect(),
            is_judged: &is_judged,
        };
        Self {
            channels: register.of("channel"),
            audiences: register.of("audience"),
            goals: register.of("goal"),
            decisions: register.of("decision"),
            minutes: register.of("minutes"),
            documents: documents.iter().map(Arc::as_ref).filter(is_judged).collect(),
            // Only posts name pages by these.
            keys: if posts.is_empty() {
                BTreeMap::new()
            } else {
                by_key(documents)
            },
            config,
            clock,
            sources,
            posts,
            registers,
        }
    }

    /// The day that it is judged on.
    #[must_use]
    pub fn today(&self) -> Date {
        self.clock.local.date()
    }

    /// The documents and quotations that are marked as anonymous.
    #[must_use]
    pub fn anonymous_parts(&self) -> Vec<AnonymousPart<'a>> {
        let spans = self.documents.iter().flat_map(|document| {
            let file = document.place.file;
            let whole = || Span::new(file, 0, self.sources.get(file).text().len());
            if document.front.anonymous {
                vec![whole()]
            } else {
                document.anonymous.clone()
            }
        });
        let part = |span: Span| {
            let text = self.sources.get(span.file).text().get(span.range())?;
            Some(AnonymousPart { text, span })
        };
        spans.filter_map(part).collect()
    }

    /// The written standards that the site has: what a rule asks for in both holds for these.
    pub fn standards(&self) -> impl Iterator<Item = &'static str> {
        ["nb", "nn"]
            .into_iter()
            .filter(|tag| self.config.languages.find(tag).is_some())
    }
}

/// A part of a document in which nobody may be told from others, as it is written.
#[derive(Debug, Clone, Copy)]
pub struct AnonymousPart<'a> {
    pub text: &'a str,
    pub span: Span,
}

impl AnonymousPart<'_> {
    /// The place of a range of its text.
    #[must_use]
    pub fn place(&self, range: Range<usize>) -> Span {
        let start = self.span.range().start;
        Span::new(self.span.file, start + range.start, start + range.end)
    }
}

impl<T> Register<'_, T> {
    /// The entry of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Entry<'_, T>> {
        self.entries.iter().find(|entry| entry.id == id)
    }
}

impl<T> Entry<'_, T> {
    /// The title of the document, which readers know the record by.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.document.front.title.as_ref();
        title.map_or(self.id, |title| &title.value)
    }

    /// A message that names the record by its title.
    #[must_use]
    pub fn message(&self, reason: &'static str) -> Message {
        Message::new(reason).with("title", self.title())
    }
}

impl Entry<'_, Channel> {
    /// The platform, when it is one that is known.
    #[must_use]
    pub fn platform(&self) -> Option<&'static Platform> {
        platform::find(&self.record.platform.as_ref()?.value)
    }

    /// Whether it is an account in social media, where others write too.
    #[must_use]
    pub fn is_account(&self) -> bool {
        self.platform().is_some_and(|platform| platform.social)
    }
}

fn by_key(documents: &[Arc<Document>]) -> BTreeMap<String, Vec<&Document>> {
    let mut keys: BTreeMap<String, Vec<&Document>> = BTreeMap::new();
    for document in documents {
        keys.entry(Slot::of(&document.place).key()).or_default().push(document);
    }
    keys
}

/// The documents on their way into registers, each with its kind.
struct Registering<'a, 'f> {
    sources: &'a Sources,
    kinds: Vec<(&'a Document, &'a str)>,
    is_judged: &'f dyn Fn(&&Document) -> bool,
}

impl<'a> Registering<'a, '_> {
    fn of<T: RecordTable>(&self, kind: &str) -> Register<'a, T> {
        let of_kind = || {
            self.kinds
                .iter()
                .filter(|(_, own)| *own == kind)
                .map(|(document, _)| *document)
        };
        let mut entries: BTreeMap<&str, Entry<'a, T>> = BTreeMap::new();
        for document in of_kind().filter(|document| (self.is_judged)(document)) {
            let Some(record) = document.front.record.as_ref().and_then(T::of) else {
                continue;
            };
            let id = document.place.name.as_str();
            let known = entries.get(id);
            if known.is_none_or(|known| document.place.lang < known.document.place.lang) {
                let head = self.first_line(record.span);
                let record = &record.value;
                entries.insert(
                    id,
                    Entry {
                        id,
                        document,
                        record,
                        head,
                    },
                );
            }
        }
        let of_pages = of_kind().filter(|document| document.place.form != Form::Section);
        Register {
            entries: entries.into_values().collect(),
            ids: of_pages.map(|document| document.place.name.as_str()).collect(),
        }
    }

    fn first_line(&self, span: Span) -> Span {
        let text = self.sources.get(span.file).text().get(span.range()).unwrap_or_default();
        let start = span.range().start;
        Span::new(span.file, start, start + text.lines().next().map_or(0, str::len))
    }
}
