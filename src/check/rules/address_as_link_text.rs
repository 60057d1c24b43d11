use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// A link has words, and not its address, for text.
    ///
    /// ## Why
    /// An address is spelled out letter by letter, and says less than the name of the page.
    ///
    /// ## Fails
    /// ```html
    /// <a href="https://example.org/en/strategy/2027/">https://example.org/en/strategy/2027/</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="https://example.org/">example.org</a>
    /// ```
    "address-as-link-text", severity: Advice, wcag: [LINK_PURPOSE_IN_CONTEXT], act: [], page: targets, expect
}

/// A host name alone can be read out; more characters than this cannot.
const LONGEST: usize = 30;

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.links().to_vec();
    found.retain(|id| page.has_name(*id));
    found
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let name = page.name(link);
    let is_address = ["http://", "https://", "www."]
        .iter()
        .any(|start| name.starts_with(start));
    no_fault(is_address && name.len() > LONGEST && !name.contains(' '))
}
