//! `veksle list`: the documents with what those who look after them need to know.

use crate::check::listing::Listing;
use crate::cli::args::{List, ListFormat};
use crate::cli::commands::reviews;
use crate::cli::commands::site::{Wanted, load};
use crate::cli::session::{Exit, Session, print};

/// The columns, as in CSV and JSON.
const COLUMNS: [&str; 9] = [
    "path",
    "lang",
    "kind",
    "owner",
    "status",
    "publish",
    "review-due",
    "words",
    "lix",
];

/// Prints the documents that are asked for; calendars may go to files.
#[must_use]
pub fn run(args: &List, session: &Session) -> Exit {
    let loaded = match load(session, &Wanted::new(&())) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let rows = wanted(loaded.build.listing, args);
    match (args.format, &session.common.output) {
        (ListFormat::Human, _) => print(&table(&rows, session)),
        (ListFormat::Json, _) => print(&(serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n")),
        (ListFormat::Csv, _) => print(&csv(&rows)),
        (ListFormat::Ics, None) => print(&reviews::calendar(&rows, &loaded.build.config, session)),
        (ListFormat::Ics, Some(folder)) => return reviews::write(&rows, &loaded.build.config, folder, session),
    }
    Exit::Clean
}

/// The rows that are asked for: with `--due` those that something happens to, soonest first.
fn wanted(mut rows: Vec<Listing>, args: &List) -> Vec<Listing> {
    if let Some(owner) = &args.owner {
        rows.retain(|row| row.owner.as_ref() == Some(owner));
    }
    if args.due {
        rows.retain(is_due);
        rows.sort_by_key(|row| (row.publish.max(row.expires).max(row.deadline), row.review_due));
    }
    if args.overdue {
        rows.retain(|row| row.overdue);
        rows.sort_by_key(|row| row.review_due);
    }
    rows
}

/// Whether something happens to the document, or should have.
fn is_due(row: &Listing) -> bool {
    let is_to_come = row.stage == Some("open") && row.deadline.is_some();
    let ends = row.status == "public" && (row.expires.is_some() || is_to_come);
    row.status == "scheduled" || row.overdue || ends
}

fn cells(row: &Listing) -> [String; 9] {
    let text = |value: Option<String>| value.unwrap_or_default();
    [
        row.path.clone(),
        row.lang.clone(),
        row.kind.clone(),
        text(row.owner.clone()),
        row.status.to_owned(),
        text(row.publish.map(|time| time.strftime("%Y-%m-%dT%H:%M").to_string())),
        text(row.review_due.map(|day| day.to_string())),
        row.words.to_string(),
        text(row.lix.map(|lix| lix.to_string())),
    ]
}

/// A table with columns as wide as their widest cell.
fn table(rows: &[Listing], session: &Session) -> String {
    let head = COLUMNS.map(|column| session.text(&format!("listing.{column}"), &[]));
    let lines: Vec<[String; 9]> = std::iter::once(head).chain(rows.iter().map(cells)).collect();
    let width = |column: usize| {
        lines
            .iter()
            .map(|line| line[column].chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..COLUMNS.len()).map(width).collect();
    let line = |cells: &[String; 9]| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    lines.iter().map(line).collect()
}

fn csv(rows: &[Listing]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let lines = std::iter::once(COLUMNS.map(str::to_owned)).chain(rows.iter().map(cells));
    for line in lines {
        // Writing to memory cannot fail.
        drop(writer.write_record(&line));
    }
    writer
        .into_inner()
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default()
}
