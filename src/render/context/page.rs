//! `page`: what a template knows about the page that it draws.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use crate::config::kind::DEFAULT_KIND;
use crate::lang::Language;
use crate::marker;
use crate::parse::front_matter::{Change, Moment};
use crate::render::context::parts::{Dated, Linked};
use crate::render::correction::Corrected;
use crate::render::head::{self, Alternate};
use crate::render::json_ld;
use crate::render::notice::{self, Notice};
use crate::render::register;
use crate::render::register::part::Part;
use crate::render::scope::Scope;
use crate::render::switch::{self, Version};
use crate::render::toc::{self, Entry};
use crate::site::model::{Page, Status, Target};
use crate::site::upkeep;
use crate::site::visibility::Audience;
use crate::span::{Span, Spanned};

/// Words that a reader of plain text takes in a minute.
const WORDS_A_MINUTE: usize = 200;

/// The headings of the second level that make a contents list worth its place.
const HEADINGS_FOR_CONTENTS: usize = 3;

/// A page as templates see it. Those that no document stands behind have only the first fields.
#[derive(Debug, Default, Serialize)]
pub struct PageContext {
    pub title: String,
    pub description: Option<String>,
    pub url: String,
    /// With scheme and host; absent without a base address.
    pub permalink: Option<String>,
    pub kind: String,
    pub kind_title: Option<String>,
    pub lang_tag: String,
    /// HTML, marked safe.
    pub content: Option<Value>,
    /// Footnotes and explained terms, for the end of the text. HTML, marked safe.
    pub notes: Option<Value>,
    pub toc: Vec<Entry>,
    pub show_toc: bool,
    pub breadcrumbs: Vec<Linked>,
    pub date: Option<Dated>,
    pub updated: Option<Dated>,
    pub reviewed: Option<Dated>,
    pub next_review: Option<Dated>,
    pub owner: Option<Linked>,
    pub tags: Vec<Linked>,
    pub audience: Vec<Linked>,
    pub channel: Vec<Linked>,
    pub translations: Vec<Version>,
    pub draft: bool,
    pub preview: bool,
    pub expired: bool,
    pub expired_on: Option<Dated>,
    pub withdrawn: Option<Withdrawal>,
    /// Where the reader of a page that is no longer valid may look.
    pub look_instead: Option<Linked>,
    pub corrections: Vec<Corrected>,
    pub version: Option<String>,
    /// The newest first.
    pub changes: Vec<Changed>,
    /// What the page says to machines, marked safe.
    pub json_ld: Option<Value>,
    pub words: usize,
    pub reading_minutes: usize,
    pub prev: Option<Linked>,
    pub next: Option<Linked>,
    pub notices: Vec<Notice>,
    /// Whether readers must be told something before all else: that it is a draft, out of date, taken back, or a notice.
    pub has_banners: bool,
    pub extra: BTreeMap<String, toml::Value>,
    /// What the document's record says.
    pub record: Vec<Part>,
    pub alternates: Vec<Alternate>,
    pub og_locale: Option<String>,
    pub canonical: Option<String>,
    pub noindex: bool,
    /// The marker of each key that the `src` filter knows.
    pub sources: BTreeMap<&'static str, Value>,
}

/// When and why a document was taken back.
#[derive(Debug, Serialize)]
pub struct Withdrawal {
    pub on: Dated,
    pub reason: String,
}

/// A change of a living document.
#[derive(Debug, Serialize)]
pub struct Changed {
    pub date: Dated,
    pub what: String,
    pub version: Option<String>,
}

