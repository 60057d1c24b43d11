//! Specified values of the longhands: what a declaration says, before it meets an element.

use lightningcss::properties::Property;
use lightningcss::properties::background::BackgroundClip;
use lightningcss::properties::border::BorderSideWidth;
use lightningcss::properties::border::LineStyle;
use lightningcss::properties::display::{self, DisplayInside, DisplayKeyword, DisplayOutside, DisplayPair};
use lightningcss::properties::font::{FontSize, FontWeight, LineHeight};
use lightningcss::properties::masking::ClipPath;
use lightningcss::properties::outline::OutlineStyle;
use lightningcss::properties::overflow::OverflowKeyword;
use lightningcss::properties::position;
use lightningcss::properties::size::{MaxSize, Size};
use lightningcss::properties::text::{Spacing, TextAlign, TextShadow, TextTransformCase, WhiteSpace};
use lightningcss::properties::transform::{Rotate, Scale, TransformList, Translate};
use lightningcss::properties::ui::ColorScheme;
use lightningcss::stylesheet::PrinterOptions;
use lightningcss::values::color::CssColor;
use lightningcss::values::gradient::{Gradient, GradientItem, WebKitGradient};
use lightningcss::values::image;
use lightningcss::values::length::{Length, LengthPercentage, LengthPercentageOrAuto, LengthValue};
use lightningcss::values::shape::{BasicShape, ShapeRadius};

use super::computed::{Clipping, Display, Overflow, Position, Visibility, Wrapping};
use super::content::{Content, parse_content};
use super::longhand::Longhand;

/// A specified value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Color(CssColor),
    /// A colour that cannot be worked out here.
    UnknownColor,
    Images(Vec<Image>),
    Number(f32),
    Display(Display),
    Visibility(Visibility),
    Position(Position),
    Overflow(Overflow),
    Wrapping(Wrapping),
    FontSize(FontSize),
    FontWeight(FontWeight),
    LineHeight(LineHeight),
    Length(Length),
    Extent(LengthPercentage),
    /// A size, offset or margin; none for `auto` and what only layout knows.
    Size(Option<LengthPercentage>),
    Clipping(Clipping),
    Shadows(Vec<TextShadow>),
    Transform(TransformList),
    Rotate(Rotate),
    Scale(Scale),
    Translate(Translate),
    ColorScheme(ColorScheme),
    Content(Content),
    /// Anything else, as text; `none` and `normal` are the empty text.
    Word(Box<str>),
}

/// One layer of `background-image`.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Image {
    /// The colours of its stops.
    Gradient(Vec<CssColor>),
    /// An image from a file, whose colours are not known here.
    File,
}

/// Gives the longhands of a typed property, one at a time.
pub(super) fn from_property(property: &Property<'_>, give: &mut impl FnMut(Longhand, Value)) {
    colors_and_images(property, give);
    text(property, give);
    boxes(property, give);
    effects(property, give);
}

fn colors_and_images(property: &Property<'_>, give: &mut impl FnMut(Longhand, Value)) {
    match property {
        Property::Color(color) => give(Longhand::Color, Value::Color(color.clone())),
        Property::BackgroundColor(color) => give(Longhand::BackgroundColor, Value::Color(color.clone())),
        Property::BackgroundImage(images) => give(
            Longhand::BackgroundImage,
            Value::Images(images.iter().filter_map(layer).collect()),
        ),
        Property::BackgroundClip(clips, _) => give(Longhand::BackgroundClip, clip_word(clips.iter())),
        Property::Background(layers) => {
            let color = layers
                .last()
                .map_or_else(CssColor::transparent, |layer| layer.color.clone());
            let images = layers.iter().filter_map(|one| layer(&one.image)).collect();
            give(Longhand::BackgroundColor, Value::Color(color));
            give(Longhand::BackgroundImage, Value::Images(images));
            give(
                Longhand::BackgroundClip,
                clip_word(layers.iter().map(|layer| &layer.clip)),
            );
        }
        Property::TextShadow(shadows) => give(Longhand::TextShadow, Value::Shadows(shadows.to_vec())),
        Property::ColorScheme(scheme) => give(Longhand::ColorScheme, Value::ColorScheme(*scheme)),
        Property::Outline(outline) => {
            give(Longhand::OutlineStyle, outline_word(&outline.style));
            give(Longhand::OutlineWidth, Value::Length(side_width(&outline.width)));
            give(Longhand::OutlineColor, Value::Color(outline.color.clone()));
        }
        Property::OutlineStyle(style) => give(Longhand::OutlineStyle, outline_word(style)),
        Property::OutlineWidth(width) => give(Longhand::OutlineWidth, Value::Length(side_width(width))),
        Property::OutlineColor(color) => give(Longhand::OutlineColor, Value::Color(color.clone())),
        _ => {}
    }
}

