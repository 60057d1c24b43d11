//! What may lie behind a text besides its own ancestors: boxes that are laid over each other, which only a browser can tell
//! for certain.

use crate::check::context::PageContext;
use crate::html::dom::NodeId;
use crate::html::style::computed::{Display, Image, Position, Style};
use crate::html::tag::Tag;

/// How many elements on each side of one are looked at for something that is laid behind it.
const LAID_BEHIND: usize = 16;

/// Whether something else than its ancestors' backgrounds may lie behind the text of an element, or its colour may be
/// another than the style sheets give at first. What lies behind an opaque colour is not asked about.
#[must_use]
pub fn is_unsure(page: &PageContext<'_>, element: NodeId) -> bool {
    if is_animated(page, element) {
        return true;
    }
    let above = page.dom.inclusive_ancestors(element);
    for node in above.take_while(|node| page.dom.is_element(*node)) {
        if paints_inside(page, node) {
            return true;
        }
        if page.styles.style(node).background_color.alpha >= 1.0 {
            return false;
        }
        if stands_on_sibling(page, node) {
            return true;
        }
    }
    false
}

/// Whether an animation may change the colour of the text, or how faded it is.
fn is_animated(page: &PageContext<'_>, element: NodeId) -> bool {
    let mut above = page.dom.inclusive_ancestors(element);
    above.any(|node| {
        let style = page.styles.style(node);
        !style.animation.is_empty() && (node == element || style.opacity < 1.0)
    })
}

/// Whether an element paints something over its own background that is no background: a placed `::before` or `::after`, a
/// shadow inwards, or an image that an old attribute names.
fn paints_inside(page: &PageContext<'_>, node: NodeId) -> bool {
    let is_laid = |style: &Style| is_placed(style) && has_background(style);
    let generated = [page.styles.before(node), page.styles.after(node)];
    let is_table_part = || {
        matches!(
            page.dom.html_tag(node),
            Some(Tag::Body | Tag::Table | Tag::Td | Tag::Th | Tag::Tr)
        )
    };
    generated.into_iter().flatten().any(is_laid)
        || page.styles.style(node).box_shadow.contains("inset")
        || page.dom.has_attr(node, "background") && is_table_part()
}

/// Whether an element may stand on one beside it: one that is placed, one that it is moved up over, or one in its place in
/// a grid.
fn stands_on_sibling(page: &PageContext<'_>, node: NodeId) -> bool {
    let dom = page.dom;
    let Some(parent) = dom.parent(node) else {
        return false;
    };
    let own = page.styles.style(node);
    let in_grid = page.styles.style(parent).display == Display::Container;
    let meets = |other: &Style| {
        is_placed(other) || is_moved_up(own) || in_grid && !own.grid_area.is_empty() && own.grid_area == other.grid_area
    };
    let before = dom.child_elements(parent).take(LAID_BEHIND);
    let mut before = before.take_while(|other| *other < node);
    let after = std::iter::successors(dom.next_sibling(node), |other| dom.next_sibling(*other));
    let mut after = after.take(LAID_BEHIND).filter(|other| dom.is_element(*other));
    before.any(|other| meets(page.styles.style(other)) && paints(page, other))
        || after.any(|other| is_placed(page.styles.style(other)) && shows_picture(page, other))
}

const fn is_placed(style: &Style) -> bool {
    matches!(style.position, Position::Absolute | Position::Fixed)
}

/// Whether an element is drawn higher than its place in the flow.
fn is_moved_up(style: &Style) -> bool {
    let upwards = |extent: crate::html::style::length::Extent| extent.px < 0.0 || extent.part < 0.0;
    style.margin_top.is_some_and(upwards)
        || style.position == Position::Relative && style.top.is_some_and(upwards)
        || upwards(style.transform.down)
        || upwards(style.translate.down)
}

/// Whether an element that can be seen paints anything behind what stands on it.
fn paints(page: &PageContext<'_>, other: NodeId) -> bool {
    let is_painted = |node: NodeId| is_picture(page, node) || has_background(page.styles.style(node));
    page.rendering.is_visible(other) && (is_painted(other) || page.dom.descendant_elements(other).any(is_painted))
}

/// Whether an element is a picture, or has one as its background.
fn shows_picture(page: &PageContext<'_>, other: NodeId) -> bool {
    let images = &page.styles.style(other).background_images;
    page.rendering.is_visible(other) && (is_picture(page, other) || images.contains(&Image::File))
}

fn is_picture(page: &PageContext<'_>, node: NodeId) -> bool {
    matches!(
        page.dom.tag(node),
        Some(Tag::Img | Tag::Svg | Tag::Video | Tag::Canvas | Tag::Iframe)
    )
}

fn has_background(style: &Style) -> bool {
    style.background_color.alpha > 0.0 || !style.background_images.is_empty()
}
