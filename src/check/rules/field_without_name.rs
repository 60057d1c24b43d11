use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::is_type;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A form field has a name.
    ///
    /// ## Why
    /// Text beside a field is not its label until the code says so. Without that, a screen reader announces «edit,
    /// blank».
    ///
    /// ## Fails
    /// ```html
    /// <p>Email <input type="text"></p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label>Email <input type="text"></label>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/e086e5/>
    "field-without-name", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["e086e5"], page: targets, expect
}

/// Types of `input` that are fields though ARIA has no role for them.
const WITHOUT_ROLE: &[&str] = &[
    "color",
    "date",
    "datetime-local",
    "file",
    "month",
    "password",
    "time",
    "week",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_plain = |id: &NodeId| {
        page.is_exposed(*id) && page.role(*id).is_none() && WITHOUT_ROLE.iter().any(|kind| is_type(page.dom, *id, kind))
    };
    let mut found = page.exposed_any(is_field);
    found.extend(page.dom.tagged(Tag::Input).iter().copied().filter(is_plain));
    found.sort_unstable();
    found
}

const fn is_field(role: Role) -> bool {
    use Role::{Checkbox, Combobox, ListBox, MenuItemCheckbox, MenuItemRadio, Radio, SearchBox, Slider, SpinButton};
    matches!(
        role,
        Checkbox | Combobox | ListBox | MenuItemCheckbox | MenuItemRadio | Radio | SearchBox | Slider | SpinButton
    ) || matches!(role, Role::Switch | Role::TextBox)
}

fn expect(page: &PageContext<'_>, field: NodeId) -> Outcome {
    a_name(page, field)
}
