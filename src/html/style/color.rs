//! Colours as sRGB with alpha: how they lie over each other, and how light they are.

use lightningcss::values::color::{CssColor, SystemColor};

/// A colour in sRGB, its channels from 0 to 1 and not multiplied by alpha.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rgba {
    pub red: f32,
    pub green: f32,
    pub blue: f32,
    pub alpha: f32,
}

/// Which of the two colour schemes an element is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    Light,
    Dark,
}

impl Rgba {
    pub const TRANSPARENT: Self = Self {
        red: 0.0,
        green: 0.0,
        blue: 0.0,
        alpha: 0.0,
    };
    /// A colour that only a browser knows; every ratio with it is not a number.
    pub const UNKNOWN: Self = Self {
        red: f32::NAN,
        green: f32::NAN,
        blue: f32::NAN,
        alpha: 1.0,
    };
    pub const BLACK: Self = Self::opaque(0, 0, 0);
    pub const WHITE: Self = Self::opaque(255, 255, 255);

    /// An opaque colour from its eight-bit channels.
    #[must_use]
    pub const fn opaque(red: u8, green: u8, blue: u8) -> Self {
        Self {
            red: red as f32 / 255.0,
            green: green as f32 / 255.0,
            blue: blue as f32 / 255.0,
            alpha: 1.0,
        }
    }

    /// The colour that a CSS value such as `#0a5` or `hsl(120 50% 40%)` stands for; none for one that depends on its
    /// surroundings (`currentColor`, system colours, `light-dark()`).
    #[must_use]
    pub fn from_css(value: &str) -> Option<Self> {
        use lightningcss::traits::Parse;
        let color = CssColor::parse_string(value).ok()?;
        match color {
            CssColor::CurrentColor | CssColor::LightDark(..) | CssColor::System(_) => None,
            fixed => from_fixed(&fixed),
        }
    }

    /// This colour drawn over another.
    #[must_use]
    pub fn over(self, below: Self) -> Self {
        if self.alpha >= 1.0 {
            return self;
        }
        let alpha = self.alpha + below.alpha * (1.0 - self.alpha);
        if alpha <= 0.0 {
            return Self::TRANSPARENT;
        }
        let mix = |top: f32, bottom: f32| (top * self.alpha + bottom * below.alpha * (1.0 - self.alpha)) / alpha;
        Self {
            red: mix(self.red, below.red),
            green: mix(self.green, below.green),
            blue: mix(self.blue, below.blue),
            alpha,
        }
    }

    /// This colour with its alpha multiplied.
    #[must_use]
    pub fn faded(self, opacity: f32) -> Self {
        Self {
            alpha: self.alpha * opacity,
            ..self
        }
    }

    /// Relative luminance as WCAG defines it; alpha is left out.
    #[must_use]
    pub fn luminance(self) -> f32 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// `#rrggbb`, for messages.
    #[must_use]
    pub fn hex(self) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to a byte"
        )]
        let byte = |channel: f32| (channel.clamp(0.0, 1.0) * 255.0).round() as u8;
        format!("#{:02x}{:02x}{:02x}", byte(self.red), byte(self.green), byte(self.blue))
    }
}

fn linear(channel: f32) -> f32 {
    if channel <= 0.040_45 {
        channel / 12.92
    } else {
        ((channel + 0.055) / 1.055).powf(2.4)
    }
}

/// The used colour of a CSS value, given what `currentColor` is and which scheme the element is drawn in.
pub(super) fn resolve(color: &CssColor, current: Rgba, scheme: Scheme) -> Option<Rgba> {
    match color {
        CssColor::CurrentColor => Some(current),
        CssColor::LightDark(light, dark) => {
            resolve(if scheme == Scheme::Light { light } else { dark }, current, scheme)
        }
        CssColor::System(name) => Some(system(*name, scheme)),
        fixed => from_fixed(fixed),
    }
}

