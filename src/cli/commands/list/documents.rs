//! The documents.

use crate::check::listing::Listing;
use crate::cli::args::List;
use crate::cli::commands::list::{Line, text};

impl Line for Listing {
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
    ];

    fn cells(&self) -> Vec<String> {
        vec![
            self.path.clone(),
            self.lang.clone(),
            self.kind.clone(),
            text(self.owner.as_ref()),
            self.status.to_owned(),
            text(self.publish.map(|time| time.strftime("%Y-%m-%dT%H:%M"))),
            text(self.review_due),
            self.words.to_string(),
            text(self.lix),
        ]
    }
}

/// The rows that are asked for: with `--due` those that something happens to, soonest first.
pub fn wanted(mut rows: Vec<Listing>, args: &List) -> Vec<Listing> {
    rows.retain(|row| is_wanted(row, args));
    if args.due {
        rows.sort_by_key(|row| (row.publish.max(row.expires).max(row.deadline), row.review_due));
    }
    if args.overdue {
        rows.sort_by_key(|row| row.review_due);
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
        && (!args.due || is_due(row))
        && (!args.overdue || row.overdue)
}

/// Whether something happens to the document, or should have.
fn is_due(row: &Listing) -> bool {
    let is_to_come = row.stage == Some("open") && row.deadline.is_some();
    let ends = row.status == "public" && (row.expires.is_some() || is_to_come);
    row.status == "scheduled" || row.overdue || ends
}
