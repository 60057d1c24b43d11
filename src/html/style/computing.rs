//! From a specified value to a computed one: relative units, keywords and colours resolved.

use std::sync::Arc;

use lightningcss::properties::font::{
    self, AbsoluteFontSize, AbsoluteFontWeight, FontSize, FontWeight, RelativeFontSize,
};
use lightningcss::properties::ui;
use lightningcss::values::color::CssColor;
use lightningcss::values::length::LengthPercentage;
use lightningcss::values::percentage::DimensionPercentage;

use super::color::{Rgba, Scheme, resolve};
use super::computed::{Image, LineHeight, Style};
use super::length::Units;
use super::longhand::Longhand;
use super::transform::Transform;
use super::value::{self, Value};

/// What a specified value is computed against.
#[derive(Debug)]
pub(super) struct Computing<'a> {
    pub parent: &'a Style,
    pub root_font_size: f32,
    /// The scheme that the reader prefers.
    pub preferred: Scheme,
    pub width: f32,
    pub height: f32,
}

impl Computing<'_> {
    /// Puts a specified value into a style. Longhands must come in their order, since later ones use earlier ones.
    pub fn set(&self, style: &mut Style, longhand: Longhand, value: &Value) {
        match value {
            Value::Color(color) => self.set_color(style, longhand, color),
            Value::UnknownColor => put_color(style, longhand, Rgba::UNKNOWN),
            Value::Size(size) => self.set_size(style, longhand, size.as_ref()),
            Value::Word(word) => set_word(style, longhand, word),
            Value::Images(images) => {
                style.background_images = images.iter().map(|image| image_of(image, style)).collect()
            }
            Value::Number(number) => style.opacity = *number,
            Value::Display(display) => style.display = *display,
            Value::Visibility(visibility) => style.visibility = *visibility,
            Value::Position(position) => style.position = *position,
            Value::Overflow(overflow) if longhand == Longhand::OverflowX => style.overflow_x = *overflow,
            Value::Overflow(overflow) => style.overflow_y = *overflow,
            Value::Wrapping(wrapping) => style.white_space = *wrapping,
            Value::Clipping(clipping) if longhand == Longhand::Clip => style.clip = *clipping,
            Value::Clipping(clipping) => style.clip_path = *clipping,
            Value::Shadows(shadows) => {
                let color = |color| resolve(color, style.color, style.scheme);
                style.text_shadow = shadows.iter().filter_map(|shadow| color(&shadow.color)).collect();
            }
            Value::ColorScheme(scheme) => style.scheme = self.scheme(*scheme),
            Value::Content(content) => style.content = Arc::new(content.clone()),
            other => self.set_measure(style, longhand, other),
        }
    }

    fn set_measure(&self, style: &mut Style, longhand: Longhand, value: &Value) {
        let units = self.units(style.font_size);
        match value {
            Value::FontSize(size) => style.font_size = self.font_size(size),
            Value::FontWeight(weight) => style.font_weight = self.font_weight(weight),
            Value::LineHeight(height) => style.line_height = line_height(height, &units, style.font_size),
            Value::Length(length) => set_length(style, longhand, units.length(length).unwrap_or_default()),
            Value::Extent(length) => style.text_indent = units.extent(length).unwrap_or_default(),
            Value::Transform(list) => style.transform = Transform::of_list(list, &units),
            Value::Rotate(rotate) => style.rotate = Transform::of_rotate(rotate),
            Value::Scale(scale) => style.scale = Transform::of_scale(scale),
            Value::Translate(translate) => style.translate = Transform::of_translate(translate, &units),
            _ => {}
        }
    }

    fn set_color(&self, style: &mut Style, longhand: Longhand, color: &CssColor) {
        // In `color` itself, `currentColor` is the inherited colour.
        let current = if longhand == Longhand::Color {
            self.parent.color
        } else {
            style.color
        };
        if let Some(color) = resolve(color, current, style.scheme) {
            put_color(style, longhand, color);
        }
    }

    fn set_size(&self, style: &mut Style, longhand: Longhand, size: Option<&LengthPercentage>) {
        let extent = size.and_then(|length| self.units(style.font_size).extent(length));
        let field = match longhand {
            Longhand::Top => &mut style.top,
            Longhand::Right => &mut style.right,
            Longhand::Bottom => &mut style.bottom,
            Longhand::Left => &mut style.left,
            Longhand::Width => &mut style.width,
            Longhand::Height => &mut style.height,
            Longhand::MinWidth => &mut style.min_width,
            Longhand::MinHeight => &mut style.min_height,
            Longhand::MaxWidth => &mut style.max_width,
            Longhand::MaxHeight => &mut style.max_height,
            Longhand::MarginTop => &mut style.margin_top,
            Longhand::MarginLeft => &mut style.margin_left,
            Longhand::MarginRight => &mut style.margin_right,
            Longhand::PaddingTop => &mut style.padding_top,
            Longhand::PaddingRight => &mut style.padding_right,
            Longhand::PaddingBottom => &mut style.padding_bottom,
            Longhand::PaddingLeft => &mut style.padding_left,
            _ => return,
        };
        *field = extent;
    }

    const fn units(&self, font_size: f32) -> Units {
        Units {
            font_size,
            root_font_size: self.root_font_size,
            width: self.width,
            height: self.height,
        }
    }

    fn scheme(&self, supported: ui::ColorScheme) -> Scheme {
        let dark = supported.contains(ui::ColorScheme::Dark);
        let light = supported.contains(ui::ColorScheme::Light);
        if dark && (self.preferred == Scheme::Dark || !light) {
            Scheme::Dark
        } else {
            Scheme::Light
        }
    }

    fn font_size(&self, size: &FontSize) -> f32 {
        let inherited = self.parent.font_size;
        match size {
            FontSize::Length(length) => self
                .units(inherited)
                .extent(length)
                .map_or(inherited, |extent| extent.of(inherited).max(0.0)),
            FontSize::Relative(RelativeFontSize::Larger) => inherited * 1.2,
            FontSize::Relative(RelativeFontSize::Smaller) => inherited / 1.2,
            FontSize::Absolute(size) => match size {
                AbsoluteFontSize::XXSmall => 9.0,
                AbsoluteFontSize::XSmall => 10.0,
                AbsoluteFontSize::Small => 13.0,
                AbsoluteFontSize::Medium => 16.0,
                AbsoluteFontSize::Large => 18.0,
                AbsoluteFontSize::XLarge => 24.0,
                AbsoluteFontSize::XXLarge => 32.0,
                AbsoluteFontSize::XXXLarge => 48.0,
            },
        }
    }

    fn font_weight(&self, weight: &FontWeight) -> f32 {
        let inherited = self.parent.font_weight;
        match weight {
            FontWeight::Absolute(AbsoluteFontWeight::Weight(number)) => *number,
            FontWeight::Absolute(AbsoluteFontWeight::Normal) => 400.0,
            FontWeight::Absolute(AbsoluteFontWeight::Bold) => 700.0,
            FontWeight::Bolder if inherited < 350.0 => 400.0,
            FontWeight::Bolder if inherited < 550.0 => 700.0,
            FontWeight::Bolder => 900.0_f32.max(inherited),
            FontWeight::Lighter if inherited < 550.0 => 100.0_f32.min(inherited),
            FontWeight::Lighter if inherited < 750.0 => 400.0,
            FontWeight::Lighter => 700.0,
        }
    }
}

