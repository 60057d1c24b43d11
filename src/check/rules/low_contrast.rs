use crate::check::context::PageContext;
use crate::check::contrast::{Least, judge, texts};
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// Text stands out from what lies behind it: at least 4.5 to 1, large text at least 3 to 1.
    ///
    /// ## Why
    /// Readers with low vision, and everybody in the sun, cannot read text that is nearly as light as its background.
    /// Large text is 24 px, or 18.66 px when it is bold. Disabled controls and their labels are exempt.
    ///
    /// ## Fails
    /// ```html
    /// <p style="color: #999; background: white">Frist for å søke</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p style="color: #595959; background: white">Frist for å søke</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/afw4f7/>
    "low-contrast", severity: Error, wcag: [CONTRAST_MINIMUM], act: ["afw4f7"], page: texts, expect
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    judge(page, element, Least { small: 4.5, large: 3.0 })
}
