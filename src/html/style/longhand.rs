//! The properties that checks look at, as a table: name, whether it is inherited, and where its computed value stands.

use super::computed::Style;

macro_rules! longhands {
    ($($variant:ident $name:literal $inherits:ident $field:ident),* $(,)?) => {
        /// A longhand property, in the order in which computed values must be worked out.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Longhand {
            $(#[doc = $name] $variant,)*
        }

        impl Longhand {
            pub(super) const ALL: &'static [Self] = &[$(Self::$variant),*];
            pub(super) const COUNT: usize = Self::ALL.len();

            pub(super) fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// Its name in a style sheet.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            pub(super) const fn is_inherited(self) -> bool {
                match self {
                    $(Self::$variant => longhands!(@ $inherits),)*
                }
            }

            /// Copies the computed value of this property from one style to another.
            pub(super) fn copy(self, from: &Style, to: &mut Style) {
                match self {
                    $(Self::$variant => to.$field.clone_from(&from.$field),)*
                }
            }
        }
    };
    (@ inherited) => { true };
    (@ reset) => { false };
}

longhands! {
    ColorScheme "color-scheme" inherited scheme,
    FontSize "font-size" inherited font_size,
    Color "color" inherited color,
    FontWeight "font-weight" inherited font_weight,
    LineHeight "line-height" inherited line_height,
    LetterSpacing "letter-spacing" inherited letter_spacing,
    WordSpacing "word-spacing" inherited word_spacing,
    TextIndent "text-indent" inherited text_indent,
    WhiteSpace "white-space" inherited white_space,
    TextAlign "text-align" inherited text_align,
    TextTransform "text-transform" inherited text_transform,
    TextShadow "text-shadow" inherited text_shadow,
    TextFill "-webkit-text-fill-color" inherited text_fill,
    Visibility "visibility" inherited visibility,
    PointerEvents "pointer-events" inherited pointer_events,
    Display "display" reset display,
    Opacity "opacity" reset opacity,
    BackgroundColor "background-color" reset background_color,
    BackgroundImage "background-image" reset background_images,
    BackgroundClip "background-clip" reset background_clip,
    Position "position" reset position,
    Top "top" reset top,
    Right "right" reset right,
    Bottom "bottom" reset bottom,
    Left "left" reset left,
    Width "width" reset width,
    Height "height" reset height,
    MinWidth "min-width" reset min_width,
    MinHeight "min-height" reset min_height,
    MaxWidth "max-width" reset max_width,
    MaxHeight "max-height" reset max_height,
    MarginTop "margin-top" reset margin_top,
    MarginLeft "margin-left" reset margin_left,
    MarginRight "margin-right" reset margin_right,
    PaddingTop "padding-top" reset padding_top,
    PaddingRight "padding-right" reset padding_right,
    PaddingBottom "padding-bottom" reset padding_bottom,
    PaddingLeft "padding-left" reset padding_left,
    OverflowX "overflow-x" reset overflow_x,
    OverflowY "overflow-y" reset overflow_y,
    TextOverflow "text-overflow" reset text_overflow,
    GridArea "grid-area" reset grid_area,
    Clip "clip" reset clip,
    ClipPath "clip-path" reset clip_path,
    Transform "transform" reset transform,
    Rotate "rotate" reset rotate,
    Scale "scale" reset scale,
    Translate "translate" reset translate,
    OutlineStyle "outline-style" reset outline_style,
    OutlineWidth "outline-width" reset outline_width,
    OutlineColor "outline-color" reset outline_color,
    BoxShadow "box-shadow" reset box_shadow,
    Border "border" reset border,
    TextDecoration "text-decoration" reset text_decoration,
    Filter "filter" reset filter,
    BackdropFilter "backdrop-filter" reset backdrop_filter,
    BlendMode "mix-blend-mode" reset blend_mode,
    Mask "mask" reset mask,
    Animation "animation" reset animation,
    Float "float" reset float,
    ContentVisibility "content-visibility" reset content_visibility,
    Content "content" reset content,
}

impl Longhand {
    /// The longhands that a property of this name sets; none for one that no check looks at.
    pub(super) fn named(name: &str) -> &'static [Self] {
        match name {
            "background" => &[Self::BackgroundColor, Self::BackgroundImage, Self::BackgroundClip],
            "font" => &[Self::FontSize, Self::FontWeight, Self::LineHeight],
            "outline" => &[Self::OutlineStyle, Self::OutlineWidth, Self::OutlineColor],
            "overflow" => &[Self::OverflowX, Self::OverflowY],
            "inset" => &[Self::Top, Self::Right, Self::Bottom, Self::Left],
            "inset-block" => &[Self::Top, Self::Bottom],
            "inset-inline" => &[Self::Left, Self::Right],
            "margin" => &[Self::MarginTop, Self::MarginRight, Self::MarginLeft],
            "margin-inline" => &[Self::MarginLeft, Self::MarginRight],
            "padding" => &[
                Self::PaddingTop,
                Self::PaddingRight,
                Self::PaddingBottom,
                Self::PaddingLeft,
            ],
            "padding-block" => &[Self::PaddingTop, Self::PaddingBottom],
            "padding-inline" => &[Self::PaddingLeft, Self::PaddingRight],
            _ => Self::single(name),
        }
    }

    fn single(name: &str) -> &'static [Self] {
        let longhand = match name {
            "inset-block-start" => Some(Self::Top),
            "inset-block-end" => Some(Self::Bottom),
            "inset-inline-start" => Some(Self::Left),
            "inset-inline-end" => Some(Self::Right),
            "margin-block-start" | "margin-block" => Some(Self::MarginTop),
            "margin-inline-start" => Some(Self::MarginLeft),
            "margin-inline-end" => Some(Self::MarginRight),
            "padding-block-start" => Some(Self::PaddingTop),
            "padding-block-end" => Some(Self::PaddingBottom),
            "padding-inline-start" => Some(Self::PaddingLeft),
            "padding-inline-end" => Some(Self::PaddingRight),
            "inline-size" => Some(Self::Width),
            "block-size" => Some(Self::Height),
            "min-inline-size" => Some(Self::MinWidth),
            "min-block-size" => Some(Self::MinHeight),
            "max-inline-size" => Some(Self::MaxWidth),
            "max-block-size" => Some(Self::MaxHeight),
            "mask-image" => Some(Self::Mask),
            "animation-name" => Some(Self::Animation),
            "text-decoration-line" => Some(Self::TextDecoration),
            "grid-row" | "grid-column" => Some(Self::GridArea),
            _ if name.starts_with("border") => Some(Self::Border)
                .filter(|_| !name.contains("radius") && !name.contains("spacing") && !name.contains("collapse")),
            _ => Self::from_name(name),
        };
        longhand
            .and_then(|longhand| Self::ALL.get(longhand as usize))
            .map_or(&[], std::slice::from_ref)
    }
}
