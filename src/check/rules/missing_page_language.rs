use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A page says what language it is in.
    ///
    /// ## Why
    /// Speech synthesis chooses its voice by it; Norwegian read by an English voice is not understood.
    ///
    /// ## Fails
    /// ```html
    /// <!doctype html><html><title>Channels</title></html>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <!doctype html><html lang="nn"><title>Kanalar</title></html>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/b5c3f8/>
    "missing-page-language", severity: Error, wcag: [LANGUAGE_OF_PAGE], act: ["b5c3f8"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom
        .root()
        .filter(|root| page.dom.is(*root, Tag::Html))
        .into_iter()
        .collect()
}

fn expect(page: &PageContext<'_>, root: NodeId) -> Outcome {
    no_fault(
        page.dom
            .attr(root, "lang")
            .is_none_or(|lang| lang.trim_ascii().is_empty()),
    )
}
