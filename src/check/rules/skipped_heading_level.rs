use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::heading::level;

rule! {
    /// Headings go down one level at a time.
    ///
    /// ## Why
    /// Readers who jump between headings take the levels for the outline of the text. A gap makes them look for a part
    /// that is not there.
    ///
    /// ## Fails
    /// ```html
    /// <h1>Strategy</h1>
    /// <h3>Goals</h3>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <h1>Strategy</h1>
    /// <h2>Goals</h2>
    /// ```
    "skipped-heading-level", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.exposed(Role::Heading)
}

fn expect(page: &PageContext<'_>, heading: NodeId) -> Outcome {
    let before = page
        .semantics
        .before(Role::Heading, heading)
        .find(|id| page.is_exposed(*id));
    let (from, to) = (before.map_or(0, |id| level(page.dom, id)), level(page.dom, heading));
    // The first heading of a page may stand above its main one, in a banner or a sidebar.
    let is_skipped = before.is_some() && to > from + 1;
    none_of(is_skipped.then(|| Message::new("message").with("from", from).with("to", to)))
}
