//! How text breaks into lines, as far as widths that the style sheets give can tell without laying the page out.

use super::computed::{Display, Position, Style, Wrapping};
use super::length::Extent;
use super::styles::{Styles, View};
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// How much narrower and wider than in Times a text can be in any other common font.
const NARROWEST: f32 = 0.9;
const WIDEST: f32 = 1.45;

/// How sure it is that a text breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaking {
    /// It needs more than one line in any font.
    Sure,
    /// It fits on one line in any font, or may not break.
    Never,
    Unknown,
}

/// The width that an element has for its text, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Room {
    at_least: f32,
    at_most: f32,
}

/// A page in a view, to measure its text in.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    pub dom: &'a Dom,
    pub styles: &'a Styles,
    pub view: View,
}

/// A text node as it is set: on one line in the narrowest and the widest of common fonts, in pixels, and the most room
/// that it can have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    pub narrowest: f32,
    pub widest: f32,
    pub room: f32,
}

impl Measure {
    /// How many lines a width takes.
    #[must_use]
    pub fn lines(&self, width: f32) -> f32 {
        (width / self.room.max(1.0)).ceil()
    }
}

impl<'a> Setting<'a> {
    fn style(&self, node: NodeId) -> &'a Style {
        self.styles.style_in(self.view, node)
    }

    /// Whether the text of an element is broken into lines for lack of room.
    #[must_use]
    pub fn breaks(&self, element: NodeId) -> Breaking {
        let style = self.style(element);
        let has_space = self.dom.text(element).split_whitespace().nth(1).is_some();
        if style.white_space == Wrapping::Never || !has_space {
            return Breaking::Never;
        }
        let room = self.room(element);
        let longest = pieces(self.dom, element)
            .map(|piece| width(piece, style))
            .fold(0.0, f32::max);
        if longest * NARROWEST > room.at_most {
            Breaking::Sure
        } else if longest * WIDEST <= room.at_least {
            Breaking::Never
        } else {
            Breaking::Unknown
        }
    }

    /// The fewest lines that the text of an element can take, whatever the font.
    #[must_use]
    pub fn fewest_lines(&self, element: NodeId, room: f32) -> f32 {
        let style = self.style(element);
        let lines = |text: &str| (width(text, style) * NARROWEST / room.max(1.0)).ceil();
        pieces(self.dom, element).map(lines).sum()
    }

    /// How a text node is set. Where lines do not break of themselves, those of the source may be kept as they are.
    #[must_use]
    pub fn measure(&self, node: NodeId) -> Measure {
        let (text, style) = (self.dom.text(node), self.style(node));
        let whole = width(text, style);
        let least = if style.white_space == Wrapping::Never {
            text.lines().map(|line| width(line, style)).fold(0.0, f32::max)
        } else {
            whole
        };
        Measure {
            narrowest: least * NARROWEST,
            widest: whole * WIDEST,
            room: self.room(node).at_most,
        }
    }

    /// The least width of a text node that may not break, in pixels.
    #[must_use]
    pub fn unbroken(&self, node: NodeId) -> f32 {
        let style = self.style(node);
        let lines = self.dom.text(node).lines().map(|line| width(line, style));
        lines.fold(0.0, f32::max) * NARROWEST
    }

    /// The nearest element around a node that is not laid out as part of a line: its text has the room of that.
    #[must_use]
    pub fn line_box(&self, node: NodeId) -> NodeId {
        let is_line = |above: &NodeId| !matches!(self.style(*above).display, Display::Inline | Display::Contents);
        let mut above = self.dom.ancestors(node).filter(|above| self.dom.is_element(*above));
        above.find(is_line).unwrap_or(node)
    }

    /// The most room that text right in an element can have, in pixels.
    #[must_use]
    pub fn most_room(&self, element: NodeId) -> f32 {
        self.room(element).at_most
    }

    fn room(&self, node: NodeId) -> Room {
        let mut path: Vec<NodeId> = self
            .dom
            .inclusive_ancestors(node)
            .filter(|node| self.dom.is_element(*node))
            .collect();
        path.reverse();
        let screen = self.view.environment().width;
        let mut room = Room {
            // The body's margins, and a scroll bar.
            at_least: screen - 32.0,
            at_most: screen,
        };
        for node in path {
            room = inner_room(self.style(node), room);
            let parent = self.dom.parent(node);
            if parent.is_some_and(|parent| shares_its_width(self.style(parent))) && self.style(node).width.is_none() {
                room.at_least = 0.0;
            }
        }
        room
    }
}

