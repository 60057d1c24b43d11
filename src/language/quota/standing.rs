//! How the census stands to each quota: now, and as it will when what is scheduled has been published.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::language::census::{Census, Item, State, Tally};
use crate::language::quota::{Count, Quota, Share, Standard, Window};

/// How a quota stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    pub quota: &'a Quota,
    /// The period that today belongs to.
    pub window: Window,
    /// The day that the forecast is for, and by which the quota is to be met.
    pub by: Date,
    /// What counts today.
    pub now: Tally,
    /// What will count on that day.
    pub forecast: Tally,
    pub verdict: Verdict,
    /// What is scheduled before that day: paths, in the order that they become public.
    pub scheduled: Vec<&'a str>,
    /// The sections that lean most away from the standard that lacks, worst first; empty when none lacks.
    pub leaning: Vec<Lean<'a>>,
    /// The documents or posts in the other standard, where a quota admits only one.
    pub strangers: Vec<&'a str>,
}

/// Whether a quota is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing in the scope is in either standard.
    NoData,
    Met,
    /// Met, but by less than the site wants.
    Near(Standard),
    /// Met, but no longer when what is scheduled has been published.
    WillFail(Standard),
    NotMet(Standard, Missing),
}

/// What a quota that is not met lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// Amount to add today; none when nothing added can do it.
    pub now: Option<u64>,
    /// Amount to add beside what is scheduled.
    pub beside_scheduled: Option<u64>,
}

/// A section and its share of the standard that lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lean<'a> {
    /// The folder under `content`; empty for the root.
    pub section: &'a str,
    pub share: Share,
    /// How much the section alone lacks of the share that is wanted, in the quota's unit.
    pub lack: u64,
}

/// How many sections a standing names.
const NAMED_SECTIONS: usize = 3;

/// How many percent above the floor a warning begins where the site says nothing.
const USUAL_MARGIN: u32 = 5;

/// Judges every quota.
#[must_use]
pub fn judge<'a>(quotas: &'a [Quota], census: &'a Census, today: Date) -> Vec<Standing<'a>> {
    quotas.iter().map(|quota| standing(quota, census, today)).collect()
}

fn standing<'a>(quota: &'a Quota, census: &'a Census, today: Date) -> Standing<'a> {
    let by = quota.period.horizon(today);
    let window = quota.period.around(today);
    let later = quota.period.at_horizon(today);
    let covered = || census.items.iter().filter(|item| quota.covers(item));
    let counted = || covered().filter(move |item| counts_now(quota, item, window));
    let amount = |item: &Item| quota.unit.amount(item);
    let now: Tally = counted().map(amount).sum();
    let forecast: Tally = covered()
        .filter(|item| counts_then(quota, item, later))
        .map(amount)
        .sum();
    let verdict = verdict(quota, now, forecast);
    let lacking = verdict.lacking();
    Standing {
        quota,
        window,
        by,
        now,
        forecast,
        verdict,
        scheduled: scheduled(covered(), by),
        leaning: lacking.map_or_else(Vec::new, |standard| {
            leaning(quota, standard, limit(quota, verdict), counted())
        }),
        strangers: lacking.map_or_else(Vec::new, |standard| strangers(quota, standard, counted())),
    }
}

fn counts_now(quota: &Quota, item: &Item, window: Window) -> bool {
    match (quota.count, item.state) {
        (_, State::Scheduled(_)) => false,
        (Count::All, state) => state == State::Public,
        (Count::New, _) => item.published.is_some_and(|day| window.holds(day)),
    }
}

fn counts_then(quota: &Quota, item: &Item, window: Window) -> bool {
    match item.state {
        State::Scheduled(day) => day <= window.to,
        _ => counts_now(quota, item, window),
    }
}

impl Verdict {
    /// The key of the verdict in reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoData => "no-data",
            Self::Met => "met",
            Self::Near(_) => "near",
            Self::WillFail(_) => "will-fail",
            Self::NotMet(..) => "not-met",
        }
    }

    /// The standard that lacks, or will.
    #[must_use]
    pub const fn lacking(self) -> Option<Standard> {
        match self {
            Self::NoData | Self::Met => None,
            Self::Near(standard) | Self::WillFail(standard) | Self::NotMet(standard, _) => Some(standard),
        }
    }
}

