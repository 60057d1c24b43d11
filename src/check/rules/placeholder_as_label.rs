use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A field has a label that stays.
    ///
    /// ## Why
    /// A placeholder is gone as soon as something is typed, and is often too pale to read.
    ///
    /// ## Fails
    /// ```html
    /// <input type="email" placeholder="Email">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label>Email <input type="email" placeholder="name@example.org"></label>
    /// ```
    "placeholder-as-label", severity: Warning, wcag: [LABELS_OR_INSTRUCTIONS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let fields = page.dom.tagged_any(&[Tag::Input, Tag::Textarea]).into_iter();
    fields
        .filter(|id| page.is_exposed(*id) && page.dom.has_attr(*id, "placeholder"))
        .collect()
}

fn expect(page: &PageContext<'_>, field: NodeId) -> Outcome {
    let has = |name: &str| page.dom.attr(field, name).is_some_and(|text| !text.trim().is_empty());
    let is_labelled =
        !page.names.labels.of(field).is_empty() || has("aria-label") || has("aria-labelledby") || has("title");
    no_fault(!is_labelled)
}