/// The text of an element between its line breaks.
fn pieces(dom: &Dom, element: NodeId) -> impl Iterator<Item = &str> {
    let breaks: Vec<NodeId> = dom.descendants(element).filter(|node| dom.is(*node, Tag::Br)).collect();
    let text = dom.text(element);
    let start = dom.text_offset(element);
    let mut ends: Vec<usize> = breaks
        .iter()
        .map(|node| dom.text_offset(*node).saturating_sub(start))
        .collect();
    ends.push(text.len());
    let mut from = 0;
    ends.into_iter().map(move |end| {
        let piece = text.get(from..end).unwrap_or_default();
        from = end;
        piece
    })
}

/// The width of a text on one line in Times, in pixels, with white space folded.
fn width(text: &str, style: &Style) -> f32 {
    let spacing = style.letter_spacing.max(0.0);
    let letter = |letter: char| match ASCII.get(letter as usize) {
        Some(width) => *width,
        None => letter_width(letter),
    };
    let word = |word: &str| {
        word.chars()
            .map(|one| letter(one) * style.font_size + spacing)
            .sum::<f32>()
    };
    let space = 0.25 * style.font_size + spacing + style.word_spacing.max(0.0);
    let words = text.split_whitespace().map(|one| word(one) + space).sum::<f32>();
    (words - space).max(0.0)
}

/// The widths of the letters of ASCII.
const ASCII: [f32; 128] = {
    let mut widths = [0.0; 128];
    let mut letter = 0;
    while letter < 128 {
        widths[letter as usize] = letter_width(letter as u8 as char);
        letter += 1;
    }
    widths
};

/// The width of a letter in Times, in parts of the font size.
const fn letter_width(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '/' | ' ' => 0.28,
        'r' | 's' | 'I' | 'J' | '-' | '(' | ')' | '[' | ']' => 0.35,
        'm' | 'w' | 'æ' | 'œ' => 0.74,
        'M' | 'W' | 'Æ' | 'Œ' | '…' | '—' => 0.9,
        'a' | 'c' | 'e' | 'z' => 0.44,
        'A'..='Z' | 'Å' | 'Ø' | '&' | '%' => 0.67,
        _ => 0.5,
    }
}

fn inner_room(style: &Style, outer: Room) -> Room {
    if matches!(style.display, Display::Inline | Display::Contents) {
        return outer;
    }
    let limit = |extent: Extent, room: f32| extent.of(room);
    let padding: f32 = [style.padding_left, style.padding_right]
        .iter()
        .flatten()
        .map(|padding| limit(*padding, outer.at_most))
        .sum();
    let mut room = match style.width {
        Some(width) => Room {
            at_least: limit(width, outer.at_least) - padding,
            at_most: limit(width, outer.at_most),
        },
        None if style.display == Display::Block && takes_whole_width(style) => Room {
            at_least: outer.at_least - padding - horizontal_margins(style, outer.at_most),
            at_most: outer.at_most,
        },
        // As wide as its content, or as its neighbours leave it.
        None => Room {
            at_least: 0.0,
            at_most: outer.at_most,
        },
    };
    if let Some(most) = style.max_width {
        room.at_least = room.at_least.min(limit(most, outer.at_least) - padding);
        room.at_most = room.at_most.min(limit(most, outer.at_most));
    }
    if let Some(least) = style.min_width {
        room.at_most = room.at_most.max(limit(least, outer.at_most));
    }
    room
}

fn horizontal_margins(style: &Style, room: f32) -> f32 {
    let margins = [style.margin_left, style.margin_right];
    margins.iter().flatten().map(|margin| margin.of(room)).sum()
}

fn shares_its_width(style: &Style) -> bool {
    matches!(style.display, Display::Container | Display::InlineContainer)
}

fn takes_whole_width(style: &Style) -> bool {
    style.float.is_empty()
        && !matches!(style.position, Position::Absolute | Position::Fixed)
        && style.margin_left.is_none_or(|margin| margin.px >= 0.0)
}
