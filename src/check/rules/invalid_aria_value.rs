use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::attribute::Aria;
use crate::html::aria::value::is_valid;
use crate::html::dom::NodeId;

rule! {
    /// The value of an `aria-` attribute is one that it takes.
    ///
    /// ## Why
    /// Browsers fall back to a default for a value that they do not know, which may be the opposite of what was meant.
    ///
    /// ## Fails
    /// ```html
    /// <div role="checkbox" tabindex="0" aria-checked="yes">Subscribe</div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="checkbox" tabindex="0" aria-checked="true">Subscribe</div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/6a7281/>
    "invalid-aria-value", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["6a7281"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_judged = |id: &NodeId| page.dom.is_html(*id) || page.dom.is_svg(*id);
    page.with_aria
        .iter()
        .copied()
        .filter(is_judged)
        .filter(|id| values(page, *id).next().is_some())
        .collect()
}

/// The element's ARIA attributes that have a value.
fn values<'p>(page: &'p PageContext<'_>, id: NodeId) -> impl Iterator<Item = (Aria, &'p str)> {
    let known = page
        .dom
        .attrs(id)
        .filter_map(|(name, value)| Some((Aria::from_name(name)?, value)));
    known.filter(|(_, value)| !value.is_empty())
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let invalid = values(page, id).find(|(attribute, value)| !is_valid(*attribute, value));
    none_of(invalid.map(|(attribute, value)| {
        Message::new("message")
            .with("attribute", attribute.name())
            .with("value", value)
    }))
}
