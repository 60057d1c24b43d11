use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// The content of a page has a heading.
    ///
    /// ## Why
    /// Screen reader users jump from heading to heading. Without one they hear the menu to its end.
    ///
    /// ## Fails
    /// ```html
    /// <nav><h2>Menu</h2><a href="/">Home</a></nav><main><p>Text</p></main>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <nav><a href="/">Home</a></nav><main><h1>Channels</h1></main>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/047fe0/>
    "content-without-heading", severity: Warning, wcag: [], act: ["047fe0"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.body().filter(|_| page.parts().is_some()).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _body: NodeId) -> Outcome {
    no_fault(page.parts().is_some_and(|parts| !parts.have_heading(page)))
}
