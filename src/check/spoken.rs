//! The text that has its language from an element: what is seen or heard below it and under no other `lang`.

use crate::check::context::PageContext;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// The pieces of text, in tree order; none is blank.
pub fn texts<'p>(page: &'p PageContext<'_>, marked: NodeId) -> impl Iterator<Item = &'p str> {
    let dom = page.dom;
    let end = dom.get(marked).end;
    let mut next = marked;
    std::iter::from_fn(move || {
        while next < end {
            let node = next;
            if node != marked && takes_over(dom, node) {
                next = dom.get(node).end;
                continue;
            }
            next = NodeId(node.0 + 1);
            if let Some(text) = text_of(page, node) {
                return Some(text);
            }
        }
        None
    })
}

fn takes_over(dom: &Dom, node: NodeId) -> bool {
    dom.attr(node, "lang").is_some_and(|lang| !lang.is_empty())
}

/// A text node's text, or the name that an exposed element has from elsewhere than its content.
fn text_of<'p>(page: &'p PageContext<'_>, node: NodeId) -> Option<&'p str> {
    let dom = page.dom;
    let says = |text: &&str| !text.trim().is_empty();
    if dom.is_text(node) {
        let is_met = !page.semantics.is_hidden(node) || page.rendering.is_visible(node);
        return Some(dom.text(node)).filter(|text| is_met && says(text));
    }
    let attribute = ["alt", "aria-label", "title", "placeholder"]
        .iter()
        .find_map(|name| dom.attr(node, name).filter(says));
    let value = || {
        dom.attr(node, "value")
            .filter(|text| dom.is(node, Tag::Input) && says(text))
    };
    let referred = || Some(page.name(node)).filter(|name| dom.has_attr(node, "aria-labelledby") && says(name));
    let named = attribute.or_else(value).or_else(referred)?;
    page.is_exposed(node).then_some(named)
}
