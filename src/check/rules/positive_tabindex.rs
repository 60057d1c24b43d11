use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::tabindex;
use crate::html::dom::NodeId;

rule! {
    /// Tab follows the order of the text.
    ///
    /// ## Why
    /// A positive `tabindex` takes an element out of the order of the page and in front of everything else.
    ///
    /// ## Fails
    /// ```html
    /// <a href="/en/" tabindex="3">Home</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="/en/" tabindex="0">Home</a>
    /// ```
    "positive-tabindex", severity: Warning, wcag: [FOCUS_ORDER], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.with_attr("tabindex").collect()
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    no_fault(tabindex(page.dom, id).is_some_and(|index| index > 0))
}
