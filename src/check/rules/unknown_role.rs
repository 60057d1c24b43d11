use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

rule! {
    /// A role is one that WAI-ARIA has.
    ///
    /// ## Why
    /// A role that no browser knows is ignored, and the element is announced as what it was before.
    ///
    /// ## Fails
    /// ```html
    /// <div role="knapp">Send</div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="button" tabindex="0">Send</div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/674b10/>
    "unknown-role", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["674b10"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let has_role = |id: &NodeId| page.dom.tokens(*id, "role").next().is_some();
    let is_judged = |id: &NodeId| (page.dom.is_html(*id) || page.dom.is_svg(*id)) && !page.semantics.is_hidden(*id);
    page.dom.with_attr("role").filter(has_role).filter(is_judged).collect()
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let is_unknown = page.semantics.explicit_role(id).is_none();
    none_of(is_unknown.then(|| Message::new("message").with("role", page.dom.attr(id, "role").unwrap_or_default())))
}
