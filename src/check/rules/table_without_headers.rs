use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::layout_table::is_layout;
use crate::html::tag::Tag;

rule! {
    /// A table has header cells.
    ///
    /// ## Why
    /// A screen reader reads the header with each cell; without headers a number in the middle of a table says nothing.
    ///
    /// ## Fails
    /// ```html
    /// <table><tr><td>Channel</td><td>Owner</td></tr><tr><td>Web</td><td>Press office</td></tr></table>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <table><tr><th>Channel</th><th>Owner</th></tr><tr><td>Web</td><td>Press office</td></tr></table>
    /// ```
    "table-without-headers", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

/// Tables of data: at least two rows and two columns, and nothing that shows they were made for layout.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let tables = page
        .dom
        .tagged(Tag::Table)
        .iter()
        .copied()
        .filter(|id| page.is_exposed(*id));
    let is_table = |id: &NodeId| matches!(page.role(*id), Some(Role::Table | Role::Grid | Role::TreeGrid));
    let is_large = |id: &NodeId| {
        page.semantics
            .tables
            .grid(*id)
            .is_some_and(|grid| grid.width() > 1 && grid.height() > 1)
    };
    tables
        .filter(|id| is_table(id) && is_large(id) && !is_layout(page.dom, *id))
        .collect()
}

fn expect(page: &PageContext<'_>, table: NodeId) -> Outcome {
    let is_header =
        |id: NodeId| page.dom.is(id, Tag::Th) || matches!(page.role(id), Some(Role::ColumnHeader | Role::RowHeader));
    no_fault(!page.dom.descendants(table).any(is_header))
}
