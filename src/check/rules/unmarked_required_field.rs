use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::Dom;
use crate::html::dom::NodeId;
use crate::html::name::visible::inner_text;
use crate::html::tag::Tag;

rule! {
    /// A required field says so before it is sent.
    ///
    /// ## Why
    /// The `required` attribute is heard, but not seen; readers should not learn it from an error.
    ///
    /// ## Fails
    /// ```html
    /// <label>Name <input required></label>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label>Name (required) <input required></label>
    /// ```
    "unmarked-required-field", severity: Advice, wcag: [LABELS_OR_INSTRUCTIONS], act: [], page: targets, expect
}

/// Signs and words that mark a field as required, in bokmål, nynorsk and English.
const MARKS: &[&str] = &[
    "*",
    "må fylles",
    "må fyllast",
    "obligatorisk",
    "påkrevd",
    "kravd",
    "required",
    "mandatory",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let fields = page
        .dom
        .tagged_any(&[Tag::Input, Tag::Select, Tag::Textarea])
        .into_iter();
    fields
        .filter(|id| page.is_exposed(*id) && page.dom.has_attr(*id, "required"))
        .collect()
}

/// The label, or a sentence before the fields of the form, says what is required.
fn expect(page: &PageContext<'_>, field: NodeId) -> Outcome {
    let labels = page
        .names
        .labels
        .of(field)
        .iter()
        .map(|label| inner_text(page.semantics, *label));
    let mut texts = labels.chain(std::iter::once(before_fields(page.dom, field)));
    no_fault(!texts.any(|text| MARKS.iter().any(|mark| text.to_lowercase().contains(mark))))
}

fn before_fields(dom: &Dom, field: NodeId) -> String {
    let form = dom.closest(field, Tag::Form);
    let intro = form.and_then(|form| dom.child_elements(form).find(|child| dom.is(*child, Tag::P)));
    intro.map_or_else(String::new, |intro| dom.text(intro).to_owned())
}
