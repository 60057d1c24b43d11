//! Fills the places in a document's HTML that wait for the site: links and images.

use std::ops::Range;

use crate::parse::document::{Body, Link, SlotKind};
use crate::render::escape;
use crate::render::picture::Place;
use crate::render::scope::Scope;
use crate::site::model::{Page, Target};

/// Bytes that a filled slot takes, roughly.
const SLOT: usize = 96;

/// The document's text, and the footnotes and explained terms that follow it; with links, images and markers.
#[must_use]
pub fn fill(scope: &Scope<'_>, page: &Page, body: &Body) -> (String, String) {
    (
        part(scope, page, body, 0..body.notes),
        part(scope, page, body, body.notes..body.html.len()),
    )
}

fn part(scope: &Scope<'_>, page: &Page, body: &Body, range: Range<usize>) -> String {
    let first = body.slots.partition_point(|slot| (slot.at as usize) < range.start);
    let slots = body.slots.iter().skip(first);
    let mut out = String::with_capacity(range.len() + body.slots.len() * SLOT);
    let mut from = range.start;
    for slot in slots.take_while(|slot| (slot.at as usize) < range.end) {
        let at = slot.at as usize;
        out.push_str(body.html.get(from..at).unwrap_or_default());
        from = at;
        match slot.kind {
            SlotKind::Link(index) => link(scope, page, index as usize, &mut out),
            SlotKind::Image(index) => image(scope, page, index as usize, &mut out),
        }
    }
    out.push_str(body.html.get(from..range.end).unwrap_or_default());
    out
}

/// ` href="…"`, and on an `<a>` to a page in another language also `hreflang`; the words of the link are the author's own,
/// in the language of this page. Nothing for a link to what is not public.
fn link(scope: &Scope<'_>, page: &Page, index: usize, out: &mut String) {
    let document = &page.document;
    let Some((Link { attribute, .. }, target)) = document.links.get(index).zip(page.links.get(index)) else {
        return;
    };
    let href = scope.href(target);
    if href.is_empty() {
        return;
    }
    escape::attribute(out, attribute, &href);
    let Target::Page { page: id, .. } = target else { return };
    if let (Some(lang), "href") = (scope.foreign(scope.site.page(*id), page.lang), *attribute) {
        escape::attribute(out, "hreflang", &lang);
    }
}

fn image(scope: &Scope<'_>, page: &Page, index: usize, out: &mut String) {
    let Some((image, target)) = page.document.images.get(index).zip(page.images.get(index)) else {
        return;
    };
    let place = if index == 0 { Place::First } else { Place::Later };
    scope
        .pictures
        .write(out, image, target, &scope.href(target), place, &scope.site.base);
}
