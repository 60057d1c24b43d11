use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

rule! {
    /// An element has no event attribute.
    ///
    /// ## Why
    /// An `onclick` runs script, and mostly for the mouse alone.
    ///
    /// ## Fails
    /// ```html
    /// <p onclick="open()">Read more</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p title="Read more">Text</p>
    /// ```
    "event-attribute", severity: Warning, wcag: [], act: [], page: targets, expect
}

/// Elements with any attribute.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found: Vec<NodeId> = page.dom.all_attrs().map(|(id, _, _)| id).collect();
    found.dedup();
    found
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let event = page.dom.attrs(id).map(|(name, _)| name).find(|name| is_event(name));
    none_of(event.map(|name| Message::new("message").with("attribute", name)))
}

fn is_event(name: &str) -> bool {
    name.len() > 4 && name.starts_with("on") && name.bytes().all(|byte| byte.is_ascii_lowercase())
}
