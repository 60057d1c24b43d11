use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// An SVG graphic with an image role has a name.
    ///
    /// ## Why
    /// A role such as `img` tells assistive technology that here is a graphic to read out. Without a name there is
    /// nothing to read.
    ///
    /// ## Fails
    /// ```html
    /// <svg role="img"><circle r="4"/></svg>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <svg role="img"><title>Share of nynorsk, 2026</title><circle r="4"/></svg>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/7d6734/>
    "svg-without-name", severity: Error, wcag: [NON_TEXT_CONTENT], act: ["7d6734"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_graphic = |role| matches!(role, Role::Img | Role::GraphicsDocument | Role::GraphicsSymbol);
    let mut found = page.exposed_any(is_graphic);
    found.retain(|id| page.dom.is_svg(*id) && page.semantics.explicit_role(*id).is_some_and(is_graphic));
    found
}

fn expect(page: &PageContext<'_>, graphic: NodeId) -> Outcome {
    a_name(page, graphic)
}
