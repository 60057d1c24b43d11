use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// The `headers` of a cell name other cells of the same table.
    ///
    /// ## Why
    /// Screen readers read the headers with each cell; one that is not in the table is left out.
    ///
    /// ## Fails
    /// ```html
    /// <table><tr><th id="price">Price</th></tr><tr><td headers="pris">12</td></tr></table>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <table><tr><th id="price">Price</th></tr><tr><td headers="price">12</td></tr></table>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/a25f45/>
    "headers-outside-table", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: ["a25f45"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let with = page.dom.with_attr("headers");
    with.filter(|id| is_cell(page, *id) && is_in_data_table(page, *id))
        .collect()
}

fn is_cell(page: &PageContext<'_>, id: NodeId) -> bool {
    matches!(page.dom.html_tag(id), Some(Tag::Td | Tag::Th))
}

fn is_in_data_table(page: &PageContext<'_>, cell: NodeId) -> bool {
    page.dom.closest(cell, Tag::Table).is_some_and(|table| {
        page.is_exposed(table)
            && page.rendering.is_visible(table)
            && matches!(page.role(table), Some(Role::Table | Role::Grid | Role::TreeGrid))
    })
}

fn expect(page: &PageContext<'_>, cell: NodeId) -> Outcome {
    let table = page.dom.closest(cell, Tag::Table);
    let is_other_cell = |id: &NodeId| *id != cell && is_cell(page, *id) && page.dom.closest(*id, Tag::Table) == table;
    let is_header = |reference: &&str| page.dom.all_by_id(reference).iter().any(is_other_cell);
    let wrong = page.dom.tokens(cell, "headers").find(|reference| !is_header(reference));
    none_of(wrong.map(|reference| Message::new("message").with("id", reference)))
}
