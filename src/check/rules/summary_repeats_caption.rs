use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::name::fold;
use crate::html::tag::Tag;

rule! {
    /// The summary of a table does not repeat its caption.
    ///
    /// ## Why
    /// Who hears the table hears the same words twice before the first cell.
    ///
    /// ## Fails
    /// ```html
    /// <table summary="Channels"><caption>Channels</caption><tr><td>Web</td></tr></table>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <table summary="By reach"><caption>Channels</caption><tr><td>Web</td></tr></table>
    /// ```
    "summary-repeats-caption", severity: Advice, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let tables = page.dom.tagged(Tag::Table).iter().copied();
    tables
        .filter(|id| page.is_exposed(*id) && page.dom.has_attr(*id, "summary"))
        .collect()
}

fn expect(page: &PageContext<'_>, table: NodeId) -> Outcome {
    let dom = page.dom;
    let caption = dom.child_elements(table).find(|child| dom.is(*child, Tag::Caption));
    let words = |text: &str| fold(text).to_lowercase();
    let summary = words(dom.attr(table, "summary").unwrap_or_default());
    no_fault(!summary.is_empty() && caption.is_some_and(|caption| words(dom.text(caption)) == summary))
}
