//! What of a page is rendered, and what of that can be seen.

use super::cascade::{Groups, keeps_to_itself};
use super::computed::{Clipping, Display, Overflow, Position, Style, Visibility, Wrapping};
use super::content::Content;
use super::evaluate::Computed;
use super::media::Environment;
use super::selector::Part;
use crate::html::dom::{Dom, NodeId};
use crate::html::rendering::{Flag, Flags, Generated, Rendering};

/// What can be seen of the elements of a group, with all that their ancestors do to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sight {
    not_rendered: bool,
    /// Its content is not rendered though it is: `content-visibility: hidden`.
    content_skipped: bool,
    hidden: bool,
    /// Moved, faded or clipped away, and all within it.
    gone: bool,
    /// Its own text has no size or no colour.
    text_gone: bool,
    block: bool,
    in_line: bool,
    /// Something that it is placed in is itself placed: its offsets do not count from the page's edge.
    in_positioned: bool,
    /// A background shows through the letters here, so transparent text is seen.
    lettered_background: bool,
    /// The flags of such an element, and of a text in it.
    of_element: Flags,
    of_text: Flags,
    /// Whether `::before` or `::after` have rules.
    generates: bool,
}

/// Adds the sight of the groups that have none yet.
pub(super) fn sight(groups: &Groups, computed: &Computed, all: &mut Vec<Sight>) {
    for (group, style) in groups.list.iter().zip(&computed.styles).skip(all.len()) {
        let parent = all.get(group.parent as usize).copied().unwrap_or_default();
        let parts = [Part::Before, Part::After];
        all.push(Sight {
            generates: parts
                .iter()
                .any(|part| computed.generated_of(all.len(), *part).is_some()),
            ..parent.inside(style).with_flags()
        });
    }
}

impl Sight {
    /// The sight of an element with a style below one with this sight.
    fn inside(&self, style: &Style) -> Self {
        let lettered = self.lettered_background || &*style.background_clip == "text";
        let is_placed = style.position != Position::Static || style.transform != super::transform::Transform::NONE;
        Self {
            not_rendered: self.not_rendered || self.content_skipped || style.display == Display::None,
            content_skipped: &*style.content_visibility == "hidden",
            hidden: style.visibility == Visibility::Hidden,
            gone: self.gone || is_gone(style) || self.is_off_page(style),
            text_gone: is_text_gone(style)
                || !lettered && style.text_color().alpha <= 0.0 && style.text_shadow.is_empty(),
            block: !matches!(style.display, Display::Inline | Display::Contents | Display::None),
            in_line: matches!(style.display, Display::InlineBlock | Display::InlineContainer),
            in_positioned: self.in_positioned || is_placed,
            lettered_background: lettered,
            ..Self::default()
        }
    }

    /// What comes of it for an element and for its text.
    fn with_flags(self) -> Self {
        let flags = |facts: &[(bool, Flag)]| {
            facts
                .iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, flag)| *flag)
                .collect()
        };
        Self {
            of_element: flags(&[
                (self.not_rendered, Flag::NotRendered),
                (self.hidden, Flag::Hidden),
                (self.gone, Flag::Unseen),
                (self.block, Flag::Block),
                (self.in_line, Flag::InLine),
            ]),
            of_text: flags(&[
                (self.not_rendered || self.content_skipped, Flag::NotRendered),
                (self.hidden, Flag::Hidden),
                (self.gone || self.text_gone, Flag::Unseen),
            ]),
            ..self
        }
    }

    /// Whether an element lies beyond the left or top edge of the page, where nobody can scroll to.
    fn is_off_page(&self, style: &Style) -> bool {
        if is_far_off(style) {
            return true;
        }
        let from_edge =
            style.position == Position::Fixed || style.position == Position::Absolute && !self.in_positioned;
        if !from_edge {
            return false;
        }
        let height = style.used_line_height() + vertical_padding(style);
        let top = style.top.map_or(f32::MAX, |top| top.of(Environment::SCREEN.height));
        let left = style.left.map_or(f32::MAX, |left| left.of(Environment::SCREEN.width));
        let up = style.transform.down.part + style.translate.down.part;
        let leftwards = style.transform.right.part + style.translate.right.part;
        top <= -height
            || top <= 0.0 && up <= -1.0
            || left <= -Environment::SCREEN.width
            || left <= 0.0 && leftwards <= -1.0
    }
}

