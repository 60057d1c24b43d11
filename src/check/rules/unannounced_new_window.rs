use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// A link that opens a new window says so.
    ///
    /// ## Why
    /// The back button does not work in a new window, and who cannot see that it is new does not know why.
    ///
    /// ## Fails
    /// ```html
    /// <a href="https://example.org/" target="_blank">Example</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="https://example.org/" target="_blank">Example (opens in a new tab)</a>
    /// ```
    "unannounced-new-window", severity: Advice, wcag: [CHANGE_ON_REQUEST], act: [], page: targets, expect
}

/// Words that announce it in bokmål, nynorsk and English.
const WORDS: &[&str] = &[
    "ny fane",
    "nytt vindu",
    "nytt vindauge",
    "nytt vindauga",
    "new tab",
    "new window",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.links().to_vec();
    found.retain(|id| {
        page.dom
            .attr(*id, "target")
            .is_some_and(|target| target.eq_ignore_ascii_case("_blank"))
    });
    found
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let said = format!("{} {}", page.name(link), page.names.description(link)).to_lowercase();
    no_fault(!WORDS.iter().any(|words| said.contains(words)))
}
