use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::destination::{Relation, compare};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Links that nothing tells apart lead to one place.
    ///
    /// ## Why
    /// Two links with the same words in the same sentence, and two places: nobody can know which is which before they have gone there.
    ///
    /// ## Fails
    /// ```html
    /// <p>Write to <a href="https://a.example/">us</a> or to <a href="https://b.example/">us</a>.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p>Write to <a href="https://a.example/">us</a> or again to <a href="https://a.example/">us</a>.</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/fd3a94/>
    "indistinct-links", severity: Error, wcag: [LINK_PURPOSE_IN_CONTEXT], act: ["fd3a94"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut links = page.links().to_vec();
    links.retain(|link| leads_on(page, *link) && page.links_like(*link).len() > 1);
    links
}

/// Whether a link leads to another page: the ways within one are told apart by where they stand.
fn leads_on(page: &PageContext<'_>, link: NodeId) -> bool {
    page.has_name(link) && !address(page, link).trim_start().starts_with('#')
}

/// How many links of its name before one it is compared with: enough for a page that is not made of nothing else.
const COMPARED: usize = 32;

/// Each link is compared with those of its name before it that lead elsewhere.
fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let alike = page.links_like(link);
    let before = &alike[..alike.partition_point(|other| *other < link)];
    let nearest = before.iter().rev().take(COMPARED);
    let mut like: Vec<NodeId> = nearest
        .copied()
        .filter(|other| compare(address(page, *other), address(page, link)) != Relation::Same)
        .collect();
    like.retain(|other| have_same_context(page, *other, link));
    let relation = |other: &&NodeId| compare(address(page, **other), address(page, link));
    let message = |other: &NodeId| {
        Message::new("message")
            .with("text", page.name(link))
            .with("other", address(page, *other))
    };
    let surely = like.iter().find(|other| relation(other) == Relation::Other);
    let perhaps = like.iter().find(|other| relation(other) == Relation::Unknown);
    match (surely, perhaps) {
        (Some(other), _) if heading(page, *other) == heading(page, link) => Outcome::Failed(message(other)),
        (Some(other), _) | (None, Some(other)) => Outcome::CantTell(message(other)),
        (None, None) => Outcome::Passed,
    }
}

fn address<'p>(page: &'p PageContext<'_>, link: NodeId) -> &'p str {
    page.dom.attr(link, "href").unwrap_or_default()
}

/// The heading above a link is no part of its context, but readers see it.
fn heading(page: &PageContext<'_>, link: NodeId) -> Option<NodeId> {
    page.semantics.before(Role::Heading, link).next()
}

/// Whether what holds two links says the same, and their descriptions do.
fn have_same_context(page: &PageContext<'_>, one: NodeId, other: NodeId) -> bool {
    let words = |holder: NodeId| page.dom.text(holder).split_whitespace();
    let (mut mine, mut yours) = (holders(page, one), holders(page, other));
    loop {
        match (mine.next(), yours.next()) {
            (Some(a), Some(b)) if a == b || words(a).eq(words(b)) => {}
            (None, None) => return page.names.description(one) == page.names.description(other),
            _ => return false,
        }
    }
}

/// What holds a link: its block, its list items, its row of a table and the headers of its column.
fn holders(page: &PageContext<'_>, link: NodeId) -> impl Iterator<Item = NodeId> {
    let above = || page.dom.ancestors(link);
    let has_role = |node: &NodeId, role: Role| page.role(*node) == Some(role);
    let block = above().find(|above| page.semantics.is_block(*above));
    let items = above().filter(move |above| has_role(above, Role::ListItem));
    let row = above().find(|above| has_role(above, Role::Row));
    let headers = row.map_or_else(Vec::new, |_| column_headers(page, link));
    block.into_iter().chain(items).chain(row).chain(headers)
}

/// How many rows at the top of a table may hold the headers of its columns.
const HEADER_ROWS: usize = 3;

/// The header cells at the top of the column that a link stands in.
fn column_headers(page: &PageContext<'_>, link: NodeId) -> Vec<NodeId> {
    let is_cell = |node: &NodeId| matches!(page.dom.html_tag(*node), Some(Tag::Td | Tag::Th));
    let place = page.dom.ancestors(link).find(is_cell).and_then(|cell| {
        let grid = page.semantics.tables.grid(page.dom.closest(cell, Tag::Table)?)?;
        Some((grid, grid.cell(cell)?.x))
    });
    let Some((grid, column)) = place else {
        return Vec::new();
    };
    let top = (0..HEADER_ROWS).filter_map(|row| grid.at(column, row));
    top.filter(|cell| cell.is_header).map(|cell| cell.id).collect()
}
