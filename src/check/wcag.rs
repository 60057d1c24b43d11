//! The WCAG 2.2 success criteria at levels A and AA, as data.

/// A success criterion of WCAG.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Criterion {
    /// `"1.1.1"`.
    pub number: &'static str,
    pub level: Level,
    /// The WCAG version that introduced it: Norwegian law asks for those of 2.0 and 2.1.
    pub since: Version,
}

/// Conformance level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    A,
    Aa,
    Aaa,
}

/// A WCAG version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    Wcag20,
    Wcag21,
    Wcag22,
}

/// 1.1.1 Non-text Content.
pub const NON_TEXT_CONTENT: Criterion = Criterion {
    number: "1.1.1",
    level: Level::A,
    since: Version::Wcag20,
};
