use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::computed::{Display, Style};
use crate::html::style::length::Extent;

rule! {
    /// A control with a size of its own is at least 24 by 24 pixels.
    ///
    /// ## Why
    /// A small control is hard to hit for a hand that trembles and for a thumb on a telephone. A small one passes all the
    /// same when there is free space around it, so one that stands alone is left to a person.
    ///
    /// ## Fails
    /// ```html
    /// <style>button { width: 16px; height: 16px; padding: 0; margin: 0 }</style>
    /// <button aria-label="Forrige">‹</button><button aria-label="Neste">›</button>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <button style="width: 32px; height: 32px" aria-label="Lukk">×</button>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum>
    "small-target", severity: Warning, wcag: [TARGET_SIZE_MINIMUM], act: [], page: targets, expect
}

/// The least side of a target, in CSS pixels.
const LEAST: f32 = 24.0;

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let sized = |element: &NodeId| size(page.styles.style(*element)).is_some() && page.rendering.is_visible(*element);
    let tabbable = page
        .dom
        .elements()
        .filter(|element| page.semantics.is_tabbable(*element));
    tabbable.filter(sized).collect()
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    let Some((width, height)) = size(page.styles.style(element)).filter(|(width, height)| width.min(*height) < LEAST)
    else {
        return Outcome::Passed;
    };
    let message = Message::new("message")
        .with("width", width.round())
        .with("height", height.round());
    if is_crowded(page, element) {
        Outcome::Failed(message)
    } else {
        Outcome::CantTell(message)
    }
}

/// Whether the next target on the line is so near that circles of 24 pixels around the two middles meet.
fn is_crowded(page: &PageContext<'_>, element: NodeId) -> bool {
    let dom = page.dom;
    let follows = std::iter::successors(dom.next_sibling(element), |node| dom.next_sibling(*node));
    let Some(next) = follows
        .take_while(|node| dom.is_element(*node) || dom.text(*node).trim().is_empty())
        .find(|node| dom.is_element(*node))
    else {
        return false;
    };
    let (style, beside) = (page.styles.style(element), page.styles.style(next));
    let on_one_line = [style, beside]
        .iter()
        .all(|style| style.display == Display::InlineBlock);
    let (Some(one), Some(other)) = (size(style), size(beside)) else {
        return false;
    };
    let margin = |extent: Option<Extent>| extent.map_or(0.0, |extent| extent.of(1280.0).max(0.0));
    let space = style.font_size * 0.5;
    let apart = (one.0 + other.0) / 2.0 + margin(style.margin_right) + margin(beside.margin_left) + space;
    on_one_line && page.semantics.is_tabbable(next) && one.1.max(other.1) < LEAST && apart < LEAST
}

/// Width and height with padding, where the style sheet gives both in pixels.
fn size(style: &Style) -> Option<(f32, f32)> {
    if style.display == Display::Inline {
        return None;
    }
    let px = |extent: Option<Extent>| extent.filter(|extent| extent.part == 0.0).map(|extent| extent.px);
    let padding =
        |one: Option<Extent>, other: Option<Extent>| px(one).unwrap_or_default() + px(other).unwrap_or_default();
    let width = px(style.width)?.max(px(style.min_width).unwrap_or_default());
    let height = px(style.height)?.max(px(style.min_height).unwrap_or_default());
    Some((
        width + padding(style.padding_left, style.padding_right),
        height + padding(style.padding_top, style.padding_bottom),
    ))
}
