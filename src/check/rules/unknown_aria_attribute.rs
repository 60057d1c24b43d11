use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::attribute::Aria;
use crate::html::dom::NodeId;

rule! {
    /// An `aria-` attribute is one that WAI-ARIA has.
    ///
    /// ## Why
    /// A misspelt attribute does nothing, and what its author meant to say is never said.
    ///
    /// ## Fails
    /// ```html
    /// <input aria-labeledby="id">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <input aria-label="Email">
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/5f99a7/>
    "unknown-aria-attribute", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["5f99a7"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.with_aria.clone()
}

/// Attributes of the draft of WAI-ARIA 1.3: some browsers know them, the standard does not yet.
const DRAFT: &[&str] = &[
    "aria-braillelabel",
    "aria-brailleroledescription",
    "aria-colindextext",
    "aria-description",
    "aria-rowindextext",
];

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let is_unknown = |name: &&str| name.starts_with("aria-") && Aria::from_name(name).is_none();
    let (draft, wrong): (Vec<&str>, Vec<&str>) = page
        .dom
        .attrs(id)
        .map(|(name, _)| name)
        .filter(is_unknown)
        .partition(|name| DRAFT.contains(name));
    let message = |name: &&str| Message::new("message").with("attribute", *name);
    match (wrong.first().map(message), draft.first().map(message)) {
        (Some(message), _) => Outcome::Failed(message),
        (None, Some(message)) => Outcome::CantTell(message),
        (None, None) => Outcome::Passed,
    }
}
