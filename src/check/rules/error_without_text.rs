use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::semantics::is_true;
use crate::html::dom::NodeId;

rule! {
    /// A field in error says what is wrong.
    ///
    /// ## Why
    /// `aria-invalid` says that something is wrong, and no more. A text that is not shown helps none of those who look at
    /// the page. Whether a text explains the error well, only a reader can judge.
    ///
    /// ## Fails
    /// ```html
    /// <label>Date <input aria-invalid="true"></label>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <label>Date <input aria-invalid="true" aria-describedby="e"></label><p id="e">Write the date as 31.12.2026</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/error-identification>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/36b590/>
    "error-without-text", severity: Warning, wcag: [ERROR_IDENTIFICATION], act: ["36b590"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_invalid = |id: &NodeId| page.dom.attr(*id, "aria-invalid").is_some_and(is_true);
    page.with_aria
        .iter()
        .copied()
        .filter(|id| page.is_exposed(*id) && is_invalid(id))
        .collect()
}

fn expect(page: &PageContext<'_>, field: NodeId) -> Outcome {
    let says = |target: NodeId| page.rendering.is_shown(target) && !page.dom.text(target).trim().is_empty();
    let has_text = |name: &str| {
        let targets = page.dom.tokens(field, name).filter_map(|id| page.dom.by_id(id));
        targets.into_iter().any(says)
    };
    no_fault(!has_text("aria-describedby") && !has_text("aria-errormessage"))
}
