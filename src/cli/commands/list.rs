//! `veksle list`: the documents, the records and the posts with what those who look after them need to know.

mod documents;
mod records;

use serde::Serialize;

use crate::cli::args::{List, ListFormat, Listed};
use crate::cli::commands::reviews;
use crate::cli::commands::site::{Loaded, Wanted, load, now};
use crate::cli::session::{Exit, Session, print};
use crate::cli::table;
use crate::turns;

/// The most characters of a title in a table.
const WIDEST: usize = 60;

/// What can be listed: its columns, as in CSV, and the cells of each.
trait Line: Serialize {
    const COLUMNS: &'static [&'static str];

    fn cells(&self) -> Vec<String>;
}

/// Prints what is asked for; calendars may go to files.
#[must_use]
pub fn run(args: &List, session: &Session) -> Exit {
    let Loaded { build, sources } = match load(session, &Wanted::new(&())) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    if args.what != Listed::Documents {
        print(&shown(&records::wanted(build.records, args), args.format, session));
        return Exit::Clean;
    }
    let (config, turns) = turns(&sources, now(session));
    let rows = documents::wanted(build.listing, &turns, args);
    let documents = || rows.iter().map(|row| &row.document).collect::<Vec<_>>();
    match (args.format, &session.common.output) {
        (ListFormat::Ics, None) => print(&reviews::calendar(&documents(), &config, session)),
        (ListFormat::Ics, Some(folder)) => return reviews::write(&documents(), &config, folder, session),
        (format, _) => print(&shown(&rows, format, session)),
    }
    Exit::Clean
}

/// The rows in a format; only documents have a calendar, so for others it is the table.
fn shown<T: Line>(rows: &[T], format: ListFormat, session: &Session) -> String {
    let lines =
        |head: Vec<String>| -> Vec<Vec<String>> { std::iter::once(head).chain(rows.iter().map(T::cells)).collect() };
    let columns = T::COLUMNS.iter();
    match format {
        ListFormat::Json => serde_json::to_string_pretty(rows).unwrap_or_default() + "\n",
        ListFormat::Csv => table::csv(&lines(columns.map(|column| (*column).to_owned()).collect())),
        ListFormat::Human | ListFormat::Ics => {
            let head = columns.map(|column| session.text(&format!("listing.{column}"), &[]));
            table::aligned(&filled(shortened(lines(head.collect()), T::COLUMNS)))
        }
    }
}

/// The lines with titles cut to what a table has room for: a post can be as long as its platform lets it be.
fn shortened(mut lines: Vec<Vec<String>>, columns: &[&str]) -> Vec<Vec<String>> {
    let title = columns.iter().position(|column| *column == "title");
    let cells = lines.iter_mut().filter_map(|line| line.get_mut(title?));
    for cell in cells {
        if let Some((end, _)) = cell.char_indices().nth(WIDEST) {
            cell.truncate(end);
            cell.push('…');
        }
    }
    lines
}

/// The lines without the columns that are empty in all but the first.
fn filled(lines: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let is_filled = |column: usize| {
        let mut cells = lines.iter().skip(1).filter_map(|line| line.get(column));
        lines.len() == 1 || cells.any(|cell| !cell.is_empty())
    };
    let kept: Vec<bool> = (0..lines.first().map_or(0, Vec::len)).map(is_filled).collect();
    let cells = |line: Vec<String>| {
        let cells = line.into_iter().zip(&kept).filter(|(_, kept)| **kept);
        cells.map(|(cell, _)| cell).collect()
    };
    lines.into_iter().map(cells).collect()
}

fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
