use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A role is not one that WAI-ARIA has given up.
    ///
    /// ## Why
    /// Browsers may stop supporting it, and then the element means nothing.
    ///
    /// ## Fails
    /// ```html
    /// <div role="directory">Channels</div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="list"><p role="listitem">Channels</p></div>
    /// ```
    "deprecated-role", severity: Advice, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let with = page.dom.with_attr("role");
    with.filter(|id| page.is_exposed(*id) && page.semantics.explicit_role(*id).is_some())
        .collect()
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let given_up = |role: &Role| matches!(role, Role::Directory | Role::DocBiblioentry | Role::DocEndnote);
    let role = page.semantics.explicit_role(id).filter(given_up);
    none_of(role.map(|role| Message::new("message").with("role", role.name())))
}
