use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// Nothing inside a button, image or tab can be focused.
    ///
    /// ## Why
    /// What is inside such an element is read as plain text, so a link in a button is reached with Tab and announced as
    /// nothing.
    ///
    /// ## Fails
    /// ```html
    /// <button type="button">Read <a href="/en/">the rules</a></button>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <button type="button">Read <span>the rules</span></button>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/307n5z/>
    "focusable-in-presentational", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["307n5z"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_plain = |role: Role| !matches!(role, Role::DocCover | Role::DocPagebreak | Role::GraphicsSymbol);
    let mut found = page
        .semantics
        .with_roles(|role| role.has_presentational_children() && is_plain(role));
    found.retain(|id| page.dom.is_html(*id) || page.dom.is_svg(*id));
    found
}

fn expect(page: &PageContext<'_>, leaf: NodeId) -> Outcome {
    let inside = page
        .dom
        .descendants(leaf)
        .find(|node| page.semantics.is_tabbable(*node));
    none_of(inside.map(|node| {
        let outer = page.role(leaf).map_or("", |role| role.name());
        Message::new("message")
            .with("element", page.dom.name(node))
            .with("role", outer)
    }))
}
