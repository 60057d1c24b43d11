//! The site as data: `pages.json` with every page.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::parse::front_matter::Moment;
use crate::render::context::parts::Dated;
use crate::render::scope::Scope;
use crate::site::model::{Page, Status};
use crate::site::{stale, upkeep};
use crate::span::Spanned;

/// A page in `pages.json`.
#[derive(Debug, Serialize)]
struct Row<'a> {
    url: String,
    lang: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    kind: &'a str,
    section: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviewed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_review: Option<String>,
    tags: Vec<&'a str>,
    words: usize,
    /// Address of the same document in other languages.
    translations: BTreeMap<&'a str, String>,
    /// Of the source, as `translates` records it.
    hash: String,
}

/// Every public page, each on a line of its own.
#[must_use]
pub fn pages(scope: &Scope<'_>) -> Vec<u8> {
    let public = scope.site.pages.par_iter().filter(|page| page.status == Status::Public);
    let rows: Vec<String> = public
        .map(|page| serde_json::to_string(&row(scope, page)).unwrap_or_default())
        .collect();
    format!("[\n{}\n]\n", rows.join(",\n")).into_bytes()
}

fn row<'a>(scope: &'a Scope<'_>, page: &'a Page) -> Row<'a> {
    let front = &page.document.front;
    let text = |value: &'a Option<Spanned<String>>| value.as_ref().map(|text| text.value.as_str());
    let locale = &scope.site.locales[page.lang];
    let iso = |moment: &Option<Spanned<Moment>>| moment.as_ref().map(|moment| Dated::new(moment.value, locale).iso);
    let others = scope.site.group(page.group).pages.iter();
    let others = others.filter_map(|(lang, id)| Some((lang, scope.site.page((*id)?))));
    let others = others.filter(|(lang, other)| *lang != page.lang && other.status == Status::Public);
    Row {
        url: scope.site.base.href(&page.url),
        lang: scope.config.tag(page.lang),
        title: &page.title,
        description: text(&front.description),
        kind: &page.kind,
        section: page.document.place.section.join("/"),
        owner: upkeep::owner(scope.config, &page.document).map(|owner| owner.value.as_str()),
        date: iso(&front.date),
        updated: upkeep::changed(front, &scope.site.clock).map(|moment| Dated::new(moment, locale).iso),
        version: text(&front.version),
        reviewed: iso(&front.reviewed),
        next_review: upkeep::review_due(scope.config, &page.document, &scope.site.clock).map(Moment::day),
        tags: front.tags.iter().map(|tag| tag.value.as_str()).collect(),
        words: page.words,
        translations: others
            .map(|(lang, other)| (scope.config.tag(lang), scope.site.base.href(&other.url)))
            .collect(),
        hash: stale::hex(&page.document),
    }
}

/// A value as it is published.
pub fn json(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
