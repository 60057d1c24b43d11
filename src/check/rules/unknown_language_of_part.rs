use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::check::spoken::texts;
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::language_tag::is_known;

rule! {
    /// The language of a part of a page is one that exists.
    ///
    /// ## Why
    /// A quotation marked with a language that no machine knows is read with the wrong voice.
    ///
    /// ## Fails
    /// ```html
    /// <p lang="engelsk">To be or not to be</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p lang="en">To be or not to be</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/de46e4/>
    "unknown-language-of-part", severity: Error, wcag: [LANGUAGE_OF_PARTS], act: ["de46e4"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let Some(body) = dom.body() else {
        return Vec::new();
    };
    let is_marked = |id: &NodeId| dom.is_html(*id) && dom.attr(*id, "lang").is_some_and(|value| !value.is_empty());
    let marked = dom.with_attr("lang").filter(is_marked);
    let inside = marked.filter(|id| *id == body || dom.is_descendant(*id, body));
    inside.filter(|id| texts(page, *id).next().is_some()).collect()
}

fn expect(page: &PageContext<'_>, marked: NodeId) -> Outcome {
    let lang = page.dom.attr(marked, "lang").unwrap_or_default();
    none_of((!is_known(lang)).then(|| Message::new("message").with("lang", lang)))
}
