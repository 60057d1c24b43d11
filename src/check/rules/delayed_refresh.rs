use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::refresh;

rule! {
    /// A page does not reload or move on by itself, however late.
    ///
    /// ## Why
    /// At level AAA a page changes only when the reader asks for it.
    ///
    /// ## Fails
    /// ```html
    /// <meta http-equiv="refresh" content="100000; URL=/en/">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <meta http-equiv="refresh" content="0; URL=/en/">
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/bisz58/>
    "delayed-refresh", severity: Error, wcag: [INTERRUPTIONS, CHANGE_ON_REQUEST], act: ["bisz58"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    refresh::find(page.dom).map(|(meta, _)| meta).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _meta: NodeId) -> Outcome {
    let delay = refresh::find(page.dom)
        .map(|(_, seconds)| seconds)
        .filter(|seconds| *seconds > 0);
    none_of(delay.map(|seconds| Message::new("message").with("seconds", seconds)))
}
