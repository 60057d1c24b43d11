use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Fonts come from the site itself.
    ///
    /// ## Why
    /// A font service sees every reader of every page, and the text waits for it.
    ///
    /// ## Fails
    /// ```html
    /// <link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <link rel="stylesheet" href="/style.css">
    /// ```
    "remote-font", severity: Error, wcag: [], act: [], page: targets, expect
}

/// Hosts that serve fonts.
const FONT_HOSTS: &[&str] = &[
    "fonts.googleapis.com",
    "fonts.gstatic.com",
    "use.typekit.net",
    "fonts.bunny.net",
    "fast.fonts.net",
    "cloud.typography.com",
    "use.fontawesome.com",
    "kit.fontawesome.com",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.tagged_any(&[Tag::Link, Tag::Script, Tag::Style])
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let address = page
        .dom
        .attr(id, "href")
        .or_else(|| page.dom.attr(id, "src"))
        .unwrap_or_default();
    let text = page.dom.text(id);
    let host = FONT_HOSTS
        .iter()
        .find(|host| address.contains(**host) || text.contains(**host));
    none_of(host.map(|host| Message::new("message").with("host", host)))
}
