//! The text that has its language from an element: what is seen or heard below it and under no other `lang`.

use crate::check::context::PageContext;
use crate::html::aria::focus::is_type;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// The pieces of text, in tree order; none is blank.
pub fn texts<'p>(page: &'p PageContext<'_>, marked: NodeId) -> impl Iterator<Item = &'p str> {
    walk(page, marked, |node| takes_over(page.dom, node))
}

/// The pieces of text without code, which is in no human language.
pub fn prose<'p>(page: &'p PageContext<'_>, marked: NodeId) -> impl Iterator<Item = &'p str> {
    walk(page, marked, |node| {
        takes_over(page.dom, node) || is_code(page.dom, node)
    })
}

/// The texts of an element and below it, save within the elements that are passed by.
fn walk<'p>(
    page: &'p PageContext<'_>,
    marked: NodeId,
    passes_by: impl Fn(NodeId) -> bool,
) -> impl Iterator<Item = &'p str> {
    let dom = page.dom;
    let end = dom.get(marked).end;
    let mut next = marked;
    std::iter::from_fn(move || {
        while next < end {
            let node = next;
            if node != marked && passes_by(node) {
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

fn is_code(dom: &Dom, node: NodeId) -> bool {
    matches!(dom.html_tag(node), Some(Tag::Code | Tag::Kbd | Tag::Samp))
}

/// A text node's text, or the name that an exposed element has from elsewhere than its content.
fn text_of<'p>(page: &'p PageContext<'_>, node: NodeId) -> Option<&'p str> {
    let dom = page.dom;
    let says = |text: &&str| !text.trim().is_empty();
    if dom.is_text(node) {
        let is_met = !page.semantics.is_hidden(node) || page.rendering.is_visible(node) || is_of_graphic(page, node);
        return Some(dom.text(node)).filter(|text| is_met && says(text));
    }
    let attribute = ["alt", "aria-label", "title", "placeholder"]
        .iter()
        .find_map(|name| dom.attr(node, name).filter(says));
    let own = || dom.attr(node, naming_attribute(dom, node)?).filter(says);
    let referred = || Some(page.name(node)).filter(|name| dom.has_attr(node, "aria-labelledby") && says(name));
    let named = attribute.or_else(own).or_else(referred)?;
    page.is_exposed(node).then_some(named)
}

/// The attribute that names elements of one kind only.
fn naming_attribute(dom: &Dom, node: NodeId) -> Option<&'static str> {
    let is_button = || {
        ["button", "reset", "submit"]
            .iter()
            .any(|kind| is_type(dom, node, kind))
    };
    match dom.html_tag(node)? {
        Tag::Input if is_button() => Some("value"),
        Tag::Optgroup | Tag::Option => Some("label"),
        _ => None,
    }
}

/// Whether a text is in the title or description of a graphic, which is never drawn but read out.
fn is_of_graphic(page: &PageContext<'_>, text: NodeId) -> bool {
    let dom = page.dom;
    let holder = dom
        .parent(text)
        .filter(|parent| dom.is_svg(*parent) && matches!(dom.tag(*parent), Some(Tag::Title | Tag::Desc)));
    let graphic = holder.and_then(|holder| dom.parent(holder));
    graphic.is_some_and(|graphic| page.is_exposed(graphic))
}
