use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::name::visible::is_visible_text;
use crate::html::style::View;
use crate::html::style::computed::{Display, Overflow, Position, Style, Wrapping};
use crate::html::style::length::Extent;
use crate::html::style::lines::Measure;

rule! {
    /// Text is not cut off when a reader makes it twice as large.
    ///
    /// ## Why
    /// Who sees poorly enlarges the page, and what then falls outside a box that cuts it off is lost to them. How text is
    /// laid out is only estimated: what surely falls outside is a finding, and what may is for a person to look at.
    ///
    /// ## Fails
    /// ```html
    /// <p style="height: 20px; width: 200px; overflow: hidden">Our answer comes within two days, weekends not counted.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p style="min-height: 20px; width: 200px; overflow: hidden">Our answer comes within two days, weekends not counted.</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/resize-text>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/59br37/>
    "clipped-text", severity: Warning, wcag: [RESIZE_TEXT], act: ["59br37"], page: targets, expect
}

/// Boxes that cut off what does not fit, with text in them. Only when there is one is the page laid out as enlarged.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let cuts =
        |style: &Style| style.display != Display::Inline && (is_cut(style.overflow_x) || is_cut(style.overflow_y));
    let mut boxes = page.styles.elements_where(dom, View::Screen, "clipped-text", cuts);
    boxes.retain(|element| page.rendering.is_visible(*element) && !page.semantics.is_aria_hidden(*element));
    boxes.retain(|element| texts(page, *element).next().is_some());
    boxes
}

const fn is_cut(overflow: Overflow) -> bool {
    matches!(overflow, Overflow::Hidden | Overflow::Clip)
}

/// The texts that stand in a box itself, and not in one within it that scrolls, cuts off on its own or is placed apart.
fn texts<'p>(page: &'p PageContext<'_>, cutting: NodeId) -> impl Iterator<Item = NodeId> + 'p {
    let is_apart = move |node: &NodeId| {
        let style = page.styles.style(*node);
        style.overflow_x != Overflow::Visible || matches!(style.position, Position::Absolute | Position::Fixed)
    };
    let stands_here = move |text: &NodeId| {
        let mut between = page.dom.ancestors(*text).take_while(move |above| *above != cutting);
        page.dom.parent(*text).is_some_and(|parent| page.dom.is_html(parent)) && !between.any(|above| is_apart(&above))
    };
    let texts = page
        .dom
        .descendants(cutting)
        .filter(|node| is_visible_text(page.semantics, *node));
    texts.filter(stands_here)
}

/// How much of a text fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Unknown,
    Cut,
}

fn expect(page: &PageContext<'_>, cutting: NodeId) -> Outcome {
    let setting = page.setting(View::Zoomed);
    let style = |node: NodeId| page.styles.style_in(View::Zoomed, node);
    let frame = style(cutting);
    // Most boxes that cut off grow with their text, so only text that may not break can be lost in them.
    let is_at_stake = |text: &NodeId| low_height(frame).is_some() || style(*text).white_space == Wrapping::Never;
    let fit = |text: NodeId| {
        let measure = setting.measure(text);
        fit_down(frame, style(text), &measure).max(fit_across(frame, style(text), &measure))
    };
    match texts(page, cutting).filter(is_at_stake).map(fit).max() {
        Some(Fit::Cut) => Outcome::Failed(Message::new("message")),
        Some(Fit::Unknown) => Outcome::CantTell(Message::new("message")),
        _ => Outcome::Passed,
    }
}

/// Whether a text fits in a box from top to bottom.
fn fit_down(cutting: &Style, text: &Style, measure: &Measure) -> Fit {
    let Some(height) = low_height(cutting) else {
        return Fit::Whole;
    };
    let needed = |width: f32| {
        let lines = if text.white_space == Wrapping::Never {
            1.0
        } else {
            measure.lines(width)
        };
        lines * text.used_line_height()
    };
    judged(needed(measure.narrowest), needed(measure.widest), height)
}

/// The height, padding included, of a box that cuts off what is lower. One that is no higher than a line of its own is
/// made for one line, and is none.
fn low_height(cutting: &Style) -> Option<f32> {
    let height = height(cutting).filter(|_| is_cut(cutting.overflow_y))?;
    let padded = height + sum(cutting.padding_top, cutting.padding_bottom);
    let edge = if cutting.overflow_y == Overflow::Clip {
        height
    } else {
        padded
    };
    (cutting.used_line_height() < edge).then_some(padded)
}

/// Whether a text that may not break fits in a box from side to side. An ellipsis shows that there is more.
fn fit_across(cutting: &Style, text: &Style, measure: &Measure) -> Fit {
    let has_ellipsis = cutting.white_space == Wrapping::Never && !cutting.text_overflow.is_empty();
    if text.white_space != Wrapping::Never || !is_cut(cutting.overflow_x) || has_ellipsis {
        return Fit::Whole;
    }
    judged(measure.narrowest, measure.widest, measure.room)
}

fn judged(at_least: f32, at_most: f32, room: f32) -> Fit {
    if at_least > room + 1.0 {
        Fit::Cut
    } else if at_most > room + 1.0 {
        Fit::Unknown
    } else {
        Fit::Whole
    }
}

/// The height that a box has whatever is in it, in pixels.
fn height(style: &Style) -> Option<f32> {
    let fixed = |extent: Option<Extent>| extent.filter(|extent| extent.part == 0.0).map(|extent| extent.px);
    let stated = [style.height, style.max_height].into_iter().find_map(fixed)?;
    Some(stated.max(fixed(style.min_height).unwrap_or_default()))
}

fn sum(one: Option<Extent>, other: Option<Extent>) -> f32 {
    let px = |extent: Extent| extent.px;
    one.map_or(0.0, px) + other.map_or(0.0, px)
}
