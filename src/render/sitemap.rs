//! `sitemap.xml` with each page's versions in other languages, and `robots.txt`.

use crate::render::generated::Generated;
use crate::render::head::{self, Alternate};
use crate::render::scope::Scope;
use crate::render::xml::{self, Element};
use crate::site::base::Base;
use crate::site::model::{Page, Status};
use crate::site::visibility::Audience;

/// Most addresses that a sitemap may hold, by the protocol of sitemaps.org.
const MOST: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The sitemap, by path in the output; a large one is several, and an index. Addresses must be whole, so a site without a
/// base address has none.
#[must_use]
pub fn sitemaps(scope: &Scope<'_>) -> Vec<(String, Vec<u8>)> {
    let base = &scope.site.base;
    if base.origin.is_empty() {
        return Vec::new();
    }
    let chooser = scope.spoken().next().map(|_| located(base, "/"));
    let listed = |page: &&Page| page.status == Status::Public;
    let pages = scope.site.pages.iter().filter(listed).map(|page| entry(scope, page));
    let tags = scope.spoken().flat_map(|lang| {
        let list = &scope.site.tags[lang];
        let root = (!list.tags.is_empty()).then_some(&list.url);
        root.into_iter().chain(list.tags.iter().map(|tag| &tag.url))
    });
    let tags = tags.map(|url| located(base, url));
    let corrections = scope.spoken().filter(|_| scope.has_corrections);
    let corrections = corrections.map(|lang| located(base, &scope.corrections_path(lang)));
    let generated = scope.generated.iter().flat_map(|page| of_generated(scope, page));
    let made = corrections.chain(generated);
    files(
        base,
        chooser.into_iter().chain(pages).chain(tags).chain(made).collect(),
        MOST,
    )
}

/// The files that hold these addresses, each at most so many.
fn files(base: &Base, addresses: Vec<Element>, most: usize) -> Vec<(String, Vec<u8>)> {
    let root = Element::new("urlset")
        .with("xmlns", NAMESPACE)
        .with("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    if addresses.len() <= most {
        return vec![("sitemap.xml".to_owned(), xml::document(&root, addresses))];
    }
    let mut files = Vec::new();
    let mut left = addresses.into_iter().peekable();
    while left.peek().is_some() {
        let path = format!("sitemap-{}.xml", files.len() + 1);
        files.push((path, xml::document(&root, left.by_ref().take(most))));
    }
    let of_file = |(path, _): &(String, Vec<u8>)| {
        Element::new("sitemap").and([Element::text("loc", base.absolute(&format!("/{path}")))])
    };
    let index = Element::new("sitemapindex").with("xmlns", NAMESPACE);
    let index = xml::document(&index, files.iter().map(of_file).collect::<Vec<_>>());
    files.insert(0, ("sitemap.xml".to_owned(), index));
    files
}

fn located(base: &Base, path: &str) -> Element {
    Element::new("url").and([Element::text("loc", base.absolute(path))])
}

/// A page that the site makes of its own figures, in each language.
fn of_generated<'a>(scope: &'a Scope<'_>, page: &'a Generated) -> impl Iterator<Item = Element> {
    scope.spoken().map(|lang| {
        located(&scope.site.base, &scope.generated_path(page, lang))
            .and(links(head::alternates_of_generated(scope, page)))
    })
}

/// The same page in other languages.
fn links(alternates: Vec<Alternate>) -> impl Iterator<Item = Element> {
    alternates.into_iter().map(|alternate| {
        Element::new("xhtml:link")
            .with("rel", "alternate")
            .with("hreflang", alternate.hreflang)
            .with("href", alternate.href)
    })
}

fn entry(scope: &Scope<'_>, page: &Page) -> Element {
    let changed = scope
        .changed(page)
        .map(|moment| Element::text("lastmod", scope.stated(moment)));
    Element::new("url")
        .and([Element::text("loc", scope.site.base.absolute(&page.url))])
        .and(changed)
        .and(links(head::alternates(scope, page)))
}

/// Everyone may read everything that is public, and nobody is to find a preview.
#[must_use]
pub fn robots(scope: &Scope<'_>) -> String {
    if scope.site.audience == Audience::Preview {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let base = &scope.site.base;
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if !base.origin.is_empty() {
        text.push_str(&format!("\nSitemap: {}\n", base.absolute("/sitemap.xml")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_sitemap_is_several_and_an_index() {
        let base = Base::new("https://a.no/x");
        let made = |count: usize| {
            files(
                &base,
                (0..count).map(|at| located(&base, &format!("/{at}/"))).collect(),
                2,
            )
        };
        let paths = |count| made(count).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
        assert_eq!(paths(2), ["sitemap.xml"]);
        assert_eq!(paths(3), ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        let text = |at: usize| String::from_utf8(made(3).swap_remove(at).1).unwrap();
        assert!(text(0).contains("<loc>https://a.no/x/sitemap-2.xml</loc>"));
        assert_eq!(text(1).matches("<url>").count(), 2);
        assert!(text(2).contains("<loc>https://a.no/x/2/</loc>"));
    }
}
