use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::tabindex;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A frame has a name.
    ///
    /// ## Why
    /// The name tells what is inside a frame before the reader enters it, and lets them skip it.
    ///
    /// ## Fails
    /// ```html
    /// <iframe src="/map/"></iframe>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <iframe src="/map/" title="Map of our offices"></iframe>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/cae760/>
    "frame-without-name", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["cae760"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_out = |id: &NodeId| tabindex(page.dom, *id).is_some_and(|index| index < 0);
    let frames = page.dom.tagged(Tag::Iframe).iter().copied();
    frames
        .filter(|id| page.is_exposed(*id) && !is_out(id) && !page.semantics.is_marked_decorative(*id))
        .collect()
}

fn expect(page: &PageContext<'_>, frame: NodeId) -> Outcome {
    a_name(page, frame)
}
