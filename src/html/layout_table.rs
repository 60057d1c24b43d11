//! Whether a table was made to place things on the page.

use super::dom::{Dom, NodeId};
use super::tag::Tag;

/// No mark of a data table (headers, caption), and content that no cell of data has: headings, forms, other tables,
/// several paragraphs.
#[must_use]
pub fn is_layout(dom: &Dom, table: NodeId) -> bool {
    !is_data(dom, table) && dom.descendants(table).any(|node| is_page_content(dom, node))
}

fn is_data(dom: &Dom, table: NodeId) -> bool {
    let of_table = |node: &NodeId| dom.parent(*node).and_then(|parent| dom.closest(parent, Tag::Table)) == Some(table);
    let is_mark = |node: NodeId| {
        matches!(
            dom.html_tag(node),
            Some(Tag::Th | Tag::Caption | Tag::Thead | Tag::Colgroup)
        )
    };
    dom.descendants(table).filter(of_table).any(is_mark)
}

fn is_page_content(dom: &Dom, node: NodeId) -> bool {
    match dom.html_tag(node) {
        Some(
            Tag::Article
            | Tag::Aside
            | Tag::Footer
            | Tag::Form
            | Tag::H1
            | Tag::H2
            | Tag::H3
            | Tag::H4
            | Tag::H5
            | Tag::H6
            | Tag::Header
            | Tag::Main
            | Tag::Nav
            | Tag::Section
            | Tag::Table,
        ) => true,
        Some(Tag::P) => dom.previous_sibling(node).is_some_and(|before| dom.is(before, Tag::P)),
        _ => false,
    }
}
