//! Media queries, judged for one reader's screen or paper.

use lightningcss::media_query::{
    MediaCondition, MediaFeature, MediaFeatureComparison, MediaFeatureId, MediaFeatureName, MediaFeatureValue,
    MediaList, MediaQuery, MediaType, Operator, Qualifier, QueryFeature,
};

use super::color::Scheme;
use super::length::Units;

/// What a page is shown on, and what its reader has asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Environment {
    pub medium: Medium,
    /// Viewport, in CSS pixels.
    pub width: f32,
    pub height: f32,
    pub orientation: Orientation,
    pub scheme: Scheme,
    pub colors: Colors,
    pub motion: Motion,
}

/// The media type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    Screen,
    Print,
}

/// Which way the screen is held. Kept apart from width and height, so that it can change alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    Portrait,
    Landscape,
}

/// Whose colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    Author,
    /// `forced-colors: active`: the reader's own few.
    Forced,
}

/// `prefers-reduced-motion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    Full,
    Reduced,
}

impl Environment {
    /// An ordinary light screen, 1280 by 1024.
    pub const SCREEN: Self = Self {
        medium: Medium::Screen,
        width: 1280.0,
        height: 1024.0,
        orientation: Orientation::Landscape,
        scheme: Scheme::Light,
        colors: Colors::Author,
        motion: Motion::Full,
    };
    /// The same screen in dark mode.
    pub const DARK: Self = Self {
        scheme: Scheme::Dark,
        ..Self::SCREEN
    };
    /// The same screen, held upright; its width is kept, so that only the orientation differs.
    pub const PORTRAIT: Self = Self {
        orientation: Orientation::Portrait,
        ..Self::SCREEN
    };
    /// A telephone, held upright.
    pub const PHONE: Self = Self {
        width: 390.0,
        height: 840.0,
        orientation: Orientation::Portrait,
        ..Self::SCREEN
    };
    /// The same telephone, held sideways.
    pub const PHONE_SIDEWAYS: Self = Self {
        width: 840.0,
        height: 390.0,
        orientation: Orientation::Landscape,
        ..Self::SCREEN
    };
    /// The ordinary screen for a reader who has made everything twice as large.
    pub const ZOOMED: Self = Self {
        width: 640.0,
        height: 512.0,
        ..Self::SCREEN
    };
    /// As narrow as WCAG 1.4.10 asks a page to be usable.
    pub const NARROW: Self = Self {
        width: 320.0,
        height: 256.0,
        ..Self::SCREEN
    };
    /// The same screen in the reader's own few colours.
    pub const FORCED_COLORS: Self = Self {
        colors: Colors::Forced,
        ..Self::SCREEN
    };
    /// Paper.
    pub const PRINT: Self = Self {
        medium: Medium::Print,
        width: 680.0,
        height: 960.0,
        orientation: Orientation::Portrait,
        ..Self::SCREEN
    };
}

/// A media query list without a borrow of its sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Medium(Medium),
    Width(MediaFeatureComparison, f32),
    Height(MediaFeatureComparison, f32),
    Aspect(MediaFeatureComparison, f32),
    Orientation(Orientation),
    Scheme(Scheme),
    Colors(Colors),
    Motion(Motion),
    /// A feature that has one answer in every environment that we look at.
    Fixed(bool),
}

impl Condition {
    pub fn new(list: &MediaList<'_>) -> Self {
        if list.media_queries.is_empty() {
            return Self::Fixed(true);
        }
        Self::Any(list.media_queries.iter().map(query).collect())
    }

    /// Reads a media query list as it stands in a `media` attribute.
    pub fn parse(list: &str) -> Self {
        use lightningcss::stylesheet::ParserOptions;
        use lightningcss::traits::ParseWithOptions;
        if list.trim().is_empty() {
            return Self::Fixed(true);
        }
        // Each query on its own: one that is broken never applies, and the others still do.
        let one = |text: &str| {
            MediaQuery::parse_string_with_options(text, ParserOptions::default())
                .map_or(Self::Fixed(false), |parsed| query(&parsed))
        };
        Self::Any(list.split(',').map(one).collect())
    }

