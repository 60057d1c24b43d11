use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// The content of a page stands in a landmark.
    ///
    /// ## Why
    /// Who jumps from landmark to landmark finds the menu and the footer, and never what the page is about.
    ///
    /// ## Fails
    /// ```html
    /// <body><nav><a href="/">Home</a></nav><p>Text</p></body>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <nav><a href="/">Home</a></nav><main><p>Text</p></main>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/b40fd1/>
    "content-without-landmark", severity: Warning, wcag: [], act: ["b40fd1"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.body().filter(|_| page.parts().is_some()).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _body: NodeId) -> Outcome {
    no_fault(page.parts().is_some_and(|parts| !parts.have_landmark(page)))
}
