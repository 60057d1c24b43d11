//! Corrections as readers see them: in a box at the top of the page, at the place, on the page with all of them, and in
//! their feed.

use serde::Serialize;

use crate::lang::Language;
use crate::parse::front_matter::{Correction, Moment};
use crate::render::context::parts::Dated;
use crate::render::escape;
use crate::render::feed::{self, Feed};
use crate::render::scope::Scope;
use crate::render::xml::{self, Element};
use crate::site::model::{Page, Site};
use crate::site::upkeep::has_come;
use crate::site::visibility::begins;

/// A correction, or the notice that one will come.
#[derive(Debug, Serialize)]
pub struct Corrected {
    /// Id of its entry in the box of the page: the day that readers were first told.
    pub id: String,
    /// When it was corrected; of a notice, when readers were told.
    pub date: Dated,
    /// Whether the error is known and not corrected yet.
    pub pending: bool,
    /// When the corrected version of what is pending comes.
    pub expected: Option<Dated>,
    /// When readers were told of what has been corrected since.
    pub noticed: Option<Dated>,
    pub what: String,
    pub why: String,
    pub severity: &'static str,
    pub severity_text: String,
    /// Id of the heading that it stands under.
    pub place: Option<String>,
    pub was: Option<String>,
    /// Never of what is pending.
    pub now: Option<String>,
    /// When readers were first told.
    #[serde(skip)]
    pub first: Moment,
    /// When readers were last told.
    #[serde(skip)]
    pub latest: Moment,
}

/// A correction on the page with all of them.
#[derive(Debug, Serialize)]
pub struct Row {
    title: String,
    url: String,
    /// Value of `lang`, when the corrected page is in another language than the list.
    lang: Option<String>,
    lang_name: Option<String>,
    #[serde(flatten)]
    correction: Corrected,
}

impl Scope<'_> {
    /// What readers are told now of the errors of a page, in `lang`, the newest first.
    #[must_use]
    pub fn corrections(&self, page: &Page, lang: Language) -> Vec<Corrected> {
        let written = page.document.front.corrections.iter();
        let mut told: Vec<Corrected> = Vec::new();
        for corrected in written.filter_map(|written| self.corrected(&written.value, lang)) {
            let same_day = |other: &&Corrected| other.first.day() == corrected.first.day();
            let id = match told.iter().filter(same_day).count() {
                0 => corrected.id,
                before => format!("{}-{}", corrected.id, before + 1),
            };
            told.push(Corrected { id, ..corrected });
        }
        told.sort_by_key(|corrected| std::cmp::Reverse(begins(corrected.latest)));
        told
    }

    /// A correction as it is told now; none before anybody is to know.
    fn corrected(&self, written: &Correction, lang: Language) -> Option<Corrected> {
        let locale = &self.site.locales[lang];
        let date = written.date.as_ref().map(|date| date.value);
        let notice = written.notice.as_ref().map(|notice| notice.value);
        let has_come = |moment: &Moment| has_come(*moment, &self.site.clock);
        let first = notice.or(date).filter(has_come)?;
        let made = date.filter(has_come);
        let dated = |moment: Moment| Dated::new(moment, locale);
        Some(Corrected {
            id: format!("vk-correction-{}", first.day()),
            date: dated(made.unwrap_or(first)),
            pending: made.is_none(),
            expected: date.filter(|_| made.is_none()).map(dated),
            noticed: notice.filter(|_| made.is_some()).map(dated),
            what: written.what.clone(),
            why: written.why.clone(),
            severity: written.severity.name(),
            severity_text: self.text(lang, &format!("correction.{}", written.severity.name()), &[]),
            place: written.place.as_ref().map(|place| place.value.clone()),
            was: written.was.clone(),
            now: written.now.clone().filter(|_| made.is_some()),
            first,
            latest: made.unwrap_or(first),
        })
    }

    /// Every correction for readers of a language, the newest first: of the pages in it, and of documents that it lacks.
    #[must_use]
    pub fn all_corrections(&self, lang: Language) -> Vec<(&Page, Corrected)> {
        let speaks = |page: &&Page| page.lang == lang || self.site.group(page.group).pages[lang].is_none();
        let of_page = |page| self.corrections(page, lang).into_iter().map(move |told| (page, told));
        let mut all: Vec<(&Page, Corrected)> = self.site.pages.iter().filter(speaks).flat_map(of_page).collect();
        all.sort_by_key(|(_, corrected)| std::cmp::Reverse(begins(corrected.latest)));
        all
    }

    /// The rows of the page with all corrections.
    #[must_use]
    pub fn correction_rows(&self, lang: Language) -> Vec<Row> {
        let row = |(page, correction): (&Page, Corrected)| Row {
            title: page.title.clone(),
            url: format!("{}#{}", self.site.base.href(&page.url), correction.id),
            lang: self.foreign(page, lang),
            lang_name: self.foreign_name(page, lang),
            correction,
        };
        self.all_corrections(lang).into_iter().map(row).collect()
    }
}

