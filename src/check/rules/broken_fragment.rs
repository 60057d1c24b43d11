use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::Dom;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A link within the page goes somewhere.
    ///
    /// ## Why
    /// A link to a place that is not there does nothing when it is pressed; a skip link then skips nothing.
    ///
    /// ## Fails
    /// ```html
    /// <a href="#content">To the content</a><main id="main">Text</main>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="#main">To the content</a><main id="main">Text</main>
    /// ```
    "broken-fragment", severity: Error, wcag: [], act: [], page: targets, expect
}

/// Links to a fragment that do not come from content: those are followed when the site is put together.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let links = page.dom.tagged_any(&[Tag::A, Tag::Area]).into_iter();
    let is_within = |id: &NodeId| {
        page.dom
            .attr(*id, "href")
            .is_some_and(|href| href.len() > 1 && href.starts_with('#'))
    };
    links
        .filter(|id| is_within(id) && page.dom.source(*id).is_none())
        .collect()
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let fragment = page
        .dom
        .attr(link, "href")
        .and_then(|href| href.strip_prefix('#'))
        .unwrap_or_default();
    none_of((!exists(page.dom, fragment)).then(|| Message::new("message").with("id", fragment)))
}

/// An id as written or as its percent-encoding means, a named anchor, or a place that every page has.
fn exists(dom: &Dom, fragment: &str) -> bool {
    let decoded = decode(fragment);
    let is_named = |id: &NodeId| dom.attr(*id, "name") == Some(fragment);
    dom.by_id(fragment).or_else(|| dom.by_id(&decoded)).is_some()
        || fragment.eq_ignore_ascii_case("top")
        || fragment.starts_with(":~:")
        || dom.tagged(Tag::A).iter().any(is_named)
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes
            .get(at + 1..at + 3)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        match hex
            .filter(|_| bytes[at] == b'%')
            .and_then(|hex| u8::from_str_radix(hex, 16).ok())
        {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
