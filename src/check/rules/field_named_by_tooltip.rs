use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::is_type;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A field has a label that can be seen.
    ///
    /// ## Why
    /// A title shows only under a mouse that stands still: not on a telephone, not by keyboard.
    ///
    /// ## Fails
    /// ```html
    /// <input type="search" title="Search">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label>Search <input type="search" title="Words of the page"></label>
    /// ```
    "field-named-by-tooltip", severity: Warning, wcag: [LABELS_OR_INSTRUCTIONS], act: [], page: targets, expect
}

/// Fields that show no words of their own.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let fields = page.dom.tagged_any(&[Tag::Input, Tag::Select, Tag::Textarea]);
    let is_button = |id: NodeId| {
        ["button", "image", "reset", "submit"]
            .iter()
            .any(|kind| is_type(page.dom, id, kind))
    };
    let has_title = |id: NodeId| page.dom.attr(id, "title").is_some_and(|title| !title.trim().is_empty());
    fields
        .into_iter()
        .filter(|id| page.is_exposed(*id) && has_title(*id) && !is_button(*id))
        .collect()
}

fn expect(page: &PageContext<'_>, field: NodeId) -> Outcome {
    let has = |name: &str| page.dom.attr(field, name).is_some_and(|text| !text.trim().is_empty());
    let is_labelled = !page.names.labels.of(field).is_empty() || has("aria-label") || has("aria-labelledby");
    no_fault(!is_labelled && !has("placeholder"))
}