fn text(property: &Property<'_>, give: &mut impl FnMut(Longhand, Value)) {
    match property {
        Property::FontSize(size) => give(Longhand::FontSize, Value::FontSize(size.clone())),
        Property::FontWeight(weight) => give(Longhand::FontWeight, Value::FontWeight(weight.clone())),
        Property::LineHeight(height) => give(Longhand::LineHeight, Value::LineHeight(height.clone())),
        Property::Font(font) => {
            give(Longhand::FontSize, Value::FontSize(font.size.clone()));
            give(Longhand::FontWeight, Value::FontWeight(font.weight.clone()));
            give(Longhand::LineHeight, Value::LineHeight(font.line_height.clone()));
        }
        Property::LetterSpacing(spacing) => give(Longhand::LetterSpacing, Value::Length(spacing_length(spacing))),
        Property::WordSpacing(spacing) => give(Longhand::WordSpacing, Value::Length(spacing_length(spacing))),
        Property::TextIndent(indent) => give(Longhand::TextIndent, Value::Extent(indent.value.clone())),
        Property::WhiteSpace(space) => give(Longhand::WhiteSpace, Value::Wrapping(wrapping(space))),
        Property::TextAlign(align) => {
            let word = if matches!(align, TextAlign::Justify | TextAlign::JustifyAll) {
                "justify"
            } else {
                ""
            };
            give(Longhand::TextAlign, Value::Word(Box::from(word)));
        }
        Property::TextTransform(transform) => {
            let word = if transform.case == TextTransformCase::Uppercase {
                "uppercase"
            } else {
                ""
            };
            give(Longhand::TextTransform, Value::Word(Box::from(word)));
        }
        _ => {}
    }
}

fn boxes(property: &Property<'_>, give: &mut impl FnMut(Longhand, Value)) {
    match property {
        Property::Display(display) => give(Longhand::Display, Value::Display(display_of(display))),
        Property::Visibility(visibility) => give(Longhand::Visibility, Value::Visibility(visibility_of(visibility))),
        Property::Opacity(alpha) => give(Longhand::Opacity, Value::Number(alpha.0.clamp(0.0, 1.0))),
        Property::Position(position) => give(Longhand::Position, Value::Position(position_of(position))),
        Property::Overflow(overflow) => {
            give(Longhand::OverflowX, Value::Overflow(overflow_of(&overflow.x)));
            give(Longhand::OverflowY, Value::Overflow(overflow_of(&overflow.y)));
        }
        Property::OverflowX(overflow) => give(Longhand::OverflowX, Value::Overflow(overflow_of(overflow))),
        Property::OverflowY(overflow) => give(Longhand::OverflowY, Value::Overflow(overflow_of(overflow))),
        Property::Width(size) | Property::InlineSize(size) => give(Longhand::Width, size_of(size)),
        Property::Height(size) | Property::BlockSize(size) => give(Longhand::Height, size_of(size)),
        Property::MinWidth(size) | Property::MinInlineSize(size) => give(Longhand::MinWidth, size_of(size)),
        Property::MinHeight(size) | Property::MinBlockSize(size) => give(Longhand::MinHeight, size_of(size)),
        Property::MaxWidth(size) | Property::MaxInlineSize(size) => give(Longhand::MaxWidth, max_size_of(size)),
        Property::MaxHeight(size) | Property::MaxBlockSize(size) => give(Longhand::MaxHeight, max_size_of(size)),
        other => edges(other, give),
    }
}

