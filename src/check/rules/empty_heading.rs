use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A heading has text.
    ///
    /// ## Why
    /// Readers who jump from heading to heading land on an empty one and do not know what follows.
    ///
    /// ## Fails
    /// ```html
    /// <h2></h2>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <h2>Opening hours</h2>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/ffd0e9/>
    "empty-heading", severity: Error, wcag: [], act: ["ffd0e9"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.exposed(Role::Heading);
    found.retain(|id| page.dom.is_html(*id));
    found
}

fn expect(page: &PageContext<'_>, heading: NodeId) -> Outcome {
    a_name(page, heading)
}
