use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::Dom;
use crate::html::dom::NodeId;
use crate::html::language_tag::is_known;
use crate::html::tag::Tag;

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
    let marked = dom
        .all_attrs()
        .filter(|(id, name, value)| *name == "lang" && !value.is_empty() && dom.is_html(*id));
    let inside = marked
        .map(|(id, _, _)| id)
        .filter(|id| *id == body || dom.is_descendant(*id, body));
    inside.filter(|id| has_text(page, *id)).collect()
}

/// Whether any text, seen or heard, has its language from this element.
fn has_text(page: &PageContext<'_>, marked: NodeId) -> bool {
    let dom = page.dom;
    let end = dom.get(marked).end;
    let mut node = marked;
    while node < end {
        if node != marked && takes_over(dom, node) {
            node = dom.get(node).end;
            continue;
        }
        if is_text(page, node) {
            return true;
        }
        node = NodeId(node.0 + 1);
    }
    false
}

fn takes_over(dom: &Dom, node: NodeId) -> bool {
    dom.attr(node, "lang").is_some_and(|lang| !lang.is_empty())
}

fn is_text(page: &PageContext<'_>, node: NodeId) -> bool {
    let dom = page.dom;
    if dom.is_text(node) {
        return !dom.text(node).trim().is_empty()
            && (!page.semantics.is_hidden(node) || page.rendering.is_visible(node));
    }
    let says = |name: &str| dom.attr(node, name).is_some_and(|text| !text.trim().is_empty());
    let is_named = ["alt", "aria-label", "title", "placeholder"].into_iter().any(says)
        || dom.is(node, Tag::Input) && says("value")
        || dom.has_attr(node, "aria-labelledby") && page.has_name(node);
    is_named && page.is_exposed(node)
}

fn expect(page: &PageContext<'_>, marked: NodeId) -> Outcome {
    let lang = page.dom.attr(marked, "lang").unwrap_or_default();
    none_of((!is_known(lang)).then(|| Message::new("message").with("lang", lang)))
}
