use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::name::visible::shows_something;
use crate::html::table::Header;

rule! {
    /// A header cell is the header of some cell.
    ///
    /// ## Why
    /// A header that belongs to no cell is read in the wrong place, and the cells beside it without a header.
    ///
    /// ## Fails
    /// ```html
    /// <table><tr><th>Channel</th></tr><tr><td>Web</td></tr><tr><th scope="row">Empty</th></tr></table>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <table><tr><th>Channel</th><th>Owner</th></tr><tr><td>Web</td><td>Press office</td></tr></table>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/d0f69e/>
    "header-without-cells", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: ["d0f69e"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.exposed_any(|role| matches!(role, Role::ColumnHeader | Role::RowHeader));
    found.retain(|id| page.dom.is_html(*id) && shows_something(page.semantics, *id) && table(page, *id).is_some());
    found
}

/// The table or grid that a header belongs to.
fn table(page: &PageContext<'_>, header: NodeId) -> Option<NodeId> {
    let is_table = |node: &NodeId| matches!(page.role(*node), Some(Role::Table | Role::Grid));
    page.dom
        .ancestors(header)
        .find(is_table)
        .filter(|table| page.is_exposed(*table))
}

fn expect(page: &PageContext<'_>, header: NodeId) -> Outcome {
    let Some(table) = table(page, header) else {
        return Outcome::Passed;
    };
    let grid = page.semantics.tables.grid(table);
    let Some((grid, cell)) = grid.and_then(|grid| Some((grid, grid.cell(header)?))) else {
        return no_fault(!has_cell_by_role(page, table, header));
    };
    let direction = match page.role(header) {
        Some(Role::RowHeader) => Header::Row,
        _ => Header::Column,
    };
    no_fault(!grid.has_assigned_cell(page.dom, cell, direction))
}

/// In a table built of roles, whether another cell stands in the header's column or, for a row header, in its row.
/// Spans and stated positions make columns uncertain, and then there is no fault.
fn has_cell_by_role(page: &PageContext<'_>, table: NodeId, header: NodeId) -> bool {
    let rows = rows(page, table);
    let Some((row, column)) = rows
        .iter()
        .enumerate()
        .find_map(|(y, row)| Some((y, row.iter().position(|c| *c == header)?)))
    else {
        return true;
    };
    let placed = ["aria-colspan", "aria-rowspan", "aria-colindex", "colspan", "rowspan"];
    if rows
        .iter()
        .flatten()
        .any(|cell| placed.iter().any(|name| page.dom.has_attr(*cell, name)))
    {
        return true;
    }
    match page.role(header) {
        Some(Role::RowHeader) => rows.get(row).is_some_and(|row| row.len() > 1),
        _ => rows
            .iter()
            .enumerate()
            .any(|(y, cells)| y != row && cells.len() > column),
    }
}

/// The cells of each row of a table built of roles.
fn rows(page: &PageContext<'_>, table: NodeId) -> Vec<Vec<NodeId>> {
    let children = |id| page.ownership.children(page.semantics, id);
    let mut rows = Vec::new();
    for child in children(table) {
        match page.role(child) {
            Some(Role::RowGroup) => rows.extend(children(child).into_iter().map(children)),
            _ => rows.push(children(child)),
        }
    }
    rows
}