/// Farther than any box is wide or high.
const FAR: f32 = -900.0;

fn is_far_off(style: &Style) -> bool {
    let width = Environment::SCREEN.width;
    let height = Environment::SCREEN.height;
    let moved = matches!(
        style.position,
        Position::Absolute | Position::Fixed | Position::Relative
    );
    let pushed = moved
        && (style.left.is_some_and(|left| left.of(width) <= FAR)
            || style.top.is_some_and(|top| top.of(height) <= FAR)
            || style.left.is_none() && style.right.is_some_and(|right| right.of(width) >= 2.0 * width)
            || style.top.is_none() && style.bottom.is_some_and(|bottom| bottom.of(height) >= 4.0 * height));
    let pulled = style.margin_left.is_some_and(|margin| margin.of(width) <= FAR)
        || style.margin_top.is_some_and(|margin| margin.of(width) <= FAR);
    let shifted = [&style.transform, &style.translate]
        .iter()
        .any(|shift| shift.right.px <= FAR || shift.down.px <= FAR);
    pushed || pulled || shifted
}

/// Faded, clipped or shrunk to nothing.
fn is_gone(style: &Style) -> bool {
    let placed = matches!(style.position, Position::Absolute | Position::Fixed);
    style.opacity <= 0.0
        || style.transform.is_empty
        || style.scale.is_empty
        || style.clip_path == Clipping::All
        || placed && style.clip == Clipping::All
        || is_collapsed(style)
}

/// No larger than a pixel, with what is outside cut off.
fn is_collapsed(style: &Style) -> bool {
    if style.display == Display::Inline {
        return false;
    }
    let cuts = |overflow: Overflow| overflow != Overflow::Visible;
    let tiny = |size: Option<super::length::Extent>| size.is_some_and(|size| size.px <= 1.0 && size.part <= 0.0);
    let padded = |one: Option<super::length::Extent>| one.is_some_and(|padding| padding.px > 0.0 || padding.part > 0.0);
    let high = padded(style.padding_top) || padded(style.padding_bottom);
    let wide = padded(style.padding_left) || padded(style.padding_right);
    cuts(style.overflow_y) && !high && (tiny(style.height) || tiny(style.max_height))
        || cuts(style.overflow_x) && !wide && (tiny(style.width) || tiny(style.max_width))
}

fn is_text_gone(style: &Style) -> bool {
    let indent = style.text_indent;
    let cut = style.overflow_x != Overflow::Visible && style.white_space == Wrapping::Never;
    style.font_size < 0.5 || indent.of(Environment::SCREEN.width) <= FAR || cut && indent.part >= 1.0
}

fn vertical_padding(style: &Style) -> f32 {
    [style.padding_top, style.padding_bottom]
        .iter()
        .flatten()
        .map(|padding| padding.of(Environment::SCREEN.width))
        .sum()
}

/// The facts about each node that names, roles and rules ask for.
pub(super) fn rendering(dom: &Dom, of_node: &[u32], computed: &Computed, sight: &[Sight]) -> Rendering {
    let mut rendering = Rendering::new(dom);
    for (node, group) in dom.nodes().zip(of_node) {
        let group = *group as usize;
        let Some(sight) = sight.get(group) else {
            continue;
        };
        if !dom.is_text(node) {
            rendering.set(node, sight.of_element);
            if sight.generates {
                generate(&mut rendering, dom, node, group, computed);
            }
        } else if dom.parent(node).is_some_and(|parent| keeps_to_itself(dom, parent)) {
            rendering.set(node, sight.of_text.with(Flag::NotRendered));
        } else {
            rendering.set(node, sight.of_text);
        }
    }
    rendering
}

fn generate(rendering: &mut Rendering, dom: &Dom, node: NodeId, group: usize, computed: &Computed) {
    let text = |part: Part| {
        let style = computed.generated_of(group, part)?;
        let shown = style.display != Display::None && style.visibility == Visibility::Visible;
        (shown && *style.content != Content::Normal).then(|| style.content.text(|name| dom.attr(node, name)))
    };
    let (before, after) = (text(Part::Before), text(Part::After));
    if before.is_some() || after.is_some() {
        let generated = Generated {
            before: before.unwrap_or_default(),
            after: after.unwrap_or_default(),
        };
        rendering.generated.insert(node, generated);
    }
}
