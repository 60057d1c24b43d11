use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

rule! {
    /// Links with the same text go to the same place.
    ///
    /// ## Why
    /// Who hears the links in a list takes two with the same name for one, and one of the places is never found.
    ///
    /// ## Fails
    /// ```html
    /// <a href="/en/a/">The report</a> <a href="/en/b/">The report</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="/en/a/">The report for 2025</a> <a href="/en/b/">The report for 2026</a>
    /// ```
    "same-name-other-target", severity: Warning, wcag: [LINK_PURPOSE_IN_CONTEXT], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut links = page.links().to_vec();
    links.retain(|id| page.has_name(*id) && leads_on(page, *id));
    links
}

/// Each link is compared with the first of its name in the same landmark: a menu and a footer set their own context.
fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let first = page
        .links_like(link)
        .iter()
        .find(|other| leads_on(page, **other))
        .map(|first| address(page, *first))
        .unwrap_or_default();
    let differs = first != address(page, link);
    none_of(differs.then(|| {
        Message::new("message")
            .with("text", page.name(link))
            .with("other", first)
    }))
}

/// Whether the link leads to another page: the ways within one are told apart by where they stand.
fn leads_on(page: &PageContext<'_>, link: NodeId) -> bool {
    page.dom
        .attr(link, "href")
        .is_some_and(|href| !href.trim_start().starts_with('#'))
}

/// The address without what does not change the page.
fn address<'p>(page: &'p PageContext<'_>, link: NodeId) -> &'p str {
    let href = page.dom.attr(link, "href").unwrap_or_default().trim();
    href.strip_suffix("index.html").unwrap_or(href)
}
