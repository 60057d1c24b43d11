use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A page says its language once.
    ///
    /// ## Why
    /// With xml:lang and lang in disagreement, one program reads the page in one language and another in the other.
    ///
    /// ## Fails
    /// ```html
    /// <html lang="nn" xml:lang="en">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <html lang="nn" xml:lang="nn-NO">
    /// ```
    "contradicted-language", severity: Error, wcag: [LANGUAGE_OF_PAGE], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let says_twice = |root: &NodeId| page.dom.has_attr(*root, "lang") && page.dom.has_attr(*root, "xml:lang");
    let root = page.dom.root().filter(|root| page.dom.is(*root, Tag::Html));
    root.filter(says_twice).into_iter().collect()
}

fn expect(page: &PageContext<'_>, root: NodeId) -> Outcome {
    let language = |name: &str| {
        let tag = page.dom.attr(root, name).unwrap_or_default().trim();
        tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
    };
    no_fault(language("lang") != language("xml:lang"))
}
