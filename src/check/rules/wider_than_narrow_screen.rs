use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::View;
use crate::html::style::computed::{Display, Overflow, Style};
use crate::html::tag::Tag;

rule! {
    /// Content fits in a window 320 pixels wide.
    ///
    /// ## Why
    /// Who enlarges a page four times has 320 pixels left. A box with a fixed width then makes the reader scroll sideways
    /// on every line. Tables, code and pictures may scroll in a box of their own.
    ///
    /// ## Fails
    /// ```html
    /// <style>.lead { width: 640px }</style>
    /// <p class="lead">Kanalstrategien gjelder hele etaten.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <style>.lead { width: 300px }</style>
    /// <p class="lead">Kanalstrategien gjelder hele etaten.</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/reflow>
    "wider-than-narrow-screen", severity: Warning, wcag: [REFLOW], act: [], page: targets, expect
}

/// The width that WCAG asks content to fit in, in CSS pixels.
const NARROW: f32 = 320.0;

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let is_shown = |style: &Style| style.display != Display::None;
    let matters = |style: &Style| is_shown(style) && (scrolls(style) || fixed_width(style).is_some());
    let mut boxes = page
        .styles
        .elements_where(dom, View::Narrow, "wider-than-narrow-screen", matters);
    let wide = dom.tagged_any(TWO_DIMENSIONAL).into_iter();
    boxes.extend(wide.filter(|element| is_shown(page.styles.style_in(View::Narrow, *element))));
    boxes.sort_unstable();
    boxes.dedup();
    let mut found = Vec::new();
    let mut after = NodeId(0);
    for element in boxes {
        if element < after || !dom.is_html(element) {
            continue;
        }
        if scrolls(page.styles.style_in(View::Narrow, element)) || is_two_dimensional(dom.html_tag(element)) {
            // What is inside scrolls, or may be wide, on its own.
            after = dom.get(element).end;
        } else if page.rendering.is_visible(element) {
            found.push(element);
        }
    }
    found
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    let width = fixed_width(page.styles.style_in(View::Narrow, element)).unwrap_or_default();
    if width <= NARROW {
        return Outcome::Passed;
    }
    Outcome::Failed(Message::new("message").with("width", width.round()))
}

/// The least width that the style sheet gives a box, whatever the window.
fn fixed_width(style: &Style) -> Option<f32> {
    if style.display == Display::Inline {
        return None;
    }
    let fixed = |extent: Option<crate::html::style::length::Extent>| {
        extent.filter(|extent| extent.part == 0.0).map(|extent| extent.px)
    };
    let most = style.max_width.map_or(f32::MAX, |most| most.of(NARROW));
    let width = fixed(style.width).map(|width| width.min(most));
    fixed(style.min_width)
        .into_iter()
        .chain(width)
        .reduce(f32::max)
        .filter(|width| *width > 0.0)
}

fn scrolls(style: &Style) -> bool {
    style.overflow_x == Overflow::Scroll
}

/// Content that needs both directions to be understood, and the head.
const TWO_DIMENSIONAL: &[Tag] = &[
    Tag::Table,
    Tag::Pre,
    Tag::Img,
    Tag::Svg,
    Tag::Video,
    Tag::Iframe,
    Tag::Canvas,
    Tag::Object,
    Tag::Head,
];

fn is_two_dimensional(tag: Option<Tag>) -> bool {
    tag.is_some_and(|tag| TWO_DIMENSIONAL.contains(&tag))
}