fn from_fixed(color: &CssColor) -> Option<Rgba> {
    let CssColor::RGBA(rgba) = color.to_rgb().ok()? else {
        return None;
    };
    Some(Rgba {
        alpha: rgba.alpha_f32(),
        ..Rgba::opaque(rgba.red, rgba.green, rgba.blue)
    })
}

/// The colour that Chromium gives a system colour.
fn system(name: SystemColor, scheme: Scheme) -> Rgba {
    let [light, dark] = match name {
        SystemColor::LinkText => [Rgba::opaque(0, 0, 238), Rgba::opaque(158, 158, 255)],
        SystemColor::VisitedText => [Rgba::opaque(85, 26, 139), Rgba::opaque(208, 173, 240)],
        SystemColor::ActiveText => [Rgba::opaque(255, 0, 0), Rgba::opaque(255, 158, 158)],
        SystemColor::Field => [Rgba::WHITE, Rgba::opaque(59, 59, 59)],
        SystemColor::GrayText => [Rgba::opaque(128, 128, 128), Rgba::opaque(128, 128, 128)],
        SystemColor::Mark => [Rgba::opaque(255, 255, 0), Rgba::opaque(255, 255, 0)],
        SystemColor::MarkText => [Rgba::BLACK, Rgba::BLACK],
        SystemColor::AccentColor => [Rgba::opaque(0, 117, 255), Rgba::opaque(153, 200, 255)],
        SystemColor::AccentColorText => [Rgba::WHITE, Rgba::BLACK],
        SystemColor::Highlight | SystemColor::SelectedItem => [Rgba::opaque(181, 213, 255), Rgba::opaque(66, 94, 143)],
        SystemColor::ButtonFace
        | SystemColor::ButtonHighlight
        | SystemColor::ButtonShadow
        | SystemColor::ThreeDFace => [Rgba::opaque(239, 239, 239), Rgba::opaque(107, 107, 107)],
        name if is_canvas(name) => [Rgba::WHITE, Rgba::opaque(18, 18, 18)],
        _ => [Rgba::BLACK, Rgba::WHITE],
    };
    if scheme == Scheme::Light { light } else { dark }
}

const fn is_canvas(name: SystemColor) -> bool {
    matches!(
        name,
        SystemColor::Canvas
            | SystemColor::ActiveCaption
            | SystemColor::AppWorkspace
            | SystemColor::Background
            | SystemColor::InactiveCaption
            | SystemColor::InfoBackground
            | SystemColor::Menu
            | SystemColor::Scrollbar
            | SystemColor::Window
    )
}

/// A value with the colours that hang on its surroundings written out, so that functions of colours can be worked out.
pub(super) fn written_out(value: &str, current: Rgba, scheme: Scheme) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while !rest.is_empty() {
        let is_letter = |c: char| c.is_ascii_alphabetic();
        let starts_word = rest.starts_with(is_letter);
        let end = rest.find(|c| is_letter(c) != starts_word).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        match surrounding(word, current, scheme) {
            Some(color) => out.push_str(&format!(
                "rgb({} {} {} / {})",
                color.red * 255.0,
                color.green * 255.0,
                color.blue * 255.0,
                color.alpha
            )),
            None => out.push_str(word),
        }
        rest = after;
    }
    out
}

fn surrounding(word: &str, current: Rgba, scheme: Scheme) -> Option<Rgba> {
    use lightningcss::traits::Parse;
    if word.eq_ignore_ascii_case("currentcolor") {
        return Some(current);
    }
    match CssColor::parse_string(word) {
        Ok(CssColor::System(name)) => Some(system(name, scheme)),
        _ => None,
    }
}

/// What a page is painted on where nothing else is.
pub(super) fn canvas(scheme: Scheme) -> Rgba {
    system(SystemColor::Canvas, scheme)
}

/// The colour of text that no rule colours.
pub(super) fn canvas_text(scheme: Scheme) -> Rgba {
    system(SystemColor::CanvasText, scheme)
}
