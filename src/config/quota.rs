//! The share of each written standard that the law asks for, as `site.toml` says it.

use crate::config::read::declare::{choice, table};
use crate::config::read::{Keyed, Texts};
use crate::span::Spanned;

table! {
    /// The measure of bokmål and nynorsk for the whole site.
    pub struct BalanceSettings {
        "profile" profile: Profile = Profile::Central,
        "period" period: Period = Period::CalendarYear,
        /// Share below which the lesser standard gives a warning.
        "warn-at" warn_at: Option<Spanned<f64>>,
        /// Least share of each language with profile `custom`.
        "min" min: Keyed<Spanned<f64>>,
    }
}

choice! {
    /// Which duty applies.
    pub enum Profile {
        /// Central state body: at least a quarter of each standard.
        "central" Central,
        /// Regional state body of a district where bokmål is in the majority.
        "regional-nb" RegionalNb,
        /// Regional state body of a district where nynorsk is in the majority.
        "regional-nn" RegionalNn,
        /// Language-neutral body that wants a quarter of each.
        "neutral-25" Neutral25,
        /// Language-neutral body that wants a tenth of each.
        "neutral-10" Neutral10,
        /// No duty.
        "exempt" Exempt,
        /// The shares that `min` names.
        "custom" Custom,
    }
}

choice! {
    /// The time that a share is measured over.
    pub enum Period {
        "calendar-year" CalendarYear,
        "rolling-12-months" Rolling12Months,
    }
}

table! {
    /// A share that each written standard must have within a scope.
    pub struct QuotaSettings {
        "name" name: Spanned<String>,
        /// What readers of the public page see in place of the name.
        "title" title: Option<Texts>,
        "scope" scope: Option<Scope>,
        /// Whether each channel or owner in the scope must meet it by itself.
        "each" each: Option<Each>,
        "unit" unit: Unit = Unit::Words,
        /// Least share of each language.
        "min" min: Keyed<Spanned<f64>>,
        "count" count: Count = Count::All,
        "period" period: Option<Period>,
        "warn-at" warn_at: Option<Spanned<f64>>,
        "level" level: QuotaLevel = QuotaLevel::Error,
    }
}

table! {
    /// Which documents or posts a quota covers; every key that is given must fit.
    pub struct Scope {
        "section" section: Option<Spanned<String>>,
        "kind" kind: Option<Spanned<String>>,
        "channel" channel: Option<Spanned<String>>,
        "owner" owner: Option<Spanned<String>>,
    }
}

choice! {
    /// What a quota is split by: each part must meet it.
    pub enum Each {
        "channel" Channel,
        "owner" Owner,
        /// Each owner in each channel.
        "channel-and-owner" ChannelAndOwner,
    }
}

choice! {
    /// What is counted.
    pub enum Unit {
        "words" Words,
        "documents" Documents,
        "posts" Posts,
    }
}

choice! {
    /// Whether all text counts, or only what is new in the period.
    pub enum Count {
        "all" All,
        "new" New,
    }
}

choice! {
    /// What a quota that is not met counts as.
    pub enum QuotaLevel {
        "error" Error,
        "warning" Warning,
        "advice" Advice,
    }
}
