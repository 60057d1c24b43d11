use crate::check::context::PageContext;
use crate::check::contrast::{Least, judge, texts};
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// Text stands out clearly from what lies behind it: at least 7 to 1, large text at least 4.5 to 1.
    ///
    /// ## Why
    /// This is level AAA, which the law does not ask for; it spares readers with low vision their special settings.
    ///
    /// ## Fails
    /// ```html
    /// <p style="color: #666; background: white">Frist for å søke</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p style="color: #333; background: white">Frist for å søke</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/contrast-enhanced>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/09o5cg/>
    "contrast-below-enhanced", severity: Advice, wcag: [CONTRAST_ENHANCED], act: ["09o5cg"], page: texts, expect
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    judge(page, element, Least { small: 7.0, large: 4.5 })
}
