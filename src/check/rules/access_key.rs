use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A page sets no access keys.
    ///
    /// ## Why
    /// Access keys collide with those of screen readers and browsers, and nobody knows that they are there.
    ///
    /// ## Fails
    /// ```html
    /// <a href="/en/" accesskey="h">Home</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="/en/">Home</a>
    /// ```
    "access-key", severity: Advice, wcag: [CHARACTER_KEY_SHORTCUTS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.semantics.with_roles(Role::is_widget)
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    no_fault(page.dom.attr(id, "accesskey").is_some_and(|key| !key.trim().is_empty()))
}