fn edges(property: &Property<'_>, give: &mut impl FnMut(Longhand, Value)) {
    let mut one = |longhand, value: &LengthPercentageOrAuto| give(longhand, or_auto(value));
    match property {
        Property::Top(value) | Property::InsetBlockStart(value) => one(Longhand::Top, value),
        Property::Bottom(value) | Property::InsetBlockEnd(value) => one(Longhand::Bottom, value),
        Property::Left(value) | Property::InsetInlineStart(value) => one(Longhand::Left, value),
        Property::Right(value) | Property::InsetInlineEnd(value) => one(Longhand::Right, value),
        Property::Inset(all) => {
            one(Longhand::Top, &all.top);
            one(Longhand::Right, &all.right);
            one(Longhand::Bottom, &all.bottom);
            one(Longhand::Left, &all.left);
        }
        Property::MarginTop(value) | Property::MarginBlockStart(value) => one(Longhand::MarginTop, value),
        Property::MarginLeft(value) | Property::MarginInlineStart(value) => one(Longhand::MarginLeft, value),
        Property::MarginRight(value) | Property::MarginInlineEnd(value) => one(Longhand::MarginRight, value),
        Property::MarginInline(both) => {
            one(Longhand::MarginLeft, &both.inline_start);
            one(Longhand::MarginRight, &both.inline_end);
        }
        Property::PaddingInline(both) => {
            one(Longhand::PaddingLeft, &both.inline_start);
            one(Longhand::PaddingRight, &both.inline_end);
        }
        Property::PaddingBlock(both) => {
            one(Longhand::PaddingTop, &both.block_start);
            one(Longhand::PaddingBottom, &both.block_end);
        }
        Property::InsetBlock(both) => {
            one(Longhand::Top, &both.block_start);
            one(Longhand::Bottom, &both.block_end);
        }
        Property::InsetInline(both) => {
            one(Longhand::Left, &both.inline_start);
            one(Longhand::Right, &both.inline_end);
        }
        Property::Margin(all) => {
            one(Longhand::MarginTop, &all.top);
            one(Longhand::MarginRight, &all.right);
            one(Longhand::MarginLeft, &all.left);
        }
        Property::PaddingTop(value) | Property::PaddingBlockStart(value) => one(Longhand::PaddingTop, value),
        Property::PaddingRight(value) | Property::PaddingInlineEnd(value) => one(Longhand::PaddingRight, value),
        Property::PaddingBottom(value) | Property::PaddingBlockEnd(value) => one(Longhand::PaddingBottom, value),
        Property::PaddingLeft(value) | Property::PaddingInlineStart(value) => one(Longhand::PaddingLeft, value),
        Property::Padding(all) => {
            one(Longhand::PaddingTop, &all.top);
            one(Longhand::PaddingRight, &all.right);
            one(Longhand::PaddingBottom, &all.bottom);
            one(Longhand::PaddingLeft, &all.left);
        }
        _ => {}
    }
}

fn effects(property: &Property<'_>, give: &mut impl FnMut(Longhand, Value)) {
    match property {
        Property::Transform(list, _) => give(Longhand::Transform, Value::Transform(list.clone())),
        Property::Rotate(rotate) => give(Longhand::Rotate, Value::Rotate(rotate.clone())),
        Property::Scale(scale) => give(Longhand::Scale, Value::Scale(scale.clone())),
        Property::Translate(translate) => give(Longhand::Translate, Value::Translate(translate.clone())),
        Property::ClipPath(path, _) => give(Longhand::ClipPath, Value::Clipping(clip_path(path))),
        Property::BoxShadow(..)
        | Property::TextDecoration(..)
        | Property::TextDecorationLine(..)
        | Property::Filter(..)
        | Property::BackdropFilter(..)
        | Property::MixBlendMode(_)
        | Property::Mask(..)
        | Property::MaskImage(..)
        | Property::Animation(..)
        | Property::AnimationName(..)
        | Property::TextOverflow(..)
        | Property::GridArea(_)
        | Property::GridRow(_)
        | Property::GridColumn(_) => word(property, give),
        other if other.property_id().name().starts_with("border") => word(property, give),
        _ => {}
    }
}

fn word(property: &Property<'_>, give: &mut impl FnMut(Longhand, Value)) {
    let text = property
        .value_to_css_string(PrinterOptions::default())
        .unwrap_or_default();
    for longhand in Longhand::named(property.property_id().name()) {
        give(*longhand, Value::Word(Box::from(meaning(&text))));
    }
}

/// What is known of a longhand whose value lightningcss cannot read, though a browser might: a function of colours or an
/// image of a newer kind.
pub(super) fn unreadable(longhand: Longhand, text: &str) -> Option<Value> {
    if !text.contains('(') {
        return None;
    }
    match longhand {
        Longhand::Color | Longhand::TextFill | Longhand::BackgroundColor => Some(Value::UnknownColor),
        Longhand::BackgroundImage => Some(Value::Images(vec![Image::File])),
        _ => None,
    }
}

