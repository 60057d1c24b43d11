use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// A link has text.
    ///
    /// ## Why
    /// A link without text is read as its address or as «link», and cannot be found in a list of links.
    ///
    /// ## Fails
    /// ```html
    /// <a href="/en/"><img src="logo.svg" alt=""></a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="/en/"><img src="logo.svg" alt="Home"></a>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/c487ae/>
    "link-without-name", severity: Error, wcag: [LINK_PURPOSE_IN_CONTEXT, LINK_PURPOSE_LINK_ONLY, NAME_ROLE_VALUE], act: ["c487ae"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.links().to_vec();
    found.retain(|id| page.dom.is_html(*id));
    found
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    a_name(page, link)
}