    pub fn holds(&self, environment: &Environment) -> bool {
        let at = environment;
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(at)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(at)),
            Self::Not(inner) => !inner.holds(at),
            Self::Medium(medium) => *medium == at.medium,
            Self::Width(comparison, px) => compare(at.width, *comparison, *px),
            Self::Height(comparison, px) => compare(at.height, *comparison, *px),
            Self::Aspect(comparison, ratio) => compare(at.width / at.height, *comparison, *ratio),
            Self::Orientation(orientation) => *orientation == at.orientation,
            Self::Scheme(scheme) => *scheme == at.scheme,
            Self::Colors(colors) => *colors == at.colors,
            Self::Motion(motion) => *motion == at.motion,
            Self::Fixed(answer) => *answer,
        }
    }

    /// Whether any part of the condition is of a kind.
    pub fn mentions(&self, kind: &impl Fn(&Self) -> bool) -> bool {
        kind(self)
            || match self {
                Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.mentions(kind)),
                Self::Not(inner) => inner.mentions(kind),
                _ => false,
            }
    }
}

fn compare(left: f32, comparison: MediaFeatureComparison, right: f32) -> bool {
    match comparison {
        MediaFeatureComparison::Equal => (left - right).abs() < 0.01,
        MediaFeatureComparison::GreaterThan => left > right,
        MediaFeatureComparison::GreaterThanEqual => left >= right,
        MediaFeatureComparison::LessThan => left < right,
        MediaFeatureComparison::LessThanEqual => left <= right,
    }
}

fn query(query: &MediaQuery<'_>) -> Condition {
    let medium = match &query.media_type {
        MediaType::All => Condition::Fixed(true),
        MediaType::Print => Condition::Medium(Medium::Print),
        MediaType::Screen => Condition::Medium(Medium::Screen),
        MediaType::Custom(_) => Condition::Fixed(false),
    };
    let mut parts = vec![medium];
    parts.extend(query.condition.as_ref().map(condition));
    let whole = Condition::All(parts);
    match query.qualifier {
        Some(Qualifier::Not) => Condition::Not(Box::new(whole)),
        _ => whole,
    }
}

fn condition(from: &MediaCondition<'_>) -> Condition {
    match from {
        MediaCondition::Feature(one) => feature(one),
        MediaCondition::Not(inner) => Condition::Not(Box::new(condition(inner))),
        MediaCondition::Operation { operator, conditions } => {
            let parts = conditions.iter().map(condition).collect();
            match operator {
                Operator::And => Condition::All(parts),
                Operator::Or => Condition::Any(parts),
            }
        }
        MediaCondition::Unknown(_) => Condition::Fixed(false),
    }
}

fn feature(feature: &MediaFeature<'_>) -> Condition {
    match feature {
        QueryFeature::Plain { name, value } => plain(name, MediaFeatureComparison::Equal, value),
        QueryFeature::Range { name, operator, value } => plain(name, *operator, value),
        QueryFeature::Boolean { name } => boolean(name),
        QueryFeature::Interval {
            name,
            start,
            start_operator,
            end,
            end_operator,
        } => Condition::All(vec![
            plain(name, mirrored(*start_operator), start),
            plain(name, *end_operator, end),
        ]),
    }
}

/// `20em < width` says of the width that it is greater.
const fn mirrored(comparison: MediaFeatureComparison) -> MediaFeatureComparison {
    match comparison {
        MediaFeatureComparison::Equal => MediaFeatureComparison::Equal,
        MediaFeatureComparison::GreaterThan => MediaFeatureComparison::LessThan,
        MediaFeatureComparison::GreaterThanEqual => MediaFeatureComparison::LessThanEqual,
        MediaFeatureComparison::LessThan => MediaFeatureComparison::GreaterThan,
        MediaFeatureComparison::LessThanEqual => MediaFeatureComparison::GreaterThanEqual,
    }
}

type Name<'i> = MediaFeatureName<'i, MediaFeatureId>;

