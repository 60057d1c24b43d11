use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::is_type;
use crate::html::aria::semantics::is_true;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// What ARIA says of a checkbox is what the browser shows.
    ///
    /// ## Why
    /// A box that is not ticked and is said to be ticked fools who cannot see it.
    ///
    /// ## Fails
    /// ```html
    /// <label><input type="checkbox" aria-checked="true"> Post</label>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label><input type="checkbox" checked aria-checked="true"> Post</label>
    /// ```
    "contradicted-state", severity: Error, wcag: [NAME_ROLE_VALUE], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_box = |id: &NodeId| ["checkbox", "radio"].iter().any(|kind| is_type(page.dom, *id, kind));
    let says = |id: &NodeId| {
        page.dom
            .attr(*id, "aria-checked")
            .is_some_and(|state| !state.trim().is_empty())
    };
    let inputs = page.dom.tagged(Tag::Input).iter().copied();
    inputs
        .filter(|id| is_box(id) && says(id) && page.is_exposed(*id))
        .collect()
}

/// A box may be said to be partly ticked: markup has no word for that.
fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let state = page.dom.attr(id, "aria-checked").unwrap_or_default().trim();
    let is_partly = state.eq_ignore_ascii_case("mixed");
    no_fault(!is_partly && is_true(state) != page.dom.has_attr(id, "checked"))
}
