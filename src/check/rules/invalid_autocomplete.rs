use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::focus::is_type;
use crate::html::aria::role::Role;
use crate::html::autofill::is_valid;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// The `autocomplete` of a field is one that browsers know.
    ///
    /// ## Why
    /// Browsers fill in name and address by it, which helps those who find it hard to remember or to type.
    ///
    /// ## Fails
    /// ```html
    /// <label>Email <input type="email" autocomplete="e-post"></label>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label>Email <input type="email" autocomplete="email"></label>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/73f2c2/>
    "invalid-autocomplete", severity: Error, wcag: [IDENTIFY_INPUT_PURPOSE], act: ["73f2c2"], page: targets, expect
}

/// Types of `input` that browsers do not fill in.
const NOT_FILLED: &[&str] = &[
    "button", "checkbox", "file", "hidden", "image", "radio", "reset", "submit",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let fields = page.dom.tagged_any(&[Tag::Input, Tag::Select, Tag::Textarea]);
    fields
        .into_iter()
        .filter(|id| is_filled(page, *id) && is_reached(page, *id))
        .collect()
}

fn is_filled(page: &PageContext<'_>, id: NodeId) -> bool {
    let value = page.dom.attr(id, "autocomplete").unwrap_or_default().trim_ascii();
    let is_switch = value.eq_ignore_ascii_case("on") || value.eq_ignore_ascii_case("off");
    let is_other_type = page.dom.is(id, Tag::Input) && NOT_FILLED.iter().any(|kind| is_type(page.dom, id, kind));
    !value.is_empty() && !is_switch && !is_other_type
}

fn is_reached(page: &PageContext<'_>, id: NodeId) -> bool {
    let is_disabled = page.semantics.is_disabled(id) || page.semantics.is_aria_disabled(id);
    let is_there = page.is_exposed(id) || page.rendering.is_visible(id);
    let is_used = page.semantics.is_tabbable(id) || page.role(id).is_some_and(Role::is_widget);
    !is_disabled && is_there && is_used
}

fn expect(page: &PageContext<'_>, field: NodeId) -> Outcome {
    let value = page.dom.attr(field, "autocomplete").unwrap_or_default();
    none_of((!is_valid(value)).then(|| Message::new("message").with("value", value)))
}