fn plain(name: &Name<'_>, comparison: MediaFeatureComparison, value: &MediaFeatureValue<'_>) -> Condition {
    let MediaFeatureName::Standard(id) = name else {
        return Condition::Fixed(false);
    };
    match (id, value) {
        (MediaFeatureId::Width | MediaFeatureId::DeviceWidth, MediaFeatureValue::Length(length)) => {
            media_px(length).map_or(Condition::Fixed(false), |px| Condition::Width(comparison, px))
        }
        (MediaFeatureId::Height | MediaFeatureId::DeviceHeight, MediaFeatureValue::Length(length)) => {
            media_px(length).map_or(Condition::Fixed(false), |px| Condition::Height(comparison, px))
        }
        (MediaFeatureId::AspectRatio | MediaFeatureId::DeviceAspectRatio, MediaFeatureValue::Ratio(ratio)) => {
            Condition::Aspect(comparison, ratio.0 / ratio.1.max(f32::MIN_POSITIVE))
        }
        (MediaFeatureId::Resolution, _) => Condition::Fixed(matches!(
            comparison,
            MediaFeatureComparison::LessThanEqual | MediaFeatureComparison::LessThan
        )),
        (id, MediaFeatureValue::Ident(word)) => keyword(id, &word.0),
        (MediaFeatureId::Grid, MediaFeatureValue::Boolean(grid)) => Condition::Fixed(!grid),
        _ => Condition::Fixed(false),
    }
}

fn keyword(id: &MediaFeatureId, word: &str) -> Condition {
    let word = word.to_ascii_lowercase();
    match (id, word.as_str()) {
        (MediaFeatureId::Orientation, "portrait") => Condition::Orientation(Orientation::Portrait),
        (MediaFeatureId::Orientation, "landscape") => Condition::Orientation(Orientation::Landscape),
        (MediaFeatureId::PrefersColorScheme, "light") => Condition::Scheme(Scheme::Light),
        (MediaFeatureId::PrefersColorScheme, "dark") => Condition::Scheme(Scheme::Dark),
        (MediaFeatureId::ForcedColors, "active") => Condition::Colors(Colors::Forced),
        (MediaFeatureId::ForcedColors, "none") => Condition::Colors(Colors::Author),
        (MediaFeatureId::PrefersReducedMotion, "reduce") => Condition::Motion(Motion::Reduced),
        (MediaFeatureId::PrefersReducedMotion, "no-preference") => Condition::Motion(Motion::Full),
        (MediaFeatureId::Hover | MediaFeatureId::AnyHover, "hover")
        | (MediaFeatureId::Pointer | MediaFeatureId::AnyPointer, "fine")
        | (MediaFeatureId::Scripting, "enabled")
        | (MediaFeatureId::Update, "fast")
        | (MediaFeatureId::ColorGamut, "srgb")
        | (MediaFeatureId::DisplayMode, "browser")
        | (MediaFeatureId::DynamicRange, "standard")
        | (MediaFeatureId::InvertedColors, "none")
        | (_, "no-preference") => Condition::Fixed(true),
        _ => Condition::Fixed(false),
    }
}

fn boolean(name: &Name<'_>) -> Condition {
    let MediaFeatureName::Standard(id) = name else {
        return Condition::Fixed(false);
    };
    match id {
        MediaFeatureId::PrefersReducedMotion => Condition::Motion(Motion::Reduced),
        MediaFeatureId::ForcedColors => Condition::Colors(Colors::Forced),
        MediaFeatureId::Width
        | MediaFeatureId::Height
        | MediaFeatureId::Color
        | MediaFeatureId::Orientation
        | MediaFeatureId::PrefersColorScheme
        | MediaFeatureId::Hover
        | MediaFeatureId::AnyHover
        | MediaFeatureId::Pointer
        | MediaFeatureId::AnyPointer
        | MediaFeatureId::Scripting
        | MediaFeatureId::Update => Condition::Fixed(true),
        _ => Condition::Fixed(false),
    }
}

/// A length in a media query: `em` is the browser's own font size, whatever the page sets.
fn media_px(length: &lightningcss::values::length::Length) -> Option<f32> {
    let units = Units {
        font_size: 16.0,
        root_font_size: 16.0,
        width: Environment::SCREEN.width,
        height: Environment::SCREEN.height,
    };
    units.length(length)
}
