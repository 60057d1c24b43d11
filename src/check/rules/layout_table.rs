use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::layout_table::is_layout;
use crate::html::tag::Tag;

rule! {
    /// A table is not used for layout.
    ///
    /// ## Why
    /// A table announces rows and columns; used to place things beside each other it announces nonsense, and breaks on
    /// a small screen.
    ///
    /// ## Fails
    /// ```html
    /// <table><tr><td><h2>News</h2><p>Text</p></td><td><h2>Events</h2></td></tr></table>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <table><tr><th>Channel</th></tr><tr><td>Web</td></tr></table>
    /// ```
    "layout-table", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS, MEANINGFUL_SEQUENCE], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom
        .tagged(Tag::Table)
        .iter()
        .copied()
        .filter(|id| page.is_exposed(*id))
        .collect()
}

fn expect(page: &PageContext<'_>, table: NodeId) -> Outcome {
    no_fault(is_layout(page.dom, table))
}
