//! When the site changes by itself: every moment to come that anything in its sources is written for.
//!
//! Whatever carries a date may turn with it, so every date of front matter, registers and settings counts, not only those
//! that some stage is known to act on: a build too many changes nothing, a build too few is late.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::DateTime;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;

use crate::clock::{Clock, Edge};
use crate::config::SiteConfig;
use crate::config::quota::Period;
use crate::config::read::date::{Written, dates};
use crate::config::read::parse;
use crate::parse::document::Document;
use crate::parse::front_matter::Moment;
use crate::parse::posts::Post;
use crate::parse::split::{Split, split};
use crate::site::upkeep::review_due;
use crate::site::visibility::begins;
use crate::source::Sources;
use crate::span::{FileId, Pieces, Span};

/// Keys that only say when something was: nothing turns with them.
const STATED: &[&str] = &["date", "updated", "reviewed"];

/// A moment at which a build gives another site than before it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Turn {
    pub at: Timestamp,
    /// The same as the clocks of the site's zone show it.
    pub local: DateTime,
    /// The keys that lead to the date, `publish` or `channel.next-review`; `review`, `post` and `period` are computed.
    pub what: String,
    /// Path of the source from the site's root; `None` for the period of the language balance.
    pub path: Option<String>,
}

/// The site that turns.
#[derive(Debug)]
pub struct Inputs<'a> {
    pub config: &'a SiteConfig,
    pub sources: &'a Sources,
    pub documents: &'a [Arc<Document>],
    pub posts: &'a [Post],
    pub clock: &'a Clock,
}

/// Every turn to come, the soonest first.
#[must_use]
pub fn turns(inputs: &Inputs<'_>) -> Vec<Turn> {
    let documents = inputs.documents.iter().filter(|document| !document.front.draft);
    let documents = documents.flat_map(|document| of_document(inputs, document));
    let registers = inputs.sources.under("content/");
    let registers = registers.filter(|(_, source)| source.path.ends_with(".toml"));
    let registers = registers.flat_map(|(file, source)| written(inputs, file, source.text()));
    let posts = inputs.posts.iter().map(|post| {
        let day = begins(Moment::Day(post.date.value));
        turn(inputs, day, Edge::Begins, "post", Some(post.span.file))
    });
    let all = documents.chain(registers).chain(posts).chain(of_measure(inputs));
    let to_come: BTreeSet<Turn> = all.filter(|turn| turn.at > inputs.clock.instant).collect();
    to_come.into_iter().collect()
}

/// The dates of a document's front matter, and the day after its review is due.
fn of_document(inputs: &Inputs<'_>, document: &Document) -> Vec<Turn> {
    let file = document.place.file;
    let text = inputs.sources.get(file).text();
    let Split::Parts(parts) = split(text) else {
        return Vec::new();
    };
    let mut turns = written(inputs, file, text.get(parts.toml).unwrap_or_default());
    turns.retain(|turn| !STATED.contains(&turn.what.as_str()));
    let due = review_due(inputs.config, document, inputs.clock);
    turns.extend(
        due.and_then(after)
            .map(|end| turn(inputs, end, Edge::Begins, "review", Some(file))),
    );
    turns
}

/// Every date that a text in TOML holds: when it comes, and, but for those that name an edge themselves, when it is past.
fn written(inputs: &Inputs<'_>, file: FileId, toml: &str) -> Vec<Turn> {
    let (root, _) = parse(toml, Pieces::new(file, 0), Span::new(file, 0, 0));
    let of_date = |(key, moment): (String, Written)| {
        let moment = match moment {
            Written::Month { year, month } => Moment::Month { year, month },
            Written::Day(day) => Moment::Day(day),
            Written::Moment(time) => Moment::Time(time),
            Written::Clock(_) => return Vec::new(),
        };
        let edge = if key == "expires" { Edge::Ends } else { Edge::Begins };
        let is_edge = ["publish", "expires", "announced"].contains(&key.as_str());
        let end = after(moment).filter(|_| !is_edge);
        let moments = [Some(begins(moment)), end].into_iter().flatten();
        moments
            .map(|moment| turn(inputs, moment, edge, &key, Some(file)))
            .collect()
    };
    dates(&root).into_iter().flat_map(of_date).collect()
}

/// When the language balance is next measured over other days: at New Year, or, over the last twelve months, tomorrow.
fn of_measure(inputs: &Inputs<'_>) -> impl Iterator<Item = Turn> {
    let settings = &inputs.config.settings;
    let of_site = settings.balance.iter().map(|balance| balance.value.period);
    let of_quotas = settings.quota.iter().filter_map(|quota| quota.value.period);
    let today = inputs.clock.local.date();
    let last = move |period| match period {
        Period::CalendarYear => today.last_of_year(),
        Period::Rolling12Months => today,
    };
    let ends = of_site
        .chain(of_quotas)
        .filter_map(move |period| after(Moment::Day(last(period))));
    ends.map(move |end| turn(inputs, end, Edge::Begins, "period", None))
}

/// When a day or a month is past; a clock time has no length.
fn after(moment: Moment) -> Option<DateTime> {
    let first = begins(moment).date();
    let next = match moment {
        Moment::Month { .. } => first.checked_add(1.month()),
        Moment::Day(_) => first.tomorrow(),
        Moment::Time(_) => return None,
    };
    Some(begins(Moment::Day(next.ok()?)))
}

fn turn(inputs: &Inputs<'_>, local: DateTime, edge: Edge, what: &str, file: Option<FileId>) -> Turn {
    Turn {
        at: inputs.clock.instant_of(local, edge),
        local,
        what: what.to_owned(),
        path: file.map(|file| inputs.sources.get(file).path.clone()),
    }
}
