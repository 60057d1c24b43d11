use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::requests::{foreign_hosts, requesting, tracker};

rule! {
    /// A page asks no other host for anything.
    ///
    /// ## Why
    /// Each request to another host tells that host who reads what. A public body has no ground to pass that on.
    ///
    /// ## Fails
    /// ```html
    /// <img src="https://cdn.example.com/logo.png" alt="Logo">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <img src="/logo.png" alt="Logo">
    /// ```
    "third-party-request", severity: Error, wcag: [], act: [], page: targets, expect
}

/// A tracker has a rule of its own.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = requesting(page.dom);
    found.retain(|id| tracker(page.dom, *id).is_none());
    found
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let host = foreign_hosts(page.dom, id).into_iter().next();
    none_of(host.map(|host| Message::new("message").with("host", host)))
}