/// The value of a property that lightningcss leaves as tokens.
pub(super) fn from_text(longhand: Longhand, text: &str) -> Option<Value> {
    if text.contains("var(") {
        return None;
    }
    match longhand {
        Longhand::Content => Some(Value::Content(parse_content(text)?)),
        Longhand::Clip => Some(Value::Clipping(clip_rect(text))),
        Longhand::TextFill => {
            use lightningcss::traits::Parse;
            CssColor::parse_string(text).ok().map(Value::Color)
        }
        Longhand::Float | Longhand::PointerEvents | Longhand::ContentVisibility | Longhand::TextOverflow => {
            Some(Value::Word(Box::from(meaning(text))))
        }
        Longhand::WhiteSpace => Some(Value::Wrapping(if text.contains("nowrap") {
            Wrapping::Never
        } else {
            Wrapping::Normal
        })),
        _ => None,
    }
}

fn meaning(text: &str) -> &str {
    if matches!(text, "none" | "normal" | "auto" | "clip" | "none none") {
        ""
    } else {
        text
    }
}

fn layer(image: &image::Image<'_>) -> Option<Image> {
    match image {
        image::Image::None => None,
        image::Image::Gradient(gradient) => Some(Image::Gradient(stops(gradient))),
        image::Image::Url(_) | image::Image::ImageSet(_) => Some(Image::File),
    }
}

fn stops(gradient: &Gradient) -> Vec<CssColor> {
    match gradient {
        Gradient::Linear(linear) | Gradient::RepeatingLinear(linear) => stop_colors(&linear.items),
        Gradient::Radial(radial) | Gradient::RepeatingRadial(radial) => stop_colors(&radial.items),
        Gradient::Conic(conic) | Gradient::RepeatingConic(conic) => stop_colors(&conic.items),
        Gradient::WebKitGradient(WebKitGradient::Linear { stops, .. } | WebKitGradient::Radial { stops, .. }) => {
            stops.iter().map(|stop| stop.color.clone()).collect()
        }
    }
}

fn stop_colors<D>(items: &[GradientItem<D>]) -> Vec<CssColor> {
    let color = |item: &GradientItem<D>| match item {
        GradientItem::ColorStop(stop) => Some(stop.color.clone()),
        GradientItem::Hint(_) => None,
    };
    items.iter().filter_map(color).collect()
}

fn clip_word<'a>(mut clips: impl Iterator<Item = &'a BackgroundClip>) -> Value {
    let is_text = clips.any(|clip| *clip == BackgroundClip::Text);
    Value::Word(Box::from(if is_text { "text" } else { "" }))
}

fn outline_word(style: &OutlineStyle) -> Value {
    let hidden = matches!(style, OutlineStyle::LineStyle(LineStyle::None | LineStyle::Hidden));
    Value::Word(Box::from(if hidden { "" } else { "solid" }))
}

fn side_width(width: &BorderSideWidth) -> Length {
    match width {
        BorderSideWidth::Thin => px(1.0),
        BorderSideWidth::Medium => px(3.0),
        BorderSideWidth::Thick => px(5.0),
        BorderSideWidth::Length(length) => length.clone(),
    }
}

fn spacing_length(spacing: &Spacing) -> Length {
    match spacing {
        Spacing::Normal => px(0.0),
        Spacing::Length(length) => length.clone(),
    }
}

const fn px(value: f32) -> Length {
    Length::Value(LengthValue::Px(value))
}

const fn wrapping(space: &WhiteSpace) -> Wrapping {
    match space {
        WhiteSpace::Normal => Wrapping::Normal,
        WhiteSpace::Pre | WhiteSpace::NoWrap => Wrapping::Never,
        WhiteSpace::PreWrap | WhiteSpace::BreakSpaces | WhiteSpace::PreLine => Wrapping::Preserving,
    }
}

fn display_of(display: &display::Display) -> Display {
    match display {
        display::Display::Keyword(keyword) => match keyword {
            DisplayKeyword::None => Display::None,
            DisplayKeyword::Contents => Display::Contents,
            DisplayKeyword::RubyBase
            | DisplayKeyword::RubyText
            | DisplayKeyword::RubyBaseContainer
            | DisplayKeyword::RubyTextContainer => Display::Inline,
            _ => Display::TablePart,
        },
        display::Display::Pair(pair) => display_pair(pair),
    }
}