const fn put_color(style: &mut Style, longhand: Longhand, color: Rgba) {
    match longhand {
        Longhand::Color => style.color = color,
        Longhand::BackgroundColor => style.background_color = color,
        Longhand::OutlineColor => style.outline_color = color,
        Longhand::TextFill => style.text_fill = Some(color),
        _ => {}
    }
}

fn set_word(style: &mut Style, longhand: Longhand, word: &str) {
    let field = match longhand {
        Longhand::BackgroundClip => &mut style.background_clip,
        Longhand::TextAlign => &mut style.text_align,
        Longhand::TextTransform => &mut style.text_transform,
        Longhand::TextOverflow => &mut style.text_overflow,
        Longhand::GridArea => &mut style.grid_area,
        Longhand::OutlineStyle => &mut style.outline_style,
        Longhand::BoxShadow => &mut style.box_shadow,
        Longhand::Border => &mut style.border,
        Longhand::TextDecoration => &mut style.text_decoration,
        Longhand::Filter => &mut style.filter,
        Longhand::BackdropFilter => &mut style.backdrop_filter,
        Longhand::BlendMode => &mut style.blend_mode,
        Longhand::Mask => &mut style.mask,
        Longhand::Animation => &mut style.animation,
        Longhand::Float => &mut style.float,
        Longhand::PointerEvents => &mut style.pointer_events,
        Longhand::ContentVisibility => &mut style.content_visibility,
        _ => return,
    };
    *field = Arc::from(word);
}

const fn set_length(style: &mut Style, longhand: Longhand, px: f32) {
    match longhand {
        Longhand::LetterSpacing => style.letter_spacing = px,
        Longhand::WordSpacing => style.word_spacing = px,
        Longhand::OutlineWidth => style.outline_width = px,
        _ => {}
    }
}

fn image_of(image: &value::Image, style: &Style) -> Image {
    match image {
        value::Image::File => Image::File,
        value::Image::Gradient(stops) => {
            let color = |color| resolve(color, style.color, style.scheme);
            Image::Gradient(stops.iter().filter_map(color).collect())
        }
    }
}

fn line_height(height: &font::LineHeight, units: &Units, font_size: f32) -> LineHeight {
    match height {
        font::LineHeight::Normal => LineHeight::Normal,
        font::LineHeight::Number(factor) => LineHeight::Times(*factor),
        font::LineHeight::Length(DimensionPercentage::Percentage(part)) => LineHeight::Px(part.0 * font_size),
        font::LineHeight::Length(length) => units
            .extent(length)
            .map_or(LineHeight::Normal, |extent| LineHeight::Px(extent.of(font_size))),
    }
}
