//! `veksle next`: when the next build must run, for whoever or whatever starts it.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan};
use serde::Serialize;

use crate::check::turns::Turn;
use crate::cli::args::{Next, NextFormat};
use crate::cli::commands::site::now;
use crate::cli::fs;
use crate::cli::session::{Exit, Session, print};
use crate::config::SiteConfig;
use crate::source::Sources;
use crate::turns;

/// One moment to build at, and all that turns then.
#[derive(Debug, Serialize)]
struct Moment<'a> {
    at: Timestamp,
    turns: Vec<&'a Turn>,
}

/// Prints the next moment, or all of them. A site in which nothing turns prints nothing for machines to run.
#[must_use]
pub fn run(args: &Next, session: &Session) -> Exit {
    let root = &session.common.root;
    let files = match fs::load(root) {
        Ok(files) => files,
        Err(error) => return session.refused(root.display(), &error),
    };
    let (config, turns) = turns(&Sources::new(files), now(session));
    let moments = moments(&turns, if args.all { usize::MAX } else { 1 });
    print(&match args.format {
        NextFormat::Human => human(&moments, &config, session),
        NextFormat::Json => serde_json::to_string_pretty(&moments).unwrap_or_default() + "\n",
        NextFormat::Cron => lines(&moments, "%-M %-H %-d %-m *"),
        NextFormat::Systemd => lines(&moments, "OnCalendar=%Y-%m-%d %H:%M:00 UTC"),
    });
    Exit::Clean
}

/// The first moments, on whole minutes: a timer knows no seconds, and a build may be late but not early.
fn moments(turns: &[Turn], most: usize) -> Vec<Moment<'_>> {
    let mut moments: BTreeMap<Timestamp, Vec<&Turn>> = BTreeMap::new();
    for turn in turns {
        moments.entry(whole_minute(turn.at)).or_default().push(turn);
    }
    let moments = moments.into_iter().map(|(at, turns)| Moment { at, turns });
    moments.take(most).collect()
}

fn whole_minute(at: Timestamp) -> Timestamp {
    let over = at.as_second().rem_euclid(60);
    if over == 0 {
        return at;
    }
    at.checked_add((60 - over).seconds()).unwrap_or(at)
}

fn human(moments: &[Moment<'_>], config: &SiteConfig, session: &Session) -> String {
    if moments.is_empty() {
        return session.text("next.none", &[]) + "\n";
    }
    let zone = config.zone();
    let lines = moments.iter().flat_map(|moment| {
        let local = moment
            .at
            .to_zoned(zone.clone())
            .strftime("%Y-%m-%d %H:%M %Z")
            .to_string();
        moment
            .turns
            .iter()
            .map(move |turn| format!("{local}  {}\n", told(turn, session)))
    });
    lines.collect()
}

/// What turns, in words; a date under a key of no fixed meaning is told by the key.
fn told(turn: &Turn, session: &Session) -> String {
    let path = turn.path.clone().unwrap_or_default();
    let slots = [("key", turn.what.clone()), ("path", path)];
    let own = session.strings.text(&format!("next.{}", turn.what), &slots);
    own.unwrap_or_else(|| session.text("next.date", &slots))
}

/// A line for each moment, in UTC: every scheduler takes that, and no hour of it comes twice.
fn lines(moments: &[Moment<'_>], form: &str) -> String {
    let line = |moment: &Moment<'_>| moment.at.strftime(form).to_string() + "\n";
    moments.iter().map(line).collect()
}
