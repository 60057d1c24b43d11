use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::refresh;

rule! {
    /// A page does not reload or move on by itself after a while.
    ///
    /// ## Why
    /// Slow readers, and those who listen, lose their place when the page is taken away.
    ///
    /// ## Fails
    /// ```html
    /// <meta http-equiv="refresh" content="30; URL=/en/">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <meta http-equiv="refresh" content="0; URL=/en/">
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/bc659a/>
    "timed-refresh", severity: Error, wcag: [TIMING_ADJUSTABLE, INTERRUPTIONS, CHANGE_ON_REQUEST], act: ["bc659a"], page: targets, expect
}

/// Twenty hours in seconds: beyond that a limit is no limit.
const NO_LIMIT: u64 = 72_000;

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    refresh::find(page.dom).map(|(meta, _)| meta).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _meta: NodeId) -> Outcome {
    let delay = refresh::find(page.dom)
        .map(|(_, seconds)| seconds)
        .filter(|seconds| (1..=NO_LIMIT).contains(seconds));
    none_of(delay.map(|seconds| Message::new("message").with("seconds", seconds)))
}
