use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::View;
use crate::html::style::computed::{Display, Overflow, Position, Style, Wrapping};
use crate::html::style::length::Extent;
use crate::html::tag::Tag;

rule! {
    /// A box that scrolls can be reached with the keyboard.
    ///
    /// ## Why
    /// Who has no mouse scrolls a box with the arrow keys, once it has the focus. A box without focus, and without
    /// anything in it that takes focus, keeps its last lines to itself.
    ///
    /// ## Fails
    /// ```html
    /// <div style="height: 20px; width: 100px; overflow: auto">Kanalstrategien gjelder hele etaten, også de ytre enhetene og deres kanaler.</div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div tabindex="0" style="height: 20px; width: 100px; overflow: auto">Kanalstrategien gjelder hele etaten, også de ytre enhetene og deres kanaler.</div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/keyboard>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/>
    "unreachable-scroller", severity: Warning, wcag: [KEYBOARD, KEYBOARD_NO_EXCEPTION], act: ["0ssw9k"], page: targets, expect
}

/// Only boxes whose content surely is too large: the layout of others is not known. The page itself always scrolls.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let may_scroll = |style: &Style| {
        [style.overflow_x, style.overflow_y].contains(&Overflow::Scroll) && style.display != Display::Inline
    };
    let mut boxes = page
        .styles
        .elements_where(dom, View::Screen, "unreachable-scroller", may_scroll);
    boxes.retain(|element| {
        let is_page = matches!(dom.html_tag(*element), None | Some(Tag::Html | Tag::Body));
        !is_page
            && page.rendering.is_visible(*element)
            && (overflows_down(page, *element) || overflows_across(page, *element))
    });
    boxes
}

fn overflows_down(page: &PageContext<'_>, element: NodeId) -> bool {
    let style = page.styles.style(element);
    let Some(height) = fixed(style.height).or_else(|| fixed(style.max_height)) else {
        return false;
    };
    if style.overflow_y != Overflow::Scroll {
        return false;
    }
    let width = style.width.or(style.max_width).map_or(1280.0, |width| width.of(1280.0));
    let text = page.setting(View::Screen).fewest_lines(element, width) * style.used_line_height();
    let parts = inside(page, element).filter_map(|style| fixed(style.height));
    parts.fold(text, f32::max) > height + larger(style.padding_top, style.padding_bottom)
}

fn overflows_across(page: &PageContext<'_>, element: NodeId) -> bool {
    let style = page.styles.style(element);
    if style.overflow_x != Overflow::Scroll {
        return false;
    }
    let padding = larger(style.padding_left, style.padding_right);
    let width = fixed(style.width).or_else(|| fixed(style.max_width));
    let mut parts = inside(page, element).filter_map(|style| fixed(style.width));
    width.is_some_and(|width| parts.any(|part| part > width + padding)) || has_long_line(page, element, padding)
}

/// Whether a box has text that may not break and surely is wider than it.
fn has_long_line(page: &PageContext<'_>, element: NodeId, padding: f32) -> bool {
    let is_unbroken =
        |node: &NodeId| page.dom.is_text(*node) && page.styles.style(*node).white_space == Wrapping::Never;
    let texts = page.dom.descendants(element).filter(is_unbroken);
    let setting = page.setting(View::Screen);
    // Of the many parts of a line of code, each has the room of the one before.
    let mut known: Option<(NodeId, f32)> = None;
    texts.filter(|text| page.rendering.is_visible(*text)).any(|text| {
        let line_box = setting.line_box(text);
        let (_, room) = *match &mut known {
            Some(known) if known.0 == line_box => known,
            other => other.insert((line_box, setting.most_room(line_box))),
        };
        setting.unbroken(text) > room + padding
    })
}

/// The styles of what is laid out as boxes in the flow of an element.
fn inside<'p>(page: &'p PageContext<'_>, element: NodeId) -> impl Iterator<Item = &'p Style> {
    let seen = page.dom.descendant_elements(element);
    let seen = seen.filter(|node| page.rendering.is_visible(*node));
    seen.map(|node| page.styles.style(node)).filter(|style| {
        style.display != Display::Inline && !matches!(style.position, Position::Absolute | Position::Fixed)
    })
}

fn fixed(extent: Option<Extent>) -> Option<f32> {
    extent.filter(|extent| extent.part == 0.0).map(|extent| extent.px)
}

fn larger(one: Option<Extent>, other: Option<Extent>) -> f32 {
    let px = |padding: Option<Extent>| padding.map_or(0.0, |padding| padding.of(1280.0));
    px(one).max(px(other))
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    let semantics = page.semantics;
    let reached = semantics.is_tabbable(element)
        || page
            .dom
            .descendant_elements(element)
            .any(|node| semantics.is_tabbable(node));
    if reached {
        Outcome::Passed
    } else {
        Outcome::Failed(Message::new("message"))
    }
}
