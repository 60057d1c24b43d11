//! Fills the places in a document's HTML that wait for the site: links and images.

use crate::parse::document::{Link, SlotKind};
use crate::render::escape;
use crate::render::picture::Place;
use crate::render::scope::Scope;
use crate::site::model::{Page, Target};

/// Bytes that a filled slot takes, roughly.
const SLOT: usize = 96;

/// The document's HTML with its links and images, markers and all.
#[must_use]
pub fn fill(scope: &Scope<'_>, page: &Page) -> String {
    let body = &page.document.body;
    let mut out = String::with_capacity(body.html.len() + body.slots.len() * SLOT);
    let mut from = 0;
    for slot in &body.slots {
        let at = slot.at as usize;
        out.push_str(body.html.get(from..at).unwrap_or_default());
        from = at;
        match slot.kind {
            SlotKind::Link(index) => link(scope, page, index as usize, &mut out),
            SlotKind::Image(index) => image(scope, page, index as usize, &mut out),
        }
    }
    out.push_str(body.html.get(from..).unwrap_or_default());
    out
}

/// ` href="…"`, and on an `<a>` to a page in another language also what that language is. Nothing for a link to what is
/// not public.
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
        escape::attribute(out, "lang", &lang);
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