fn display_pair(pair: &DisplayPair) -> Display {
    let container = matches!(
        pair.inside,
        DisplayInside::Flex(_) | DisplayInside::Grid | DisplayInside::Box(_)
    );
    match (&pair.outside, &pair.inside) {
        (DisplayOutside::Block, _) if container => Display::Container,
        (DisplayOutside::Block, _) => Display::Block,
        (_, _) if container => Display::InlineContainer,
        (_, DisplayInside::Flow | DisplayInside::Ruby) => Display::Inline,
        _ => Display::InlineBlock,
    }
}

const fn visibility_of(visibility: &display::Visibility) -> Visibility {
    match visibility {
        display::Visibility::Visible => Visibility::Visible,
        display::Visibility::Hidden | display::Visibility::Collapse => Visibility::Hidden,
    }
}

const fn position_of(position: &position::Position) -> Position {
    match position {
        position::Position::Static => Position::Static,
        position::Position::Relative => Position::Relative,
        position::Position::Absolute => Position::Absolute,
        position::Position::Sticky(_) => Position::Sticky,
        position::Position::Fixed => Position::Fixed,
    }
}

const fn overflow_of(overflow: &OverflowKeyword) -> Overflow {
    match overflow {
        OverflowKeyword::Visible => Overflow::Visible,
        OverflowKeyword::Hidden => Overflow::Hidden,
        OverflowKeyword::Clip => Overflow::Clip,
        OverflowKeyword::Scroll | OverflowKeyword::Auto => Overflow::Scroll,
    }
}

fn size_of(size: &Size) -> Value {
    Value::Size(match size {
        Size::LengthPercentage(length) => Some(length.clone()),
        _ => None,
    })
}

fn max_size_of(size: &MaxSize) -> Value {
    Value::Size(match size {
        MaxSize::LengthPercentage(length) => Some(length.clone()),
        _ => None,
    })
}

fn or_auto(value: &LengthPercentageOrAuto) -> Value {
    Value::Size(match value {
        LengthPercentageOrAuto::Auto => None,
        LengthPercentageOrAuto::LengthPercentage(length) => Some(length.clone()),
    })
}

/// `clip: rect(…)` leaves nothing when its edges meet; `auto` leaves all.
fn clip_rect(text: &str) -> Clipping {
    let Some(edges) = text.strip_prefix("rect(").and_then(|rest| rest.strip_suffix(')')) else {
        return Clipping::None;
    };
    let number = |edge: &str| {
        let digits = edge.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
        digits.parse::<f32>().ok()
    };
    let edges: Vec<Option<f32>> = edges
        .split([',', ' '])
        .filter(|edge| !edge.is_empty())
        .map(number)
        .collect();
    match edges.as_slice() {
        [Some(top), _, Some(bottom), _] if top >= bottom => Clipping::All,
        [_, Some(right), _, Some(left)] if left >= right => Clipping::All,
        _ => Clipping::Some,
    }
}

fn clip_path(path: &ClipPath<'_>) -> Clipping {
    match path {
        ClipPath::None | ClipPath::Box(_) => Clipping::None,
        ClipPath::Url(_) => Clipping::Some,
        ClipPath::Shape { shape, .. } if is_empty(shape) => Clipping::All,
        ClipPath::Shape { .. } => Clipping::Some,
    }
}

fn is_empty(shape: &BasicShape) -> bool {
    let part = |length: &LengthPercentage| match length {
        LengthPercentage::Percentage(part) => part.0,
        _ => 0.0,
    };
    let is_zero = |radius: &ShapeRadius| matches!(radius, ShapeRadius::LengthPercentage(length) if *length == LengthPercentage::Dimension(LengthValue::Px(0.0)) || matches!(length, LengthPercentage::Percentage(part) if part.0 == 0.0));
    match shape {
        BasicShape::Inset(inset) => {
            let edges = &inset.rect;
            part(&edges.0) + part(&edges.2) >= 1.0 || part(&edges.1) + part(&edges.3) >= 1.0
        }
        BasicShape::Circle(circle) => is_zero(&circle.radius),
        BasicShape::Ellipse(ellipse) => is_zero(&ellipse.radius_x) || is_zero(&ellipse.radius_y),
        BasicShape::Polygon(polygon) => polygon.points.windows(2).all(|pair| pair[0] == pair[1]),
    }
}
