use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// Landmarks of the same kind have different names.
    ///
    /// ## Why
    /// Two navigations that are both called «navigation» cannot be told apart in the list of landmarks.
    ///
    /// ## Fails
    /// ```html
    /// <nav><a href="/">Home</a></nav><nav><a href="#a">On this page</a></nav>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <nav aria-label="Main"><a href="/">Home</a></nav><nav aria-label="On this page"><a href="#a">A</a></nav>
    /// ```
    "landmarks-with-same-name", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

/// Landmarks of kinds that a page has several of.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.exposed_any(|role| {
        matches!(
            role,
            Role::Complementary | Role::Form | Role::Navigation | Role::Region | Role::Search
        )
    })
}

fn expect(page: &PageContext<'_>, landmark: NodeId) -> Outcome {
    let Some(role) = page.role(landmark) else {
        return Outcome::Passed;
    };
    let mut before = page.semantics.before(role, landmark).filter(|id| page.is_exposed(*id));
    let has_twin = before.any(|other| page.name(other).eq_ignore_ascii_case(page.name(landmark)));
    none_of(has_twin.then(|| {
        Message::new("message")
            .with("role", role.name())
            .with("name", page.name(landmark))
    }))
}
