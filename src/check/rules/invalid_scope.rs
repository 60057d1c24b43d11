use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// The scope of a header cell is one that HTML knows.
    ///
    /// ## Why
    /// A misspelt scope says nothing, and the cells lose the header that the author meant for them.
    ///
    /// ## Fails
    /// ```html
    /// <table><tr><th scope="column">Channel</th></tr><tr><td>Web</td></tr></table>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <table><tr><th scope="col">Channel</th></tr><tr><td>Web</td></tr></table>
    /// ```
    "invalid-scope", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

const SCOPES: &[&str] = &["col", "colgroup", "row", "rowgroup"];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let with = page.dom.with_attr("scope");
    with.filter(|id| matches!(page.dom.html_tag(*id), Some(Tag::Td | Tag::Th)) && page.is_exposed(*id))
        .collect()
}

fn expect(page: &PageContext<'_>, cell: NodeId) -> Outcome {
    let scope = page.dom.attr(cell, "scope").unwrap_or_default();
    let is_known = SCOPES.iter().any(|known| known.eq_ignore_ascii_case(scope));
    let reason = if !is_known {
        Some("message")
    } else {
        page.dom.is(cell, Tag::Td).then_some("cell")
    };
    none_of(reason.map(|reason| Message::new(reason).with("scope", scope)))
}
