//! The documents, and what happens to each next.

use jiff::civil::DateTime;
use serde::Serialize;

use crate::check::listing::Listing;
use crate::check::turns::Turn;
use crate::cli::args::List;
use crate::cli::commands::list::{Line, text};

/// A document, and the next moment that anything in it is written for.
#[derive(Debug, Serialize)]
pub struct Row {
    #[serde(flatten)]
    pub document: Listing,
    pub next: Option<Turn>,
}

impl Line for Row {
    const COLUMNS: &'static [&'static str] = &[
        "path",
        "lang",
        "kind",
        "owner",
        "status",
        "publish",
        "review-due",
        "words",
        "lix",
        "next",
    ];

    fn cells(&self) -> Vec<String> {
        let document = &self.document;
        let minute = |time: DateTime| time.strftime("%Y-%m-%dT%H:%M").to_string();
        let next = self.next.as_ref();
        vec![
            document.path.clone(),
            document.lang.clone(),
            document.kind.clone(),
            text(document.owner.as_ref()),
            document.status.to_owned(),
            text(document.publish.map(minute)),
            text(document.review_due),
            document.words.to_string(),
            text(document.lix),
            text(next.map(|turn| format!("{} {}", minute(turn.local), turn.what))),
        ]
    }
}

/// The rows that are asked for: with `--due` those that something happens to, what is late before what comes first.
pub fn wanted(documents: Vec<Listing>, turns: &[Turn], args: &List) -> Vec<Row> {
    let next = |document: &Listing| {
        let of_document = |turn: &&Turn| turn.path.as_ref() == Some(&document.path);
        turns.iter().find(of_document).cloned()
    };
    let row = |document: Listing| Row {
        next: next(&document),
        document,
    };
    let mut rows: Vec<Row> = documents.into_iter().map(row).collect();
    rows.retain(|row| is_wanted(&row.document, args) && (!args.due || is_due(row)));
    if args.due {
        rows.sort_by_key(|row| (!row.document.overdue, row.next.as_ref().map(|turn| turn.at)));
    }
    if args.overdue {
        rows.sort_by_key(|row| row.document.review_due);
    }
    rows
}

fn is_wanted(row: &Listing, args: &List) -> bool {
    args.owner
        .as_ref()
        .is_none_or(|owner| row.owner.as_ref() == Some(owner))
        && args.status.as_ref().is_none_or(|status| row.status == status)
        && args.kind.as_ref().is_none_or(|kind| row.kind == *kind)
        && args
            .channel
            .as_ref()
            .is_none_or(|channel| row.channel.contains(channel))
        && (!args.overdue || row.overdue)
}

/// Whether something happens to the document, or should have. A review that lies ahead is no news.
fn is_due(row: &Row) -> bool {
    row.document.overdue || row.next.as_ref().is_some_and(|turn| turn.what != "review")
}
