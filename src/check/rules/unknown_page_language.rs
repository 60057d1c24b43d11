use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::language_tag::is_known;
use crate::html::tag::Tag;

rule! {
    /// The language of a page is one that exists.
    ///
    /// ## Why
    /// A language that no machine knows is as good as none: the voice does not change.
    ///
    /// ## Fails
    /// ```html
    /// <!doctype html><html lang="norsk"><title>Kanaler</title></html>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <!doctype html><html lang="nb-NO"><title>Kanaler</title></html>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/bf051a/>
    "unknown-page-language", severity: Error, wcag: [LANGUAGE_OF_PAGE], act: ["bf051a"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let says = |root: &NodeId| {
        page.dom
            .attr(*root, "lang")
            .is_some_and(|lang| !lang.trim_ascii().is_empty())
    };
    page.dom
        .root()
        .filter(|root| page.dom.is(*root, Tag::Html))
        .filter(says)
        .into_iter()
        .collect()
}

fn expect(page: &PageContext<'_>, root: NodeId) -> Outcome {
    let lang = page.dom.attr(root, "lang").unwrap_or_default();
    none_of((!is_known(lang)).then(|| Message::new("message").with("lang", lang)))
}
