use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// An element with a role stands inside the role that it belongs to.
    ///
    /// ## Why
    /// A list item outside a list, or a tab outside a tab list, is announced without its number and its neighbours.
    ///
    /// ## Fails
    /// ```html
    /// <div><div role="listitem">First</div></div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="list"><div role="listitem">First</div></div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/ff89c9/>
    "role-outside-context", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: ["ff89c9"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.exposed_any(|role| !role.required_context().is_empty() && !role.name().starts_with("doc-"));
    found.retain(|id| {
        let explicit = page.semantics.explicit_role(*id);
        explicit == page.role(*id) && explicit != page.semantics.implicit_role(*id)
    });
    found
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let role = page.role(id).unwrap_or(Role::Generic);
    let parent = page
        .ownership
        .parent(page.semantics, id)
        .and_then(|parent| page.role(parent));
    let is_outside = !parent.is_some_and(|parent| role.required_context().contains(&parent));
    none_of(is_outside.then(|| {
        let names: Vec<&str> = role.required_context().iter().map(|role| role.name()).collect();
        Message::new("message")
            .with("role", role.name())
            .with("context", names.join(", "))
    }))
}
