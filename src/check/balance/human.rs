//! The language balance as a table with bars, for people at a terminal.

use crate::language::quota::Share;
use crate::language::report::{Part, QuotaRow, Report, Row};
use crate::locale::Locale;
use crate::strings::Strings;

/// Cells of a bar.
const BAR: u32 = 20;

/// The report in the language of the texts.
#[must_use]
pub fn human(report: &Report, texts: &Strings, locale: &Locale) -> String {
    Page { texts, locale }.report(report)
}

/// What words and numbers are written with.
struct Page<'a> {
    texts: &'a Strings,
    locale: &'a Locale,
}

/// A line of the table: a name, the cells after it, and its bar.
type Line = [String; 7];

impl Page<'_> {
    fn report(&self, report: &Report) -> String {
        let day = |date| self.locale.day(date);
        let mut out = self.text("title", &[("date", day(report.date))]) + "\n";
        out += &self.text("new", &[("from", day(report.from)), ("to", day(report.to))]);
        out += "\n\n";
        let mut lines = vec![self.head()];
        lines.extend(report.totals.iter().map(|row| self.line(&self.total_name(row), row)));
        for part in [Part::Section, Part::Kind, Part::Channel, Part::Owner, Part::Year] {
            let rows: Vec<&Row> = report.parts.iter().filter(|row| row.part == part).collect();
            if !rows.is_empty() {
                lines.push(heading(&self.text(part_key(part), &[])));
            }
            lines.extend(rows.into_iter().map(|row| self.line(&self.part_name(row), row)));
        }
        out += &aligned(&lines);
        out += &self.forms(report);
        out += &self.quotas(report);
        out + &self.exempt(report)
    }

    fn text(&self, key: &str, args: &[(&str, String)]) -> String {
        let key = format!("balance-report.{key}");
        self.texts.text(&key, args).unwrap_or(key)
    }

    fn head(&self) -> Line {
        let columns = ["nb", "nn", "share", "bar", "en", "other"];
        let [nb, nn, share, bar, en, other] = columns.map(|key| self.text(key, &[]));
        [String::new(), nb, nn, share, bar, en, other]
    }

    fn line(&self, name: &str, row: &Row) -> Line {
        let number = |amount: u64| self.number(amount);
        let tally = row.tally;
        [
            format!("  {name}"),
            number(tally.bokmal),
            number(tally.nynorsk),
            row.share_nn.map_or_else(|| "–".to_owned(), |share| self.percent(share)),
            row.share_nn.map_or_else(String::new, bar),
            number(tally.english),
            number(tally.other),
        ]
    }

    fn number(&self, amount: u64) -> String {
        self.locale.number(i64::try_from(amount).unwrap_or(i64::MAX))
    }

    /// Whole percents, rounded down.
    fn percent(&self, share: u32) -> String {
        self.text("percent", &[("percent", (share / 100).to_string())])
    }

    fn total_name(&self, row: &Row) -> String {
        self.text(&format!("{}-{}", row.unit, row.count), &[])
    }

    fn part_name(&self, row: &Row) -> String {
        let name = match (row.part, row.name.as_str()) {
            (Part::Section, "") => "/".to_owned(),
            (_, "") => self.text("none", &[]),
            (Part::Kind, name) => self.texts.get(&format!("kind.{name}")).unwrap_or(name).to_owned(),
            (_, name) => name.to_owned(),
        };
        if row.unit == "posts" {
            return self.text("posts-of", &[("name", name)]);
        }
        name
    }

    fn forms(&self, report: &Report) -> String {
        let forms = report.forms;
        if forms.all == 0 {
            return String::new();
        }
        let args = [("both", self.number(forms.both)), ("all", self.number(forms.all))];
        format!("\n{}\n", self.text("forms", &args))
    }

    fn quotas(&self, report: &Report) -> String {
        if report.quotas.is_empty() {
            return String::new();
        }
        let lines: Vec<String> = report.quotas.iter().map(|quota| self.quota(quota)).collect();
        format!("\n{}\n{}\n", self.text("quotas", &[]), lines.join("\n"))
    }

    fn quota(&self, quota: &QuotaRow) -> String {
        let verdict = self.text(&format!("verdict-{}", quota.verdict), &[]);
        let unit = self.text(&format!("{}-{}", quota.unit, quota.count), &[]);
        let mut line = format!("  {}: {verdict} ({unit}", quota.name);
        for (standard, share, least) in [
            ("nb", quota.share_nb, quota.least_nb),
            ("nn", quota.share_nn, quota.least_nn),
        ] {
            if let (Some(share), Some(least)) = (share, least) {
                let name = self.text(standard, &[]);
                let args = [
                    ("name", name),
                    ("share", self.percent(share)),
                    ("least", self.least(least)),
                ];
                line += &self.text("floor", &args);
            }
        }
        line += ")";
        if let (Some(missing), Some(standard)) = (quota.missing.filter(|missing| *missing > 0), quota.lacking) {
            let args = [
                ("missing", self.number(missing)),
                ("standard", standard.to_owned()),
                ("by", self.locale.day(quota.by)),
            ];
            line += &self.text("missing", &args);
        }
        line + &self.forecast(quota)
    }

    fn least(&self, share: u32) -> String {
        let share = Share::from_basis_points(share);
        self.text("percent", &[("percent", share.to_string())])
    }

    fn forecast(&self, quota: &QuotaRow) -> String {
        let Some(share) = quota.forecast_share_nn.filter(|_| !quota.scheduled.is_empty()) else {
            return String::new();
        };
        let args = [
            ("share", self.percent(share)),
            ("by", self.locale.day(quota.by)),
            ("scheduled", quota.scheduled.join(", ")),
        ];
        self.text("forecast", &args)
    }

    fn exempt(&self, report: &Report) -> String {
        if report.exempt.is_empty() {
            return String::new();
        }
        let lines: Vec<String> = report
            .exempt
            .iter()
            .map(|exempt| format!("  {}: {}", exempt.path, exempt.reason))
            .collect();
        format!("\n{}\n{}\n", self.text("exempt", &[]), lines.join("\n"))
    }
}

const fn part_key(part: Part) -> &'static str {
    match part {
        Part::Site => "site",
        Part::Section => "section",
        Part::Kind => "kind",
        Part::Channel => "channel",
        Part::Owner => "owner",
        Part::Year => "year",
    }
}

fn heading(text: &str) -> Line {
    let mut line: Line = Default::default();
    text.clone_into(&mut line[0]);
    line
}

/// A bar of bokmål and nynorsk; a standard that has anything has at least one cell.
fn bar(share_nn: u32) -> String {
    let cells = (share_nn * BAR + 5000) / 10_000;
    let least = u32::from(share_nn > 0);
    let most = BAR - u32::from(share_nn < 10_000);
    let nynorsk = cells.clamp(least, most) as usize;
    "█".repeat(BAR as usize - nynorsk) + &"░".repeat(nynorsk)
}

/// The lines with their cells below each other: names to the left, numbers to the right.
fn aligned(lines: &[Line]) -> String {
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 7] = std::array::from_fn(width);
    let mut out = String::new();
    for line in lines {
        let mut text = String::new();
        for (column, (cell, width)) in line.iter().zip(widths).enumerate() {
            let pad = " ".repeat(width - cell.chars().count());
            let is_left = column == 0 || column == 4;
            text += &if is_left {
                format!("{cell}{pad}  ")
            } else {
                format!("{pad}{cell}  ")
            };
        }
        out += text.trim_end();
        out.push('\n');
    }
    out
}
