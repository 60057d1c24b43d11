use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A marked abbreviation is written out.
    ///
    /// ## Why
    /// An `abbr` without `title` marks an abbreviation and explains nothing.
    ///
    /// ## Fails
    /// ```html
    /// <p><abbr>NAV</abbr> pays.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p><abbr title="Norwegian Labour and Welfare Administration">NAV</abbr> pays.</p>
    /// ```
    "unexplained-abbr", severity: Advice, wcag: [ABBREVIATIONS], act: [], page: targets, expect
}

/// The first mark of each abbreviation; one explanation a page is enough.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut seen: Vec<&str> = Vec::new();
    let is_new = |id: &NodeId| {
        let text = page.dom.text(*id).trim();
        let is_new = !seen.contains(&text);
        seen.push(text);
        is_new && page.is_exposed(*id)
    };
    page.dom.tagged(Tag::Abbr).iter().copied().filter(is_new).collect()
}

fn expect(page: &PageContext<'_>, abbreviation: NodeId) -> Outcome {
    no_fault(
        page.dom
            .attr(abbreviation, "title")
            .is_none_or(|title| title.trim().is_empty()),
    )
}
