use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::name::labels::control;
use crate::html::tag::Tag;

rule! {
    /// A label labels a field.
    ///
    /// ## Why
    /// A label whose `for` leads nowhere looks right and does nothing: pressing it does not go to the field.
    ///
    /// ## Fails
    /// ```html
    /// <label for="mail">Email</label><input id="email">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label for="email">Email</label><input id="email">
    /// ```
    "label-without-field", severity: Warning, wcag: [LABELS_OR_INSTRUCTIONS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom
        .tagged(Tag::Label)
        .iter()
        .copied()
        .filter(|id| page.rendering.is_shown(*id))
        .collect()
}

fn expect(page: &PageContext<'_>, label: NodeId) -> Outcome {
    no_fault(control(page.dom, label).is_none())
}
