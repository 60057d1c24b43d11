//! `sitemap.xml` with each page's versions in other languages, and `robots.txt`.

use crate::render::head;
use crate::render::scope::Scope;
use crate::render::xml::{self, Element};
use crate::site::model::{Page, Status};

/// The sitemap; empty addresses would say nothing, so a site without a base address has none.
#[must_use]
pub fn sitemap(scope: &Scope<'_>) -> Option<Vec<u8>> {
    let base = &scope.site.base;
    if base.origin.is_empty() {
        return None;
    }
    let root = Element::new("urlset")
        .with("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
        .with("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    let chooser = scope
        .spoken()
        .next()
        .map(|_| Element::new("url").and([Element::text("loc", base.absolute("/"))]));
    let listed = |page: &&Page| page.status == Status::Public;
    let pages = scope.site.pages.iter().filter(listed).map(|page| entry(scope, page));
    let tags = scope.spoken().flat_map(|lang| {
        let list = &scope.site.tags[lang];
        let root = (!list.tags.is_empty()).then_some(&list.url);
        root.into_iter().chain(list.tags.iter().map(|tag| &tag.url))
    });
    let tags = tags.map(|url| Element::new("url").and([Element::text("loc", base.absolute(url))]));
    Some(xml::document(&root, chooser.into_iter().chain(pages).chain(tags)))
}

fn entry(scope: &Scope<'_>, page: &Page) -> Element {
    let changed = scope
        .changed(page)
        .map(|moment| Element::text("lastmod", scope.stated(moment)));
    let alternates = head::alternates(scope, page).into_iter().map(|alternate| {
        Element::new("xhtml:link")
            .with("rel", "alternate")
            .with("hreflang", alternate.hreflang)
            .with("href", alternate.href)
    });
    Element::new("url")
        .and([Element::text("loc", scope.site.base.absolute(&page.url))])
        .and(changed)
        .and(alternates)
}

/// Everyone may read everything that is public.
#[must_use]
pub fn robots(scope: &Scope<'_>) -> String {
    let base = &scope.site.base;
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if !base.origin.is_empty() {
        text.push_str(&format!("\nSitemap: {}\n", base.absolute("/sitemap.xml")));
    }
    text
}
