use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::parts::Parts;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;

rule! {
    /// Readers can get past what every page repeats.
    ///
    /// ## Why
    /// Who uses the keyboard must pass every menu link on every page, unless a heading, a main landmark or a link to
    /// the content leads past.
    ///
    /// ## Fails
    /// ```html
    /// <body><nav><a href="/">Home</a><a href="/news/">News</a></nav><p>Text</p></body>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <nav><a href="/">Home</a><a href="/news/">News</a></nav><main><p>Text</p></main>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/cf77f2/>
    "no-bypass", severity: Error, wcag: [BYPASS_BLOCKS], act: ["cf77f2"], page: targets, expect
}

/// Pages that begin with what others repeat.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.body().filter(|_| page.parts().is_some()).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _body: NodeId) -> Outcome {
    let is_blocked = |parts: &Parts| !parts.have_heading(page) && !parts.have_landmark(page) && !parts.have_way(page);
    no_fault(page.parts().is_some_and(is_blocked))
}