impl Scope<'_> {
    /// A page that no document stands behind.
    #[must_use]
    pub fn plain_page(&self, lang: Language, kind: &str, title: String, path: &str) -> PageContext {
        let base = &self.site.base;
        let permalink = (!base.origin.is_empty()).then(|| base.absolute(path));
        PageContext {
            title,
            url: base.href(path),
            canonical: permalink.clone(),
            permalink,
            noindex: self.site.audience == Audience::Preview,
            kind: kind.to_owned(),
            lang_tag: self.config.tag(lang).to_owned(),
            og_locale: head::og_locale(self.config, lang),
            ..PageContext::default()
        }
    }

    /// The page of a document, without its content.
    #[must_use]
    pub fn page(&self, page: &Page) -> PageContext {
        let front = &page.document.front;
        let lang = page.lang;
        let locale = &self.site.locales[lang];
        let dated = |moment: Option<&Spanned<Moment>>| moment.map(|moment| Dated::new(moment.value, locale));
        let record = register::sheet(self.config, self.site, &self.register, page);
        let mut contents = toc::entries(&page.document.headings);
        contents.extend(record.iter().filter_map(|part| self.contents_of(part, lang)));
        let neighbour = |id| self.linked(id, lang);
        let home = self
            .site
            .home(lang)
            .is_some_and(|home| std::ptr::eq(self.site.page(home), page));
        let mut drawn = PageContext {
            description: front.description.as_ref().map(|text| text.value.clone()),
            kind_title: self.kind_title(&page.kind, lang),
            show_toc: front.toc.unwrap_or_else(|| wants_contents(&contents)),
            toc: contents,
            breadcrumbs: self.breadcrumbs(page),
            date: dated(front.date.as_ref()),
            updated: upkeep::changed(front, &self.site.clock).map(|moment| Dated::new(moment, locale)),
            reviewed: dated(front.reviewed.as_ref()),
            next_review: upkeep::review_due(self.config, &page.document, &self.site.clock)
                .filter(|_| page.status == Status::Public)
                .map(|due| Dated::new(due, locale)),
            owner: upkeep::owner(self.config, &page.document).map(|owner| named(&owner.value)),
            tags: self.tags(page),
            audience: front
                .audience
                .iter()
                .filter_map(|id| self.record(&id.value, "audience", lang))
                .collect(),
            channel: front
                .channel
                .iter()
                .filter_map(|id| self.record(&id.value, "channel", lang))
                .collect(),
            translations: switch::versions(self, page),
            draft: page.status == Status::Draft,
            preview: matches!(page.status, Status::Scheduled(_)),
            expired: matches!(page.status, Status::Expired(..)),
            expired_on: match page.status {
                Status::Expired(..) => dated(front.expires.as_ref()),
                _ => None,
            },
            withdrawn: match page.status {
                Status::Withdrawn(_) => front.withdrawn.as_ref().map(|withdrawn| Withdrawal {
                    on: Dated::new(withdrawn.value.date, locale),
                    reason: withdrawn.value.reason.clone(),
                }),
                _ => None,
            },
            look_instead: self.look_instead(page),
            corrections: self.corrections(page, lang),
            version: front.version.as_ref().map(|version| version.value.clone()),
            changes: self.changes(page),
            words: page.words,
            reading_minutes: page.words.div_ceil(WORDS_A_MINUTE),
            prev: page.previous.map(neighbour),
            next: page.next.map(neighbour),
            notices: notice::of_page(self, page),
            extra: front.extra.clone(),
            record,
            alternates: head::alternates(self, page),
            noindex: page.status != Status::Public || self.site.audience == Audience::Preview,
            json_ld: Some(json_ld::of_page(self, page)),
            sources: sources(page),
            ..self.plain_page(
                lang,
                if home { "home" } else { &page.kind },
                page.title.clone(),
                &page.url,
            )
        };
        drawn.has_banners =
            drawn.draft || drawn.preview || drawn.expired || drawn.withdrawn.is_some() || !drawn.notices.is_empty();
        drawn
    }

    /// The name of a kind to readers; plain pages have none.
    #[must_use]
    pub fn kind_title(&self, kind: &str, lang: Language) -> Option<String> {
        let configured = self.config.settings.kind.get(kind).map(|kind| &kind.title);
        let configured = configured.and_then(|texts| self.config.text(texts, lang));
        let built_in = || self.words[lang].filled(&format!("kind.{kind}"), None, &[]);
        (kind != DEFAULT_KIND)
            .then(|| configured.map(|(text, _)| text.to_owned()).or_else(built_in))
            .flatten()
    }

    fn changes(&self, page: &Page) -> Vec<Changed> {
        let changed = |change: &Change| Changed {
            date: Dated::new(change.date, &self.site.locales[page.lang]),
            what: change.what.clone(),
            version: change.version.clone(),
        };
        let changes = upkeep::changes(&page.document.front, &self.site.clock);
        changes.into_iter().map(changed).collect()
    }

    /// Where to look when a page is no longer valid: what has replaced it, else what is left of its section.
    fn look_instead(&self, page: &Page) -> Option<Linked> {
        match (page.status, &page.replaced_by) {
            (Status::Expired(..) | Status::Withdrawn(_), Some(Target::Page { page: other, .. })) => {
                Some(self.linked(*other, page.lang))
            }
            (Status::Expired(..) | Status::Withdrawn(_), Some(other)) => {
                let url = self.href(other);
                let title = url.split_once("://").map_or(url.as_str(), |(_, address)| address);
                Some(Linked {
                    title: title.trim_end_matches('/').to_owned(),
                    lang: None,
                    url: Some(url),
                })
            }
            (status, None) if !status.is_listed() => self.breadcrumbs(page).pop(),
            _ => None,
        }
    }

    /// A part of the record in the contents list.
    fn contents_of(&self, part: &Part, lang: Language) -> Option<Entry> {
        let key = part.heading.as_ref()?.key.as_ref()?;
        Some(Entry {
            level: 2,
            id: part.id.to_owned(),
            title: self.text(lang, key, &[]),
            children: Vec::new(),
        })
    }

    fn breadcrumbs(&self, page: &Page) -> Vec<Linked> {
        let ancestors = self.site.ancestors(page);
        let index = |section| self.site.section(section).index;
        let shown = |group| self.shown(group, page.lang);
        ancestors
            .into_iter()
            .filter_map(|section| Some(self.linked(shown(index(section)?)?, page.lang)))
            .collect()
    }

    fn tags(&self, page: &Page) -> Vec<Linked> {
        let list = &self.site.tags[page.lang];
        let tag = |at: &usize| {
            let tag = list.tags.get(*at)?;
            Some(Linked {
                title: tag.title.clone(),
                url: Some(self.site.base.href(&tag.url)),
                lang: None,
            })
        };
        page.tags.iter().filter_map(tag).collect()
    }

    /// The page of a record by its id, which is the name of its document. A site without such records shows the id
    /// itself; in one that has them, an unknown id may be that of a document that is not public, and is not told.
    fn record(&self, id: &str, kind: &str, lang: Language) -> Option<Linked> {
        let group = self.records.get(&(kind, id)).copied();
        let page = group.and_then(|group| self.shown(group, lang));
        let first_of_kind = || self.records.range((kind, "")..).next();
        let has_records = || first_of_kind().is_some_and(|((known, _), _)| *known == kind);
        page.map(|page| self.linked(page, lang))
            .or_else(|| (!has_records()).then(|| named(id)))
    }
}

fn named(title: &str) -> Linked {
    Linked {
        title: title.to_owned(),
        url: None,
        lang: None,
    }
}

fn wants_contents(contents: &[Entry]) -> bool {
    contents.iter().filter(|entry| entry.level == 2).count() >= HEADINGS_FOR_CONTENTS
}

fn sources(page: &Page) -> BTreeMap<&'static str, Value> {
    let front = &page.document.front;
    let text = |value: &Option<Spanned<String>>| value.as_ref().map(|value| value.span);
    let written = [("title", text(&front.title)), ("description", text(&front.description))];
    let marker = |span: Span| {
        let mut marker = String::new();
        marker::write(&mut marker, span);
        Value::safe_string(&marker)
    };
    written
        .into_iter()
        .filter_map(|(key, span)| Some((key, marker(span?))))
        .collect()
}
