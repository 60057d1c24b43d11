use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::is_type;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A button has a name.
    ///
    /// ## Why
    /// A button without a name is announced as «button» and no more; who navigates by voice cannot ask for it.
    ///
    /// ## Fails
    /// ```html
    /// <button type="button"><svg><circle r="4"/></svg></button>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <button type="button" aria-label="Close"><svg><circle r="4"/></svg></button>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/97a4e1/>
    "button-without-name", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["97a4e1"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_image = |id: &NodeId| page.dom.is(*id, Tag::Input) && is_type(page.dom, *id, "image");
    let mut found = page.exposed(Role::Button);
    found.retain(|id| !is_image(id));
    found
}

fn expect(page: &PageContext<'_>, button: NodeId) -> Outcome {
    a_name(page, button)
}
