use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::attribute::Aria;
use crate::html::aria::focus::is_type;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// An element with a role has the states that the role needs.
    ///
    /// ## Why
    /// A checkbox that does not say whether it is checked, or a slider without a value, cannot be used by ear.
    ///
    /// ## Fails
    /// ```html
    /// <div role="slider" tabindex="0" aria-label="Text size"></div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="slider" tabindex="0" aria-label="Text size" aria-valuenow="3"></div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/4e8ab6/>
    "missing-aria-attribute", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["4e8ab6"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let roles = page.dom.with_attr("role");
    roles
        .filter(|id| page.is_exposed(*id) && is_other_than_native(page, *id))
        .collect()
}

fn is_other_than_native(page: &PageContext<'_>, id: NodeId) -> bool {
    let explicit = page.semantics.explicit_role(id);
    explicit.is_some()
        && page.role(id) == explicit
        && explicit != page.semantics.implicit_role(id)
        && (page.dom.is_html(id) || page.dom.is_svg(id))
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let role = page.role(id).unwrap_or(Role::Generic);
    let required = role
        .required()
        .iter()
        .copied()
        .filter(|attribute| is_needed(page, id, role, *attribute));
    let separator = (role == Role::Separator && page.semantics.is_focusable(id)).then_some(Aria::ValueNow);
    let missing = required
        .chain(separator)
        .find(|attribute| !is_set(page, id, *attribute));
    none_of(missing.map(|attribute| {
        Message::new("message")
            .with("role", role.name())
            .with("attribute", attribute.name())
    }))
}

/// An option is by default not selected, and a combobox needs what it controls only while that is shown.
fn is_needed(page: &PageContext<'_>, id: NodeId, role: Role, attribute: Aria) -> bool {
    match (role, attribute) {
        (_, Aria::Selected) => false,
        (Role::Combobox, Aria::Controls) => page.dom.attr(id, "aria-expanded") == Some("true"),
        _ => true,
    }
}

fn is_set(page: &PageContext<'_>, id: NodeId, attribute: Aria) -> bool {
    page.dom
        .attr(id, attribute.name())
        .is_some_and(|value| !value.trim_ascii().is_empty())
        || is_native(page, id, attribute)
}

/// Whether the element itself tells the state: a native checkbox whether it is checked, a heading its level.
fn is_native(page: &PageContext<'_>, id: NodeId, attribute: Aria) -> bool {
    let is_input = |kinds: &[&str]| page.dom.is(id, Tag::Input) && kinds.iter().any(|kind| is_type(page.dom, id, kind));
    match attribute {
        Aria::Checked => is_input(&["checkbox", "radio"]),
        Aria::ValueNow => {
            is_input(&["range", "number"]) || matches!(page.dom.html_tag(id), Some(Tag::Meter | Tag::Progress))
        }
        Aria::Level => page.semantics.implicit_role(id) == Some(Role::Heading),
        Aria::Expanded => page.dom.is(id, Tag::Select),
        _ => false,
    }
}
