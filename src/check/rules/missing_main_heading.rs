use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::heading::level;

rule! {
    /// A page has a heading of the first level.
    ///
    /// ## Why
    /// It tells where the page begins and what it is about, to those who listen and to those who search.
    ///
    /// ## Fails
    /// ```html
    /// <h2>Goals</h2><p>Text</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <h1>Strategy</h1><h2>Goals</h2>
    /// ```
    "missing-main-heading", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

/// The body of a page that has anything to say.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let says = |body: &NodeId| !page.dom.text(*body).trim().is_empty();
    page.dom.body().filter(says).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _body: NodeId) -> Outcome {
    no_fault(
        !page
            .exposed(Role::Heading)
            .into_iter()
            .any(|heading| level(page.dom, heading) == 1),
    )
}
