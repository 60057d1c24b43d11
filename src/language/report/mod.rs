//! The language balance of a site as figures: what `veksle balance` prints, the yearly report asks for, and the site's
//! public page shows.

mod csv;
mod forms;
#[cfg(test)]
mod tests;

pub use forms::Forms;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::language::census::{Census, Item, Medium, State, Tally};
use crate::language::quota::{Count, Period, Share, Standard, Standing, Unit, Verdict, Window};

/// Everything there is to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// The day that the figures are of.
    pub date: Date,
    /// The period in which text counts as new.
    pub from: Date,
    pub to: Date,
    /// Text, documents and posts of the whole site.
    pub totals: Vec<Row>,
    /// The same text by section, kind, channel, owner and year of publishing.
    pub parts: Vec<Row>,
    pub forms: Forms,
    pub quotas: Vec<QuotaRow>,
    /// What is outside the measure, and why.
    pub exempt: Vec<Exempt>,
}

/// A line of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    pub part: Part,
    /// The section's folder, the channel's id, the year; empty for the whole site and for what has none.
    pub name: String,
    pub unit: &'static str,
    pub count: &'static str,
    #[serde(flatten)]
    pub tally: Tally,
    /// Ten-thousandths of the Norwegian text; none where there is none.
    pub share_nn: Option<u32>,
}

/// What a line of figures is a part by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Site,
    Section,
    Kind,
    Channel,
    Owner,
    Year,
}

/// How a quota stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct QuotaRow {
    pub name: String,
    pub unit: &'static str,
    pub count: &'static str,
    pub from: Date,
    pub to: Date,
    pub verdict: &'static str,
    #[serde(flatten)]
    pub tally: Tally,
    pub share_nb: Option<u32>,
    pub share_nn: Option<u32>,
    pub least_nb: Option<u32>,
    pub least_nn: Option<u32>,
    /// The standard that lacks or is near its floor.
    pub lacking: Option<&'static str>,
    /// How much to add, beside what is scheduled, by `by`.
    pub missing: Option<u64>,
    /// The day of the forecast.
    pub by: Date,
    pub forecast_share_nn: Option<u32>,
    pub scheduled: Vec<String>,
}

/// A document outside the measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exempt {
    pub path: String,
    pub reason: String,
}

impl Report {
    /// The figures of a census, with new text counted in a period of that kind around today.
    #[must_use]
    pub fn new(census: &Census, standings: &[Standing<'_>], period: Period, today: Date) -> Self {
        let window = period.around(today);
        Self {
            date: today,
            from: window.from,
            to: window.to,
            totals: totals(census, window),
            parts: parts(census),
            forms: Forms::of(census),
            quotas: standings.iter().map(quota_row).collect(),
            exempt: exempt(census),
        }
    }

    /// The report as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl Row {
    fn new(part: Part, name: &str, unit: Unit, count: Count, tally: Tally) -> Self {
        Self {
            part,
            name: name.to_owned(),
            unit: unit.key(),
            count: count.key(),
            tally,
            share_nn: share(Standard::Nynorsk, tally),
        }
    }
}

fn share(standard: Standard, tally: Tally) -> Option<u32> {
    Share::of(standard.of(&tally), tally.norwegian()).map(Share::basis_points)
}

fn is_measured(item: &Item) -> bool {
    item.exempt.is_none()
}

fn is_public(item: &Item) -> bool {
    item.state == State::Public && is_measured(item)
}

fn is_new(item: &Item, window: Window) -> bool {
    let published = item.published.is_some_and(|day| window.holds(day));
    published && is_measured(item) && !matches!(item.state, State::Scheduled(_))
}

fn totals(census: &Census, window: Window) -> Vec<Row> {
    let sum = |unit: Unit, count: Count, admits: &dyn Fn(&Item) -> bool| {
        let medium = if unit == Unit::Posts { Medium::Post } else { Medium::Web };
        let items = census.items.iter().filter(|item| item.medium == medium && admits(item));
        Row::new(Part::Site, "", unit, count, items.map(|item| unit.amount(item)).sum())
    };
    [Unit::Words, Unit::Documents, Unit::Posts]
        .into_iter()
        .flat_map(|unit| {
            [
                sum(unit, Count::All, &is_public),
                sum(unit, Count::New, &|item| is_new(item, window)),
            ]
        })
        .collect()
}

/// The public words by each part, and the public posts by channel and owner.
fn parts(census: &Census) -> Vec<Row> {
    let mut sums: BTreeMap<(Part, String, u8), Tally> = BTreeMap::new();
    let mut add = |part: Part, name: &str, item: &Item| {
        let unit = u8::from(item.medium == Medium::Post);
        let amount = if unit == 0 {
            item.words
        } else {
            Unit::Posts.amount(item)
        };
        let sum = sums.entry((part, name.to_owned(), unit)).or_default();
        *sum = *sum + amount;
    };
    for item in census.items.iter().filter(|item| is_measured(item)) {
        if let (Some(day), false) = (item.published, matches!(item.state, State::Scheduled(_))) {
            add(Part::Year, &day.year().to_string(), item);
        }
        if item.state != State::Public {
            continue;
        }
        if item.medium == Medium::Web {
            add(
                Part::Section,
                item.place.section.split('/').next().unwrap_or_default(),
                item,
            );
            add(Part::Kind, &item.place.kind, item);
        }
        item.place
            .channels
            .iter()
            .for_each(|channel| add(Part::Channel, channel, item));
        add(Part::Owner, &item.place.owner, item);
    }
    sums.into_iter()
        .map(|((part, name, unit), tally)| {
            let unit = if unit == 0 { Unit::Words } else { Unit::Posts };
            let count = if part == Part::Year { Count::New } else { Count::All };
            Row::new(part, &name, unit, count, tally)
        })
        .collect()
}

fn quota_row(standing: &Standing<'_>) -> QuotaRow {
    let quota = standing.quota;
    let points = |standard| quota.least(standard).map(Share::basis_points);
    QuotaRow {
        name: quota.name.clone(),
        unit: quota.unit.key(),
        count: quota.count.key(),
        from: standing.window.from,
        to: standing.window.to,
        verdict: standing.verdict.key(),
        tally: standing.now,
        share_nb: share(Standard::Bokmal, standing.now),
        share_nn: share(Standard::Nynorsk, standing.now),
        least_nb: points(Standard::Bokmal),
        least_nn: points(Standard::Nynorsk),
        lacking: standing.verdict.lacking().map(Standard::name),
        missing: match standing.verdict {
            Verdict::NotMet(_, missing) => missing.beside_scheduled,
            _ => None,
        },
        by: standing.by,
        forecast_share_nn: share(Standard::Nynorsk, standing.forecast),
        scheduled: standing.scheduled.iter().map(|path| (*path).to_owned()).collect(),
    }
}

fn exempt(census: &Census) -> Vec<Exempt> {
    let public = census.items.iter().filter(|item| item.state == State::Public);
    public
        .filter_map(|item| {
            Some(Exempt {
                path: item.path.clone(),
                reason: item.exempt.clone()?,
            })
        })
        .collect()
}