fn verdict(quota: &Quota, now: Tally, forecast: Tally) -> Verdict {
    if now.norwegian() == 0 {
        return Verdict::NoData;
    }
    let below = |tally: Tally, limit: &dyn Fn(Standard) -> Option<Share>| {
        Standard::BOTH.into_iter().find(|standard| {
            limit(*standard).is_some_and(|least| !least.is_met_by(standard.of(&tally), tally.norwegian()))
        })
    };
    let floor = |standard| quota.least(standard);
    if let Some(standard) = below(now, &floor) {
        return Verdict::NotMet(standard, missing(quota, standard, now, forecast));
    }
    if let Some(standard) = below(forecast, &floor) {
        return Verdict::WillFail(standard);
    }
    below(now, &|standard| warn_at(quota, standard)).map_or(Verdict::Met, Verdict::Near)
}

fn missing(quota: &Quota, standard: Standard, now: Tally, forecast: Tally) -> Missing {
    let lack = |tally: Tally| quota.least(standard)?.missing(standard.of(&tally), tally.norwegian());
    Missing {
        now: lack(now),
        beside_scheduled: lack(forecast),
    }
}

/// The share below which a standard is near its floor; none where the floor is all or nothing.
fn warn_at(quota: &Quota, standard: Standard) -> Option<Share> {
    let least = quota.least(standard).filter(|least| *least < Share::ALL)?;
    Some(quota.warn_at.unwrap_or(least.plus_percent(USUAL_MARGIN)).max(least))
}

fn scheduled<'a>(items: impl Iterator<Item = &'a Item>, by: Date) -> Vec<&'a str> {
    let mut paths: Vec<(Date, &str)> = items
        .filter_map(|item| match item.state {
            State::Scheduled(day) if day <= by => Some((day, item.path.as_str())),
            _ => None,
        })
        .collect();
    paths.sort_unstable();
    paths.into_iter().map(|(_, path)| path).collect()
}

/// The share that sections are held against: the floor, or the share that warns of it.
fn limit(quota: &Quota, verdict: Verdict) -> Share {
    let share = match verdict {
        Verdict::Near(standard) => warn_at(quota, standard),
        _ => verdict.lacking().and_then(|standard| quota.least(standard)),
    };
    share.unwrap_or(Share::percent(0))
}

/// The sections with less than a share of a standard, by how much they lack.
fn leaning<'a>(
    quota: &Quota,
    standard: Standard,
    limit: Share,
    items: impl Iterator<Item = &'a Item>,
) -> Vec<Lean<'a>> {
    let mut sections: BTreeMap<&str, Tally> = BTreeMap::new();
    for item in items {
        let section = item.place.section.split('/').next().unwrap_or_default();
        let sum = sections.entry(section).or_default();
        *sum = *sum + quota.unit.amount(item);
    }
    let mut leans: Vec<Lean<'a>> = sections
        .into_iter()
        .filter_map(|(section, tally)| lean(section, tally, standard, limit))
        .collect();
    leans.sort_by_key(|lean| std::cmp::Reverse(lean.lack));
    leans.truncate(NAMED_SECTIONS);
    leans
}

fn lean(section: &str, tally: Tally, standard: Standard, limit: Share) -> Option<Lean<'_>> {
    let (part, whole) = (standard.of(&tally), tally.norwegian());
    let lack = limit.missing(part, whole).unwrap_or(whole - part);
    Some(Lean {
        section,
        share: Share::of(part, whole)?,
        lack,
    })
    .filter(|lean| lean.lack > 0)
}

fn strangers<'a>(quota: &Quota, standard: Standard, items: impl Iterator<Item = &'a Item>) -> Vec<&'a str> {
    let admits_one = quota.least(standard) == Some(Share::ALL);
    items
        .filter(|item| admits_one && standard.other().of(&quota.unit.amount(item)) > 0)
        .map(|item| item.path.as_str())
        .collect()
}
