use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// A link leads past what every page repeats.
    ///
    /// ## Why
    /// Who uses the keyboard and no screen reader has neither headings nor landmarks to jump by.
    ///
    /// ## Fails
    /// ```html
    /// <nav><a href="/">Home</a></nav><main><h1>Channels</h1></main>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="#main">To the content</a><nav><a href="/">Home</a></nav><main id="main"><h1>Channels</h1></main>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/ye5d6e/>
    "no-skip-link", severity: Advice, wcag: [], act: ["ye5d6e"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.body().filter(|_| page.parts().is_some()).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _body: NodeId) -> Outcome {
    no_fault(page.parts().is_some_and(|parts| !parts.have_way(page)))
}
