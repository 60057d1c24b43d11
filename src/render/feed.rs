//! Atom feeds (RFC 4287): one for each language, and one for each section in each of its languages.

use crate::lang::Language;
use crate::parse::front_matter::Moment;
use crate::render::correction;
use crate::render::scope::Scope;
use crate::render::xml::{self, Element};
use crate::site::model::{Page, Section};
use crate::site::upkeep::owner;
use crate::site::visibility::begins;

const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// A feed, by its path in the output.
pub type Feed = (String, Vec<u8>);

/// Every feed of the site. Feeds need whole addresses, so a site without a base address has none.
#[must_use]
pub fn all(scope: &Scope<'_>) -> Vec<Feed> {
    if scope.site.base.origin.is_empty() {
        return Vec::new();
    }
    let sections = scope.site.sections.iter();
    sections
        .flat_map(|section| scope.spoken().filter_map(move |lang| of_section(scope, section, lang)))
        .chain(scope.spoken().filter_map(|lang| correction::feed(scope, lang)))
        .collect()
}

/// The feed of a section; of the first, which holds all, that of the whole language.
fn of_section(scope: &Scope<'_>, section: &Section, lang: Language) -> Option<Feed> {
    let index = scope.site.page(scope.site.group(section.index?).pages[lang]?);
    let within = |page: &&Page| page.lang == lang && page.document.place.section.starts_with(&section.path);
    let mut pages: Vec<(Moment, &Page)> = scope
        .site
        .pages
        .iter()
        .filter(within)
        .filter(|page| page.status.is_listed() && !page.document.place.name.is_empty())
        .filter_map(|page| Some((scope.changed(page)?, page)))
        .collect();
    if pages.is_empty() && section.parent.is_some() {
        return None;
    }
    pages.sort_by(|a, b| (begins(b.0), &a.1.url).cmp(&(begins(a.0), &b.1.url)));
    pages.truncate(scope.config.settings.feed_size as usize);
    let title = if section.parent.is_none() {
        scope.site_title(lang)
    } else {
        format!("{} – {}", index.title, scope.site_title(lang))
    };
    let path = format!("{}feed.xml", index.url);
    let newest = pages.first().map(|(moment, _)| *moment);
    let root = head(scope, lang, title, &index.url, newest);
    let entries = pages.into_iter().map(|(moment, page)| entry(scope, moment, page));
    Some((path.trim_start_matches('/').to_owned(), xml::document(&root, entries)))
}

/// The head of the feed that stands beside the page at `index`.
pub fn head(scope: &Scope<'_>, lang: Language, title: String, index: &str, newest: Option<Moment>) -> Element {
    let base = &scope.site.base;
    let path = format!("{index}feed.xml");
    let updated = newest.map_or_else(
        || scope.timestamp(Moment::Time(scope.site.clock.local)),
        |moment| scope.timestamp(moment),
    );
    let body = scope.config.settings.organisation.as_ref();
    let author = body
        .and_then(|body| scope.config.text(&body.name, lang))
        .map(|(name, _)| name.to_owned());
    let author = author.unwrap_or_else(|| scope.site_title(lang));
    Element::new("feed")
        .with("xmlns", "http://www.w3.org/2005/Atom")
        .with("xml:lang", scope.config.tag(lang))
        .and([
            Element::text("id", base.absolute(&path)),
            Element::text("title", title),
            Element::text("updated", updated),
            link("alternate", "text/html", base.absolute(index)),
            link("self", "application/atom+xml", base.absolute(&path)),
            Element::new("author").and([Element::text("name", author)]),
        ])
}

fn entry(scope: &Scope<'_>, moment: Moment, page: &Page) -> Element {
    let address = scope.site.base.absolute(&page.url);
    let front = &page.document.front;
    let first = front.publish.as_ref().or(front.date.as_ref()).map(|first| first.value);
    let published = first.map(|first| published(scope, first));
    let author = owner(scope.config, &page.document);
    let author = author.map(|owner| Element::new("author").and([Element::text("name", owner.value.clone())]));
    let summary = front.description.as_ref();
    let summary = summary.map(|text| Element::text("summary", text.value.clone()));
    let tags = &scope.site.tags[page.lang].tags;
    let tags = page.tags.iter().filter_map(|at| tags.get(*at));
    let tags = tags.map(|tag| {
        Element::new("category")
            .with("term", tag.id.clone())
            .with("label", tag.title.clone())
    });
    Element::new("entry")
        .and([
            Element::text("id", address.clone()),
            Element::text("title", page.title.clone()),
            Element::text("updated", scope.timestamp(moment)),
        ])
        .and(published)
        .and([link("alternate", "text/html", address)])
        .and(author)
        .and(summary)
        .and(tags)
}

/// When an entry was published. Atom wants a full time, so a month is told in Dublin Core's terms, which let a date be as
/// precise as it is known: no reader shows a day that nobody wrote. (`updated`, which every entry must have, is then the
/// month's first instant, and orders the entry.)
pub fn published(scope: &Scope<'_>, first: Moment) -> Element {
    match first {
        Moment::Month { .. } => Element::text("dc:date", scope.stated(first)).with("xmlns:dc", DUBLIN_CORE),
        Moment::Day(_) | Moment::Time(_) => Element::text("published", scope.timestamp(first)),
    }
}

pub fn link(rel: &'static str, kind: &'static str, href: String) -> Element {
    Element::new("link")
        .with("rel", rel)
        .with("type", kind)
        .with("href", href)
}