/// Whether readers are told of any error now.
#[must_use]
pub fn any(site: &Site) -> bool {
    let first = |correction: &Correction| {
        correction
            .notice
            .as_ref()
            .or(correction.date.as_ref())
            .map(|told| told.value)
    };
    let told = |correction: &Correction| first(correction).is_some_and(|first| has_come(first, &site.clock));
    let corrections = site.pages.iter().flat_map(|page| &page.document.front.corrections);
    corrections.into_iter().any(|correction| told(&correction.value))
}

/// Marks the places of corrections: each heading that one stands under is followed by a line that leads to the box.
#[must_use]
pub fn mark(scope: &Scope<'_>, page: &Page, mut content: String) -> String {
    for corrected in scope.corrections(page, page.lang) {
        let place = corrected.place.as_ref().filter(|_| !corrected.pending);
        if let Some(at) = place.and_then(|place| after_heading(&content, place)) {
            content.insert_str(at, &line(scope, page.lang, &corrected));
        }
    }
    content
}

/// Where a heading with this id ends.
fn after_heading(content: &str, id: &str) -> Option<usize> {
    let at = content.find(&format!(" id=\"{id}\""))?;
    let tag = content.get(..at)?.rfind('<')?;
    let level = content
        .get(tag..)?
        .strip_prefix("<h")?
        .chars()
        .next()
        .filter(char::is_ascii_digit)?;
    let end = format!("</h{level}>");
    Some(at + content.get(at..)?.find(&end)? + end.len())
}

fn line(scope: &Scope<'_>, lang: Language, corrected: &Corrected) -> String {
    let told = scope.text(lang, "correction.made", &[("date", corrected.date.text.clone())]);
    let mut line = "<p class=\"correction-mark\"><a".to_owned();
    escape::attribute(&mut line, "href", &format!("#{}", corrected.id));
    line.push('>');
    escape::text(&mut line, &told);
    line.push_str("</a>");
    let values = [("del", "removed", &corrected.was), ("ins", "added", &corrected.now)];
    for (element, label, value) in values {
        if let Some(value) = value {
            let label = scope.text(lang, &format!("correction.{label}"), &[]);
            line.push_str(&format!(" <{element}><span class=\"visually-hidden\">"));
            escape::text(&mut line, &format!("{label} "));
            line.push_str("</span>");
            escape::text(&mut line, value);
            line.push_str(&format!("</{element}>"));
        }
    }
    line.push_str("</p>");
    line
}

/// The Atom feed of corrections for readers of a language; none before there is one.
#[must_use]
pub fn feed(scope: &Scope<'_>, lang: Language) -> Option<Feed> {
    let mut all = scope.all_corrections(lang);
    let newest = all.first().map(|(_, corrected)| corrected.latest)?;
    all.truncate(scope.config.settings.feed_size as usize);
    let index = scope.corrections_path(lang);
    let title = format!(
        "{} – {}",
        scope.text(lang, "correction.all", &[]),
        scope.site_title(lang)
    );
    let root = feed::head(scope, lang, title, &index, Some(newest));
    let entries = all.iter().map(|(page, corrected)| entry(scope, lang, page, corrected));
    Some((
        format!("{}feed.xml", index.trim_start_matches('/')),
        xml::document(&root, entries),
    ))
}

/// An entry: the same from the notice to the correction, so that feed readers show it again.
fn entry(scope: &Scope<'_>, lang: Language, page: &Page, corrected: &Corrected) -> Element {
    let address = format!("{}#{}", scope.site.base.absolute(&page.url), corrected.id);
    let key = if corrected.pending {
        "correction.pending-of"
    } else {
        "correction.of"
    };
    let title = scope.text(lang, key, &[("title", page.title.clone())]);
    Element::new("entry").and([
        Element::text("id", address.clone()),
        Element::text("title", title),
        Element::text("updated", scope.timestamp(corrected.latest)),
        feed::published(scope, corrected.first),
        feed::link("alternate", "text/html", address),
        Element::text("summary", format!("{} {}", corrected.what, corrected.why))
            .with("xml:lang", scope.config.tag(page.lang)),
        Element::new("category")
            .with("term", corrected.severity)
            .with("label", corrected.severity_text.clone()),
    ])
}
