use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A page has one header and one footer.
    ///
    /// ## Why
    /// Who jumps to the footer for contact must know which of two it is.
    ///
    /// ## Fails
    /// ```html
    /// <header>Channels</header><main>Text</main><div role="banner">News</div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <header>Channels</header><main>Text</main>
    /// ```
    "repeated-landmark", severity: Warning, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.exposed_any(|role| matches!(role, Role::Banner | Role::ContentInfo))
}

fn expect(page: &PageContext<'_>, landmark: NodeId) -> Outcome {
    let Some(role) = page.role(landmark) else {
        return Outcome::Passed;
    };
    let is_repeated = page
        .semantics
        .before(role, landmark)
        .any(|other| page.is_exposed(other));
    none_of(is_repeated.then(|| Message::new("message").with("role", role.name())))
}
