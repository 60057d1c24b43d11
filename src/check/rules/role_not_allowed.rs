use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::allowed::is_allowed;
use crate::html::dom::NodeId;

rule! {
    /// A role is one that HTML allows on the element.
    ///
    /// ## Why
    /// A heading that is made a link is no heading any longer, and a list that is made a button has lost its items.
    ///
    /// ## Fails
    /// ```html
    /// <h2 role="link" tabindex="0">The law</h2>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <h2><a href="/law/" role="button">The law</a></h2>
    /// <div role="note">Mind</div>
    /// ```
    "role-not-allowed", severity: Warning, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let with = page.dom.with_attr("role");
    with.filter(|id| page.dom.is_html(*id) && page.is_exposed(*id) && page.semantics.explicit_role(*id).is_some())
        .collect()
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let role = page
        .semantics
        .explicit_role(id)
        .filter(|role| !is_allowed(page.semantics, id, *role));
    none_of(role.map(|role| {
        Message::new("message")
            .with("role", role.name())
            .with("element", page.dom.name(id))
    }))
}
