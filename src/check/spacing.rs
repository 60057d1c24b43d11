//! What the rules on spacing that `style` attributes force on text share.

use crate::check::context::PageContext;
use crate::html::dom::NodeId;
use crate::html::style::Longhand;

/// The HTML elements with visible text of their own on which the `style` attribute itself forces a property.
#[must_use]
pub fn forced(page: &PageContext<'_>, longhand: Longhand) -> Vec<NodeId> {
    let dom = page.dom;
    let may_force = |element: &NodeId| dom.attr(*element, "style").is_some_and(|style| style.contains('!'));
    dom.with_attr("style")
        .filter(may_force)
        .filter(|element| dom.is_html(*element) && page.styles.is_important_inline(*element, longhand))
        .filter(|element| has_own_visible_text(page, *element))
        .collect()
}

fn has_own_visible_text(page: &PageContext<'_>, element: NodeId) -> bool {
    let dom = page.dom;
    let seen = |node: NodeId| dom.is_text(node) && page.rendering.is_visible(node) && !dom.text(node).trim().is_empty();
    dom.children(element).any(seen)
}

/// Whether a measure is at least a part of the font size, within what arithmetic loses.
#[must_use]
pub fn is_enough(measure: f32, part: f32, font_size: f32) -> bool {
    measure >= part * font_size - 0.001 * font_size
}
