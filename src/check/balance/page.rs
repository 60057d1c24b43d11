//! The language balance as the site's public page shows it: rows of a figure and a table, and what is outside the measure.

use serde::Serialize;

use crate::language::census::Tally;
use crate::language::quota::{Share, Standard};
use crate::language::report::{Part, Report, Row};
use crate::locale::Locale;
use crate::strings::Strings;

/// What the template is given as `balance`; texts are in the page's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The period in which text counts as new.
    pub period: String,
    pub rows: Vec<PageRow>,
    /// Paths of source files and why they are outside the measure.
    pub exemptions: Vec<(String, String)>,
}

/// A row of the table and of the figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageRow {
    pub name: String,
    pub nb: String,
    pub nn: String,
    pub en: String,
    /// Words in any language.
    pub total: String,
    pub share_nb: String,
    pub share_nn: String,
    /// Width of the bokmål part of the bar in percent; -1 when there is no Norwegian text.
    pub bar_nb: i64,
    /// `met`, `near` or `short`; empty where no quota applies or has data.
    pub verdict: &'static str,
    pub verdict_text: String,
}

/// The rows: the whole site, what is new, each section, and each quota.
#[must_use]
pub fn page(
    report: &Report,
    texts: &Strings,
    locale: &Locale,
    section_title: impl Fn(&str) -> Option<String>,
    quota_title: impl Fn(&str) -> Option<String>,
) -> Page {
    let words = Words { texts, locale };
    let totals = report.totals.iter().filter(|row| row.tally.all() > 0);
    let sections = report
        .parts
        .iter()
        .filter(|row| row.part == Part::Section && !row.name.is_empty());
    let mut rows: Vec<PageRow> = totals.map(|row| words.row(words.total_name(row), row)).collect();
    rows.extend(sections.map(|row| words.row(section_title(&row.name).unwrap_or_else(|| row.name.clone()), row)));
    rows.extend(report.quotas.iter().map(|quota| {
        let name = quota_title(&quota.name).unwrap_or_else(|| words.quota_name(&quota.name));
        let mut row = words.figures(name, quota.tally);
        row.verdict = mark(quota.verdict);
        row.verdict_text = words.text(&format!("verdict-{}", quota.verdict), &[]);
        row
    }));
    Page {
        period: words.text(
            "new",
            &[("from", locale.day(report.from)), ("to", locale.day(report.to))],
        ),
        rows,
        exemptions: report
            .exempt
            .iter()
            .map(|exempt| (exempt.path.clone(), exempt.reason.clone()))
            .collect(),
    }
}

/// What the style sheet calls a verdict.
fn mark(verdict: &str) -> &'static str {
    match verdict {
        "met" => "met",
        "near" | "will-fail" => "near",
        "not-met" => "short",
        _ => "",
    }
}

/// What words and numbers are written with.
struct Words<'a> {
    texts: &'a Strings,
    locale: &'a Locale,
}

impl Words<'_> {
    fn text(&self, key: &str, args: &[(&str, String)]) -> String {
        let key = format!("balance-report.{key}");
        self.texts.text(&key, args).unwrap_or(key)
    }

    /// A quota's own name; for the profile's, what the profile is to readers.
    fn quota_name(&self, name: &str) -> String {
        let key = format!("balance-report.profile-{name}");
        self.texts.text(&key, &[]).unwrap_or_else(|| name.to_owned())
    }

    fn total_name(&self, row: &Row) -> String {
        self.text(&format!("{}-{}", row.unit, row.count), &[])
    }

    fn row(&self, name: String, row: &Row) -> PageRow {
        self.figures(name, row.tally)
    }

    fn figures(&self, name: String, tally: Tally) -> PageRow {
        let number = |amount: u64| self.locale.number(i64::try_from(amount).unwrap_or(i64::MAX));
        let nynorsk = Share::of(tally.nynorsk, tally.norwegian()).map(Share::whole_percents);
        let percent = |standard: Standard| {
            let share = nynorsk.map(|nynorsk| {
                if standard == Standard::Nynorsk {
                    nynorsk
                } else {
                    100 - nynorsk
                }
            });
            share.map_or_else(
                || "–".to_owned(),
                |share| self.text("percent", &[("percent", share.to_string())]),
            )
        };
        PageRow {
            name,
            nb: number(tally.bokmal),
            nn: number(tally.nynorsk),
            en: number(tally.english),
            total: number(tally.all()),
            share_nb: percent(Standard::Bokmal),
            share_nn: percent(Standard::Nynorsk),
            bar_nb: nynorsk.map_or(-1, |nynorsk| 100 - i64::from(nynorsk)),
            verdict: "",
            verdict_text: String::new(),
        }
    }
}
