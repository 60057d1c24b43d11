use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A page has a title.
    ///
    /// ## Why
    /// The title names the page in tabs, bookmarks and search results, and is the first thing that a screen reader
    /// says.
    ///
    /// ## Fails
    /// ```html
    /// <!doctype html><html lang="en"><title> </title><p>Text</p></html>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <!doctype html><html lang="en"><title>Contact us</title><p>Text</p></html>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/2779a5/>
    "missing-title", severity: Error, wcag: [PAGE_TITLED], act: ["2779a5"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom
        .root()
        .filter(|root| page.dom.is(*root, Tag::Html))
        .into_iter()
        .collect()
}

/// The first title counts; a later one does not rescue an empty first.
fn expect(page: &PageContext<'_>, _root: NodeId) -> Outcome {
    let first = page.dom.tagged(Tag::Title).first();
    no_fault(first.is_none_or(|title| page.dom.text(*title).trim().is_empty()))
}
