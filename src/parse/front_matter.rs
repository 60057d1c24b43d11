//! Front matter: the keys of every kind, each with its place.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use crate::span::Spanned;

/// The front matter of one document; absent keys are `None` or empty.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// Required; an empty text stands in when it is missing, with a finding.
    pub title: Option<Spanned<String>>,
    pub description: Option<Spanned<String>>,
    pub date: Option<Spanned<Moment>>,
    pub publish: Option<Spanned<Moment>>,
    pub updated: Option<Spanned<Moment>>,
    pub expires: Option<Spanned<Moment>>,
    /// Review interval in months.
    pub review: Option<Spanned<u32>>,
    pub reviewed: Option<Spanned<Moment>>,
    pub owner: Option<Spanned<String>>,
    pub kind: Option<Spanned<String>>,
    pub tags: Vec<Spanned<String>>,
    pub audience: Vec<Spanned<String>>,
    pub channel: Vec<Spanned<String>>,
    pub slug: Option<Spanned<String>>,
    pub weight: Option<Spanned<i64>>,
    pub draft: bool,
    pub aliases: Vec<Spanned<String>>,
    pub toc: Option<bool>,
    pub translates: Option<Spanned<Translates>>,
    pub balance_exempt: Option<Spanned<String>>,
    pub corrections: Vec<Spanned<Correction>>,
    /// Free values for templates.
    pub extra: BTreeMap<String, toml::Value>,
}

/// A date as precise as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// `"2022-03"`: a month, with no false day.
    Month {
        year: i16,
        month: i8,
    },
    Day(Date),
    /// Local time in the site's zone.
    Time(DateTime),
}

/// What a translation was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translates {
    pub lang: String,
    /// Hash of the original when it was translated.
    pub hash: String,
}

/// A correction of something published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub date: Moment,
    pub what: String,
    pub why: String,
    pub severity: CorrectionSeverity,
    /// Anchor of the place in the document.
    pub place: Option<String>,
}

/// How serious a correction is, graded as Statistics Norway does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionSeverity {
    Cosmetic,
    LessSerious,
    Serious,
    VerySerious,
}
