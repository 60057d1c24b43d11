use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::is_type;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A button that is an image says what it does.
    ///
    /// ## Why
    /// Without a text alternative the button is announced as «Submit Query», which says nothing of what happens.
    ///
    /// ## Fails
    /// ```html
    /// <input type="image" src="search.png">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <input type="image" src="search.png" alt="Search">
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/59796f/>
    "image-button-without-name", severity: Error, wcag: [NON_TEXT_CONTENT, NAME_ROLE_VALUE], act: ["59796f"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let inputs = page.dom.tagged(Tag::Input).iter().copied();
    inputs
        .filter(|id| is_type(page.dom, *id, "image") && page.is_exposed(*id))
        .collect()
}

/// The name that browsers make up counts as none.
fn expect(page: &PageContext<'_>, button: NodeId) -> Outcome {
    let name = page.name(button);
    no_fault(name.is_empty() || name.eq_ignore_ascii_case("submit query"))
}
