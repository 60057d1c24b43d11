use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// The header, the footer, the main part and the asides of a page do not stand inside other landmarks.
    ///
    /// ## Why
    /// Screen readers list the landmarks as the parts of the page. A footer inside the main part is the footer of something else.
    ///
    /// ## Fails
    /// ```html
    /// <main><div role="contentinfo">Contact us</div></main>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <main>Text</main><footer>Contact us</footer>
    /// ```
    "landmark-in-landmark", severity: Advice, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    use Role::{Banner, Complementary, ContentInfo, Main};
    page.exposed_any(|role| matches!(role, Banner | Complementary | ContentInfo | Main))
}

/// An aside may stand in the main part, and anything in a form.
fn expect(page: &PageContext<'_>, landmark: NodeId) -> Outcome {
    let is_aside = page.semantics.has_role(landmark, Role::Complementary);
    let may_hold = |role: Role| !role.is_landmark() || role == Role::Form || is_aside && role == Role::Main;
    let outer = page
        .dom
        .ancestors(landmark)
        .filter_map(|above| page.role(above))
        .find(|role| !may_hold(*role));
    none_of(outer.map(|outer| {
        let own = page.role(landmark).map_or("", Role::name);
        Message::new("message").with("role", own).with("outer", outer.name())
    }))
}
