use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::semantics::is_true;
use crate::html::dom::NodeId;

rule! {
    /// Nothing in hidden content can be focused.
    ///
    /// ## Why
    /// Tab stops at a link that the screen reader is told not to mention, and the reader hears nothing.
    ///
    /// ## Fails
    /// ```html
    /// <div aria-hidden="true"><a href="/en/">Home</a></div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div aria-hidden="true"><a href="/en/" tabindex="-1">Home</a></div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/6cfa84/>
    "focusable-in-aria-hidden", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["6cfa84"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let hides = |id: &NodeId| page.dom.attr(*id, "aria-hidden").is_some_and(is_true);
    page.with_aria.iter().copied().filter(hides).collect()
}

fn expect(page: &PageContext<'_>, hidden: NodeId) -> Outcome {
    let subtree = std::iter::once(hidden).chain(page.dom.descendants(hidden));
    let inside = subtree.into_iter().find(|node| page.semantics.is_tabbable(*node));
    none_of(inside.map(|node| Message::new("message").with("element", page.dom.name(node))))
}
