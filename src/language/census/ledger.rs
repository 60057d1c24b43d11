//! `content/balance.toml`: what has been published and when, so that history survives edits and removals.
//!
//! A row holds a text's own figures on the day that it was recorded. Recording again updates the rows of texts that still
//! exist, adds new ones, and keeps those of texts that are gone, with the day that they were missed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::language::census::{Census, Item, Medium, Place, State, Tally};
use crate::language::reading::Written;
use jiff::civil::Date;

/// What has been recorded, in the order of the paths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    pub rows: Vec<Row>,
}

/// One text that has been public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub path: String,
    /// The day that it was first published, or first recorded.
    pub published: Date,
    pub place: Place,
    pub words: Tally,
    /// What the text as a whole counted as; none when it had no paragraph that counts.
    pub written: Option<Written>,
    /// The day that it was found to be gone.
    pub removed: Option<Date>,
}

impl Row {
    /// The row as an item of the census.
    #[must_use]
    pub fn as_item(&self) -> Item {
        Item {
            path: self.path.clone(),
            medium: Medium::Web,
            place: self.place.clone(),
            published: Some(self.published),
            state: State::Removed,
            exempt: None,
            words: self.words,
            written: self.written,
        }
    }
}

impl Ledger {
    /// The ledger after a census has been entered.
    #[must_use]
    pub fn with(&self, census: &Census, today: Date) -> Self {
        let old: BTreeMap<&str, &Row> = self.rows.iter().map(|row| (row.path.as_str(), row)).collect();
        let public = census.items.iter().filter(|item| is_recorded(item));
        let mut rows: BTreeMap<String, Row> = public
            .map(|item| {
                (
                    item.path.clone(),
                    row(item, old.get(item.path.as_str()).copied(), today),
                )
            })
            .collect();
        let fresh: BTreeSet<(Date, Tally)> = rows
            .values()
            .filter(|row| !old.contains_key(row.path.as_str()) && row.words.all() > 0)
            .map(|row| (row.published, row.words))
            .collect();
        // The same figures on the same day under a new path: the text has moved, and kept as well would count twice.
        let moved = |row: &Row| fresh.contains(&(row.published, row.words));
        for row in &self.rows {
            if !rows.contains_key(&row.path) && !moved(row) {
                let removed = row.removed.or(Some(today));
                rows.insert(row.path.clone(), Row { removed, ..row.clone() });
            }
        }
        Self {
            rows: rows.into_values().collect(),
        }
    }

    /// The text of `content/balance.toml`.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let mut out = HEAD.to_owned();
        for row in &self.rows {
            let _ = write_row(&mut out, row);
        }
        out
    }
}

fn is_recorded(item: &Item) -> bool {
    item.medium == Medium::Web && item.state == State::Public
}

fn row(item: &Item, before: Option<&Row>, today: Date) -> Row {
    let recorded = before.map(|row| row.published);
    Row {
        path: item.path.clone(),
        published: item.published.or(recorded).unwrap_or(today),
        place: item.place.clone(),
        words: item.words,
        written: item.written,
        removed: None,
    }
}

const HEAD: &str = "\
# What has been published in which language, so that the history survives edits and removals.
# `veksle balance --record` writes this file; keep it with the content.
";

fn write_row(out: &mut String, row: &Row) -> std::fmt::Result {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    writeln!(out, "\n[[text]]\npath = {}", quoted(&row.path))?;
    writeln!(out, "published = {}", row.published)?;
    if let Some(removed) = row.removed {
        writeln!(out, "removed = {removed}")?;
    }
    for (key, value) in [
        ("section", &row.place.section),
        ("kind", &row.place.kind),
        ("owner", &row.place.owner),
    ] {
        if !value.is_empty() {
            writeln!(out, "{key} = {}", quoted(value))?;
        }
    }
    if !row.place.channels.is_empty() {
        let channels: Vec<String> = row.place.channels.iter().map(|channel| quoted(channel)).collect();
        writeln!(out, "channels = [{}]", channels.join(", "))?;
    }
    if let Some(written) = row.written {
        writeln!(out, "lang = {}", quoted(tag(written)))?;
    }
    let Tally {
        bokmal,
        nynorsk,
        english,
        other,
    } = row.words;
    writeln!(
        out,
        "words = {{ nb = {bokmal}, nn = {nynorsk}, en = {english}, other = {other} }}"
    )
}

const fn tag(written: Written) -> &'static str {
    match written {
        Written::Bokmal => "nb",
        Written::Nynorsk => "nn",
        Written::English => "en",
        Written::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    fn item(path: &str, published: Option<Date>, nynorsk: u64) -> Item {
        Item {
            path: path.to_owned(),
            medium: Medium::Web,
            place: Place {
                section: "kanaler".to_owned(),
                kind: "channel".to_owned(),
                channels: vec!["facebook".to_owned()],
                owner: String::new(),
            },
            published,
            state: State::Public,
            exempt: None,
            words: Tally::of(Written::Nynorsk, nynorsk),
            written: Some(Written::Nynorsk),
        }
    }

    fn entered(ledger: &Ledger, items: Vec<Item>, today: Date) -> Ledger {
        ledger.with(&Census { items }, today)
    }

    #[test]
    fn a_row_holds_everything_that_the_census_needs() {
        let ledger = entered(&Ledger::default(), vec![item("a.nn.md", None, 40)], day(2026, 11, 20));
        let expected = "
[[text]]
path = \"a.nn.md\"
published = 2026-11-20
section = \"kanaler\"
kind = \"channel\"
channels = [\"facebook\"]
lang = \"nn\"
words = { nb = 0, nn = 40, en = 0, other = 0 }
";
        assert_eq!(ledger.to_toml().strip_prefix(HEAD), Some(expected));
    }

    #[test]
    fn a_text_keeps_its_first_day_and_gets_its_new_figures() {
        let first = entered(&Ledger::default(), vec![item("a.nn.md", None, 40)], day(2026, 1, 5));
        let second = entered(&first, vec![item("a.nn.md", None, 55)], day(2026, 6, 5));
        assert_eq!(
            (second.rows[0].published, second.rows[0].words.nynorsk),
            (day(2026, 1, 5), 55)
        );
    }

    #[test]
    fn a_text_that_is_gone_is_kept_with_the_day_it_was_missed() {
        let first = entered(&Ledger::default(), vec![item("a.nn.md", None, 40)], day(2026, 1, 5));
        let second = entered(&first, vec![], day(2026, 6, 5));
        let third = entered(&second, vec![], day(2026, 9, 5));
        assert_eq!(third.rows[0].removed, Some(day(2026, 6, 5)));
    }

    #[test]
    fn a_text_that_moved_is_not_kept_twice() {
        let published = Some(day(2026, 1, 5));
        let first = entered(
            &Ledger::default(),
            vec![item("a.nn.md", published, 40)],
            day(2026, 1, 6),
        );
        let second = entered(&first, vec![item("b.nn.md", published, 40)], day(2026, 6, 5));
        let paths: Vec<&str> = second.rows.iter().map(|row| row.path.as_str()).collect();
        assert_eq!(paths, ["b.nn.md"]);
    }
}
