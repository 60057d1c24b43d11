use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

rule! {
    /// An id names one element.
    ///
    /// ## Why
    /// Labels, links and references go to the first element with the id, and the other is never reached.
    ///
    /// ## Fails
    /// ```html
    /// <h2 id="goals">Goals</h2><h2 id="goals">More goals</h2>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <h2 id="goals">Goals</h2><h2 id="more-goals">More goals</h2>
    /// ```
    "duplicate-id", severity: Warning, wcag: [PARSING], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.dom.with_id().to_vec();
    found.sort_unstable();
    found
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let value = || page.dom.attr(id, "id").unwrap_or_default();
    let is_repeated = page.dom.repeats_an_id(id);
    none_of(is_repeated.then(|| Message::new("message").with("id", value())))
}
