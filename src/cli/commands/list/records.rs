//! The records and the posts.

use crate::check::record::rows::{Register, Row};
use crate::cli::args::{List, Listed};
use crate::cli::commands::list::{Line, text};

impl Line for Row {
    const COLUMNS: &'static [&'static str] = &[
        "id", "title", "owner", "status", "lang", "channel", "date", "due", "place",
    ];

    fn cells(&self) -> Vec<String> {
        vec![
            self.id.clone(),
            self.title.clone(),
            text(self.owner.as_ref()),
            self.status.to_owned(),
            text(self.lang.as_ref()),
            text(self.channel.as_ref()),
            text(self.date),
            text(self.due),
            format!("{}:{}", self.path, self.line),
        ]
    }
}

/// The rows that are asked for: with `--due` and `--overdue` those that have a day, soonest first.
pub fn wanted(mut rows: Vec<Row>, args: &List) -> Vec<Row> {
    rows.retain(|row| is_listed(row.register, args.what) && is_wanted(row, args));
    if args.due || args.overdue {
        rows.sort_by_key(|row| row.due);
    }
    rows
}

const fn is_listed(register: Register, what: Listed) -> bool {
    match what {
        Listed::Documents => false,
        Listed::Channels => matches!(register, Register::Channel),
        Listed::Audiences => matches!(register, Register::Audience),
        Listed::Goals => matches!(register, Register::Goal | Register::Commitment),
        Listed::Decisions => matches!(register, Register::Decision),
        Listed::Posts => matches!(register, Register::Post),
    }
}

fn is_wanted(row: &Row, args: &List) -> bool {
    let is_of_channel = |channel: &String| row.channel.as_ref() == Some(channel) || row.id == *channel;
    args.owner
        .as_ref()
        .is_none_or(|owner| row.owner.as_ref() == Some(owner))
        && args.status.as_ref().is_none_or(|status| row.status == status)
        && args.channel.as_ref().is_none_or(is_of_channel)
        && (!args.due || row.due.is_some())
        && (!args.overdue || row.overdue)
}
