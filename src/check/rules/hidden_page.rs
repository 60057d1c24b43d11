use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::semantics::is_true;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A page is not hidden from assistive technology as a whole.
    ///
    /// ## Why
    /// With aria-hidden on the body a screen reader has an empty page, whatever is on the screen.
    ///
    /// ## Fails
    /// ```html
    /// <body aria-hidden="true"><p>Text</p></body>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <body aria-hidden="false"><p>Text</p></body>
    /// ```
    "hidden-page", severity: Error, wcag: [NAME_ROLE_VALUE], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let root = page.dom.root().filter(|root| page.dom.is(*root, Tag::Html));
    let parts = root.into_iter().chain(page.dom.body());
    parts.filter(|part| page.dom.has_attr(*part, "aria-hidden")).collect()
}

fn expect(page: &PageContext<'_>, part: NodeId) -> Outcome {
    no_fault(page.dom.attr(part, "aria-hidden").is_some_and(is_true))
}
