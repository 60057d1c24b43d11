//! Addresses that were public and lead nowhere now: an earlier build's manifest, held against this one.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::output::{Output, page_path};
use crate::parse::document::Document;
use crate::render::manifest::{Entry, Manifest};
use crate::site::model::Site;
use crate::site::outline::Hidden;
use crate::site::stale;
use crate::source::Sources;
use crate::span::{FileId, Span};

const RULE: &str = "address-gone";

/// What the build publishes now, and what it holds back.
#[derive(Debug, Clone, Copy)]
pub struct Present<'a> {
    pub sources: &'a Sources,
    pub site: &'a Site,
    pub hidden: &'a [Hidden],
    pub output: &'a Output,
}

/// A document of the site as it is now.
struct Known<'a> {
    /// Path of its source.
    path: &'a str,
    document: &'a Document,
    /// Its address, when it is public.
    url: Option<&'a str>,
}

/// Reports every address in the manifest `file` that is gone: at the document that had it, when that can be found.
#[must_use]
pub fn gone(file: FileId, present: Present<'_>) -> Vec<Diagnostic> {
    let text = present.sources.get(file).text();
    let former: Manifest = match serde_json::from_str(text) {
        Ok(former) => former,
        Err(error) => {
            let message = Message::new("unreadable").with("error", error);
            return vec![Diagnostic::new(RULE, Severity::Error, Origin::File(file), message)];
        }
    };
    let redirects: BTreeSet<String> = present
        .site
        .redirects
        .keys()
        .map(|address| page_path(address))
        .collect();
    let leads_on = |path: &String| redirects.contains(path) || present.output.contains(path);
    let lost = former.iter().filter(|(path, _)| is_address(path) && !leads_on(path));
    let known = known(present);
    lost.map(|(path, entry)| finding(path, file, entry, find(entry, &known), present.sources))
        .collect()
}

/// Every document of the site with its source.
fn known<'a>(present: Present<'a>) -> Vec<Known<'a>> {
    let known = |document: &'a Document, url: Option<&'a str>| Known {
        path: &present.sources.get(document.place.file).path,
        document,
        url,
    };
    let public = present
        .site
        .pages
        .iter()
        .map(|page| known(&page.document, Some(&page.url)));
    let hidden = present.hidden.iter().map(|hidden| known(&hidden.document, None));
    public.chain(hidden).collect()
}

/// The document that an address belonged to: the same file, else the same text, else a file of the same name elsewhere.
fn find<'a>(entry: &Entry, known: &'a [Known<'a>]) -> Option<&'a Known<'a>> {
    let source = entry.source.as_deref()?;
    let is_page = |name: &str| !name.trim_start_matches('_').starts_with("index.");
    let name = |path: &'a str| path.rsplit('/').next().filter(|name| is_page(name));
    let former_name = source.rsplit('/').next();
    let same_text = |known: &&Known<'_>| entry.document == Some(stale::hex(known.document));
    let same_name = |known: &&Known<'a>| name(known.path).is_some_and(|name| Some(name) == former_name);
    let same_file = known.iter().find(|known| known.path == source);
    let found = same_file.or_else(|| known.iter().find(same_text));
    found.or_else(|| known.iter().find(same_name))
}

fn finding(path: &str, file: FileId, entry: &Entry, known: Option<&Known<'_>>, sources: &Sources) -> Diagnostic {
    let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(path));
    let (severity, message) = match known.map(|known| known.url) {
        Some(Some(url)) => (Severity::Error, Message::new("moved").with("now", url)),
        Some(None) => (Severity::Error, Message::new("hidden")),
        None if is_list(path, entry) => (Severity::Warning, Message::new("list")),
        None => (Severity::Error, Message::new("message")),
    };
    let origin = known.map_or_else(|| line(file, path, sources), |known| place(known.document));
    Diagnostic::new(RULE, severity, origin, message.with("address", address))
}

/// Whether the site made the page of what other pages say, as it does for tags: it may end with the last of them, on a day
/// when nobody changes anything, and must then not stop the build.
fn is_list(path: &str, entry: &Entry) -> bool {
    path.ends_with(".html") && entry.source.is_none() && entry.redirect.is_none()
}

/// Where a document says its address, or what it is called.
fn place(document: &Document) -> Origin {
    let front = &document.front;
    let said = front.slug.as_ref().or(front.title.as_ref());
    said.map_or(Origin::File(document.place.file), |said| Origin::Source(said.span))
}

/// The line of the manifest that names the address.
fn line(file: FileId, path: &str, sources: &Sources) -> Origin {
    let key = serde_json::to_string(path).unwrap_or_default();
    let at = sources.get(file).text().find(&key);
    at.map_or(Origin::File(file), |at| {
        Origin::Source(Span::new(file, at, at + key.len()))
    })
}

/// Files that nobody comes to by address: those that only pages and servers use.
const SERVICE: &[&str] = &[
    "_headers",
    "_redirects",
    "nginx.conf",
    "manifest.json",
    "robots.txt",
    "404.html",
];

/// Forms of files that are parts of pages.
const PARTS: &[&str] = &[
    "avif", "br", "css", "gif", "gz", "ico", "jpeg", "jpg", "js", "map", "png", "svg", "ttf", "vtt", "webp", "woff",
    "woff2",
];

/// Whether people, feed readers or other sites may have kept the path: pages, feeds, data and what is downloaded.
fn is_address(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let form = name.rsplit_once('.').map_or("", |(_, form)| form);
    let is_sitemap = name.starts_with("sitemap") && form == "xml";
    !(is_sitemap || SERVICE.contains(&name) || PARTS.contains(&form))
}
