//! Computed values: what the cascade makes of an element, in pixels and colours.

use std::sync::Arc;

use super::color::{Rgba, Scheme, canvas_text};
use super::content::Content;
use super::length::Extent;
use super::transform::Transform;

/// The computed style of an element or a pseudo-element.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    pub display: Display,
    pub visibility: Visibility,
    pub opacity: f32,
    pub position: Position,
    pub scheme: Scheme,
    pub color: Rgba,
    /// `-webkit-text-fill-color`, where it replaces `color`.
    pub text_fill: Option<Rgba>,
    pub background_color: Rgba,
    /// Layers, topmost first.
    pub background_images: Arc<[Image]>,
    /// `text` when the background shows through the letters only.
    pub background_clip: Arc<str>,
    pub text_shadow: Arc<[Rgba]>,
    /// In CSS pixels.
    pub font_size: f32,
    pub font_weight: f32,
    pub line_height: LineHeight,
    pub letter_spacing: f32,
    pub word_spacing: f32,
    pub text_indent: Extent,
    pub white_space: Wrapping,
    pub text_align: Arc<str>,
    pub text_transform: Arc<str>,
    pub text_overflow: Arc<str>,
    /// The last declared place in a grid, as text: enough to see that two elements have the same.
    pub grid_area: Arc<str>,
    pub top: Option<Extent>,
    pub right: Option<Extent>,
    pub bottom: Option<Extent>,
    pub left: Option<Extent>,
    pub width: Option<Extent>,
    pub height: Option<Extent>,
    pub min_width: Option<Extent>,
    pub min_height: Option<Extent>,
    pub max_width: Option<Extent>,
    pub max_height: Option<Extent>,
    pub margin_top: Option<Extent>,
    pub margin_left: Option<Extent>,
    pub margin_right: Option<Extent>,
    pub padding_top: Option<Extent>,
    pub padding_right: Option<Extent>,
    pub padding_bottom: Option<Extent>,
    pub padding_left: Option<Extent>,
    pub overflow_x: Overflow,
    pub overflow_y: Overflow,
    pub clip: Clipping,
    pub clip_path: Clipping,
    pub transform: Transform,
    pub rotate: Transform,
    pub scale: Transform,
    pub translate: Transform,
    pub outline_style: Arc<str>,
    pub outline_width: f32,
    pub outline_color: Rgba,
    pub box_shadow: Arc<str>,
    /// The last declared border property, as text: enough to see that borders differ.
    pub border: Arc<str>,
    pub text_decoration: Arc<str>,
    pub filter: Arc<str>,
    pub backdrop_filter: Arc<str>,
    pub blend_mode: Arc<str>,
    pub mask: Arc<str>,
    pub animation: Arc<str>,
    pub float: Arc<str>,
    pub pointer_events: Arc<str>,
    pub content_visibility: Arc<str>,
    pub content: Arc<Content>,
}

/// `display`, as far as checks tell its values apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Display {
    None,
    Contents,
    Inline,
    InlineBlock,
    Block,
    /// Flex or grid, as a block.
    Container,
    /// Flex or grid, in a line.
    InlineContainer,
    TablePart,
}

/// `visibility`; `collapse` counts as hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    Visible,
    Hidden,
}

/// `position`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    Static,
    Relative,
    Absolute,
    Sticky,
    Fixed,
}

/// `overflow`; `auto` is `Scroll`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overflow {
    Visible,
    Hidden,
    Clip,
    Scroll,
}

/// Where lines may break, from `white-space`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    Normal,
    Never,
    Preserving,
}

/// How much `clip` or `clip-path` takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clipping {
    None,
    Some,
    All,
}

/// Computed `line-height`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineHeight {
    Normal,
    /// Times the font size of the element that uses it.
    Times(f32),
    Px(f32),
}

/// A layer of the background.
#[derive(Debug, Clone, PartialEq)]
pub enum Image {
    /// The colours of the stops.
    Gradient(Vec<Rgba>),
    /// An image whose colours are not known.
    File,
}

impl Style {
    /// Initial values in a colour scheme.
    pub(super) fn initial(scheme: Scheme) -> Self {
        let none: Arc<str> = Arc::from("");
        let empty = || Arc::clone(&none);
        Self {
            display: Display::Inline,
            visibility: Visibility::Visible,
            opacity: 1.0,
            position: Position::Static,
            scheme,
            color: canvas_text(scheme),
            text_fill: None,
            background_color: Rgba::TRANSPARENT,
            background_images: Arc::from([]),
            background_clip: empty(),
            text_shadow: Arc::from([]),
            font_size: 16.0,
            font_weight: 400.0,
            line_height: LineHeight::Normal,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            text_indent: Extent::default(),
            white_space: Wrapping::Normal,
            text_align: empty(),
            text_transform: empty(),
            text_overflow: empty(),
            grid_area: empty(),
            top: None,
            right: None,
            bottom: None,
            left: None,
            width: None,
            height: None,
            min_width: None,
            min_height: None,
            max_width: None,
            max_height: None,
            margin_top: None,
            margin_left: None,
            margin_right: None,
            padding_top: None,
            padding_right: None,
            padding_bottom: None,
            padding_left: None,
            overflow_x: Overflow::Visible,
            overflow_y: Overflow::Visible,
            clip: Clipping::None,
            clip_path: Clipping::None,
            transform: Transform::NONE,
            rotate: Transform::NONE,
            scale: Transform::NONE,
            translate: Transform::NONE,
            outline_style: empty(),
            outline_width: 3.0,
            outline_color: canvas_text(scheme),
            box_shadow: empty(),
            border: empty(),
            text_decoration: empty(),
            filter: empty(),
            backdrop_filter: empty(),
            blend_mode: empty(),
            mask: empty(),
            animation: empty(),
            float: empty(),
            pointer_events: empty(),
            content_visibility: empty(),
            content: Arc::default(),
        }
    }

    /// The line height in pixels; `normal` is about 1.2 in common fonts.
    #[must_use]
    pub fn used_line_height(&self) -> f32 {
        match self.line_height {
            LineHeight::Normal => self.font_size * 1.2,
            LineHeight::Times(factor) => self.font_size * factor,
            LineHeight::Px(px) => px,
        }
    }

    /// Large-scale text by WCAG: 18 pt, or 14 pt and bold.
    #[must_use]
    pub fn is_large_text(&self) -> bool {
        // Points are 4/3 pixels; the tolerance is for what arithmetic leaves of 14pt.
        self.font_size >= 23.999 || self.font_size >= 18.665 && self.font_weight >= 700.0
    }

    /// The colour of its letters.
    #[must_use]
    pub fn text_color(&self) -> Rgba {
        self.text_fill.unwrap_or(self.color)
    }

    /// Whether an outline is drawn.
    #[must_use]
    pub fn has_outline(&self) -> bool {
        !self.outline_style.is_empty() && self.outline_width > 0.0 && self.outline_color.alpha > 0.0
    }

    /// All its turning about the axis towards the reader, in degrees.
    #[must_use]
    pub fn angle(&self) -> f32 {
        self.transform.angle + self.rotate.angle
    }
}
