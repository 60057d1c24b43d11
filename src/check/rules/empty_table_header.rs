use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A header cell has text.
    ///
    /// ## Why
    /// An empty header gives the cells below it nothing to be read with. Only the corner between row and column headers
    /// may be empty.
    ///
    /// ## Fails
    /// ```html
    /// <table><tr><th>Channel</th><th></th></tr><tr><td>Web</td><td>Press office</td></tr></table>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <table><tr><th>Channel</th><th>Owner</th></tr><tr><td>Web</td><td>Press office</td></tr></table>
    /// ```
    "empty-table-header", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.exposed_any(|role| matches!(role, Role::ColumnHeader | Role::RowHeader));
    found.retain(|id| !is_corner(page, *id));
    found
}

fn is_corner(page: &PageContext<'_>, header: NodeId) -> bool {
    let table = page.dom.closest(header, Tag::Table);
    let cell = table
        .and_then(|table| page.semantics.tables.grid(table))
        .and_then(|grid| grid.cell(header));
    cell.is_some_and(|cell| cell.x == 0 && cell.y == 0)
}

fn expect(page: &PageContext<'_>, header: NodeId) -> Outcome {
    no_fault(!page.has_name(header))
}
