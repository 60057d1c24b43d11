use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::attribute::Aria;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// An element that cannot be named is not given a name.
    ///
    /// ## Why
    /// A label on a plain `div` or `span` is not read by many browsers, and by others instead of the text.
    ///
    /// ## Fails
    /// ```html
    /// <span aria-label="five out of six">★★★★★</span>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <span role="img" aria-label="five out of six">★★★★★</span>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/kb1m8s/>
    "prohibited-aria-attribute", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["kb1m8s"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_judged = |id: &NodeId| page.is_exposed(*id) && (page.dom.is_html(*id) || page.dom.is_svg(*id));
    let is_global = |id: &NodeId| page.semantics.has_global_aria(*id);
    page.with_aria
        .iter()
        .copied()
        .filter(is_judged)
        .filter(is_global)
        .collect()
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let role = page.role(id).unwrap_or(Role::Structure);
    let written = page.dom.attrs(id).filter(|(_, value)| !value.trim().is_empty());
    let prohibited = written
        .filter_map(|(name, _)| Aria::from_name(name))
        .find(|attribute| role.prohibits(*attribute));
    none_of(prohibited.map(|attribute| {
        Message::new("message")
            .with("attribute", attribute.name())
            .with("element", page.dom.name(id))
    }))
}
