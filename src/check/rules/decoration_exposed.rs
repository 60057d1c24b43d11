use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// An element that is marked as decoration is not exposed all the same.
    ///
    /// ## Why
    /// Focus or a global ARIA attribute overrides the mark, and what was meant as decoration is read out without a
    /// name.
    ///
    /// ## Fails
    /// ```html
    /// <img src="line.png" alt="" aria-live="polite">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <img src="line.png" alt="">
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/46ca7f/>
    "decoration-exposed", severity: Error, wcag: [], act: ["46ca7f"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let by_role = page.dom.with_attr("role");
    let mut found: Vec<NodeId> = by_role.chain(page.dom.tagged(Tag::Img).iter().copied()).collect();
    found.sort_unstable();
    found.dedup();
    found.retain(|id| page.semantics.is_marked_decorative(*id));
    found
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    no_fault(page.semantics.is_in_conflict(id) && page.is_exposed(id))
}
