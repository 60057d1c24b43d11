//! What lists show of a page: in the language that the page has, marked when that is not the list's.

use serde::Serialize;

use crate::clock::Clock;
use crate::lang::Language;
use crate::parse::front_matter::Moment;
use crate::render::context::parts::Dated;
use crate::render::generated::Below;
use crate::render::register;
use crate::render::scope::Scope;
use crate::site::model::{Page, PageId, Section, Status, Tag};
use crate::site::occasion::{Occasion, Stage};
use crate::site::upkeep::changed;
use crate::site::visibility::begins;

/// Pages that a front page shows as new.
const NEWEST: usize = 10;

/// A page in a list.
#[derive(Debug, Serialize)]
pub struct Item {
    pub title: String,
    pub url: String,
    pub description: Option<String>,
    /// Value of `lang`, when the page is in another language than the list.
    pub lang: Option<String>,
    /// The name of that language in itself.
    pub lang_name: Option<String>,
    pub date: Option<Dated>,
    pub kind: String,
    pub kind_title: Option<String>,
    pub draft: bool,
    /// What a reader must know before following: no longer valid, past, too late to answer.
    pub badge: Option<Badge>,
    /// When an event is held, or until when a consultation is open.
    pub when: Option<When>,
}

/// A word on how a document stands.
#[derive(Debug, Serialize)]
pub struct Badge {
    /// `expired`, `closed` or `held`.
    pub kind: &'static str,
    pub text: String,
}

/// A time with its name.
#[derive(Debug, Serialize)]
pub struct When {
    pub label: String,
    pub date: Dated,
}

/// `section`: what a section's page, or the front page, lists.
#[derive(Debug, Serialize)]
pub struct SectionContext<V> {
    pub items: Vec<V>,
    pub subsections: Vec<V>,
    pub groups: Vec<V>,
    /// The overviews of what is in the section.
    pub registers: Vec<Below>,
}

/// `tag`: a tag and its pages.
#[derive(Debug, Serialize)]
pub struct TagContext<V> {
    pub title: String,
    pub items: Vec<V>,
}

/// A tag in the list of all.
#[derive(Debug, Serialize)]
pub struct TagRow {
    pub title: String,
    pub url: String,
    pub count: usize,
}

impl Scope<'_> {
    /// A page as a list in `lang` shows it.
    #[must_use]
    pub fn item(&self, page: PageId, lang: Language) -> Item {
        let page = self.site.page(page);
        let front = &page.document.front;
        Item {
            title: page.title.clone(),
            url: self.site.base.href(&page.url),
            description: front.description.as_ref().map(|text| text.value.clone()),
            lang: self.foreign(page, lang),
            lang_name: self.foreign_name(page, lang),
            date: dated(page, &self.site.clock).map(|date| Dated::new(date, &self.site.locales[lang])),
            kind: page.kind.clone(),
            kind_title: self.kind_title(&page.kind, lang),
            draft: page.status == Status::Draft,
            badge: self.badge(page, lang),
            when: page.occasion.map(|occasion| self.when(occasion, lang)),
        }
    }

    /// How a document stands, when readers must know.
    #[must_use]
    pub fn badge(&self, page: &Page, lang: Language) -> Option<Badge> {
        let (kind, key) = match (page.status, page.occasion.map(|occasion| occasion.stage)) {
            (Status::Expired(..), _) => ("expired", "banner.expired"),
            (_, Some(stage @ (Stage::Closed | Stage::Answered))) => (stage.name(), "occasion.closed"),
            (_, Some(stage @ Stage::Held)) => (stage.name(), "occasion.held"),
            (_, Some(Stage::Open) | None) => return None,
        };
        let text = self.text(lang, key, &[]);
        Some(Badge { kind, text })
    }

    /// When an event is held; until when a consultation is open.
    fn when(&self, occasion: Occasion, lang: Language) -> When {
        let is_deadline = occasion.deadline == Some(occasion.at);
        let key = if is_deadline {
            "occasion.deadline"
        } else {
            "occasion.at"
        };
        When {
            label: self.text(lang, key, &[]),
            date: self.to_the_minute(occasion.at, lang),
        }
    }

    /// The newest documents of the whole site, as a front page in `lang` shows them.
    #[must_use]
    pub fn newest(&self, lang: Language) -> Vec<PageId> {
        let documents = self.site.sections.iter().flat_map(|section| &section.documents[lang]);
        let mut dated: Vec<_> = documents
            .filter_map(|id| {
                let page = self.site.page(*id);
                Some((
                    std::cmp::Reverse(begins(dated(page, &self.site.clock)?)),
                    &page.url,
                    *id,
                ))
            })
            .collect();
        dated.sort();
        dated.into_iter().take(NEWEST).map(|(_, _, id)| id).collect()
    }

    /// What the page of a section lists in `lang`; `item` gives the value of one page. A front page lists what is new,
    /// and shows the documents that are in no section among the sections.
    pub fn section<V>(&self, section: &Section, lang: Language, item: impl Fn(PageId) -> V) -> SectionContext<V> {
        let documents = &section.documents[lang];
        let children = section.children[lang].iter().copied();
        let (items, subsections): (Vec<PageId>, Vec<PageId>) = if section.parent.is_none() {
            (self.newest(lang), children.chain(documents.iter().copied()).collect())
        } else {
            (documents.clone(), children.collect())
        };
        SectionContext {
            items: items.into_iter().map(&item).collect(),
            subsections: subsections.into_iter().map(&item).collect(),
            groups: Vec::new(),
            registers: self.registers_of(section, lang),
        }
    }

    /// The overviews that readers of a section would look for: those of the kinds that it holds.
    fn registers_of(&self, section: &Section, lang: Language) -> Vec<Below> {
        let documents = &section.documents[lang];
        let mut kinds: Vec<&str> = documents
            .iter()
            .map(|page| self.site.page(*page).kind.as_str())
            .collect();
        if section.parent.is_none() {
            kinds = vec!["home"];
        }
        let wanted = register::overviews(&kinds);
        let made = wanted
            .iter()
            .filter_map(|kind| self.generated.iter().find(|page| page.kind == *kind));
        made.map(|page| self.below(page, lang)).collect()
    }

    /// A tag in the list of all.
    #[must_use]
    pub fn tag_row(&self, tag: &Tag) -> TagRow {
        TagRow {
            title: tag.title.clone(),
            url: self.site.base.href(&tag.url),
            count: tag.pages.len(),
        }
    }
}

/// The date that a list shows of a page, and sorts it by.
fn dated(page: &Page, clock: &Clock) -> Option<Moment> {
    let front = &page.document.front;
    let own = front.date.as_ref().map(|date| date.value);
    own.or_else(|| changed(front, clock))
}
