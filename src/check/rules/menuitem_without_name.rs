use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A menu item has a name.
    ///
    /// ## Why
    /// Menus are heard one item at a time; an item without a name is a blank in the row.
    ///
    /// ## Fails
    /// ```html
    /// <div role="menu"><button role="menuitem"></button></div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="menu"><button role="menuitem">Save</button></div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/m6b1q3/>
    "menuitem-without-name", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["m6b1q3"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.exposed(Role::MenuItem);
    found.retain(|id| page.dom.is_html(*id));
    found
}

fn expect(page: &PageContext<'_>, item: NodeId) -> Outcome {
    a_name(page, item)
}
