//! The records of a site as rows: what `veksle list` shows to those who look after them.

use jiff::civil::Date;
use serde::Serialize;

use crate::check::record::activity::last_used;
use crate::check::record::{Entry, RecordContext};
use crate::parse::posts::Post;
use crate::parse::record::audience::Audience;
use crate::parse::record::channel::Channel;
use crate::parse::record::event::Decision;
use crate::parse::record::goal::{Commitment, Goal};
use crate::site::upkeep;
use crate::span::Spanned;

/// One record or post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    pub register: Register,
    /// What other records call it; empty for a post, which its place identifies.
    pub id: String,
    /// A post's text.
    pub title: String,
    pub owner: Option<String>,
    /// The state of a channel, the level of an audience, the status of a goal or a decision; a post is `published` or
    /// `planned`.
    pub status: &'static str,
    /// What a post says that it is written in.
    pub lang: Option<String>,
    /// The channel of a post.
    pub channel: Option<String>,
    /// When a channel was last used, a decision made, a post published.
    pub date: Option<Date>,
    /// The next review or the deadline.
    pub due: Option<Date>,
    /// Whether that day has passed, for what is still looked after.
    pub overdue: bool,
    /// Path of the file from the site's root.
    pub path: String,
    pub line: u32,
}

/// What a row is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Register {
    Channel,
    Audience,
    Goal,
    Commitment,
    Decision,
    Post,
}

/// What needs no looking after any more.
const DONE: [&str; 4] = ["closed", "dropped", "reached", "replaced"];

/// A row for each record and post, register by register.
#[must_use]
pub fn of(context: &RecordContext<'_>) -> Vec<Row> {
    let channels = context.channels.entries.iter().map(|entry| channel(context, entry));
    let audiences = context.audiences.entries.iter().map(|entry| audience(context, entry));
    let goals = context.goals.entries.iter().flat_map(|entry| goal(context, entry));
    let decisions = context.decisions.entries.iter().map(|entry| decision(context, entry));
    let posts = context.posts.iter().map(|entry| post(context, entry));
    let all = channels.chain(audiences).chain(goals).chain(decisions).chain(posts);
    all.map(|row| Row {
        overdue: !DONE.contains(&row.status) && row.due.is_some_and(|due| due < context.today()),
        ..row
    })
    .collect()
}

/// What every record has: of its document, where the record itself says nothing.
fn row<T>(context: &RecordContext<'_>, register: Register, entry: &Entry<'_, T>, status: &'static str) -> Row {
    let document = entry.document;
    let due = upkeep::review_due(context.config, document, context.clock);
    Row {
        register,
        id: entry.id.to_owned(),
        title: entry.title().to_owned(),
        owner: upkeep::owner(context.config, document).map(|owner| owner.value.clone()),
        status,
        lang: None,
        channel: None,
        date: None,
        due: due.map(|due| due.begins().date()),
        overdue: false,
        path: context.sources.get(document.place.file).path.clone(),
        line: context.sources.position(entry.head).line,
    }
}

fn channel(context: &RecordContext<'_>, entry: &Entry<'_, Channel>) -> Row {
    let record = entry.record;
    let row = row(context, Register::Channel, entry, record.state.value.name());
    Row {
        owner: said(record.owner.as_ref()).or(row.owner),
        date: last_used(context, entry),
        due: said(record.next_review.as_ref()).or(row.due),
        ..row
    }
}

fn audience(context: &RecordContext<'_>, entry: &Entry<'_, Audience>) -> Row {
    row(context, Register::Audience, entry, entry.record.level.name())
}

/// A goal and the commitments that it lists.
fn goal(context: &RecordContext<'_>, entry: &Entry<'_, Goal>) -> Vec<Row> {
    let record = entry.record;
    let row = row(context, Register::Goal, entry, record.status.name());
    let goal = Row {
        owner: said(record.owner.as_ref()).or(row.owner),
        due: said(record.deadline.as_ref()).or(row.due),
        ..row
    };
    let commitments = record.commitments.iter().map(|own| commitment(context, &goal, own));
    let commitments: Vec<Row> = commitments.collect();
    std::iter::once(goal).chain(commitments).collect()
}

fn commitment(context: &RecordContext<'_>, goal: &Row, own: &Commitment) -> Row {
    let mut tags = context.config.languages.iter().map(|lang| context.config.tag(lang));
    let text = tags.find_map(|tag| own.text.get(tag)).unwrap_or_default();
    Row {
        register: Register::Commitment,
        id: format!("{}/{}", goal.id, own.id.value),
        title: text.to_owned(),
        owner: said(own.owner.as_ref()).or_else(|| goal.owner.clone()),
        status: own.status.name(),
        due: said(own.deadline.as_ref()),
        line: context.sources.position(own.id.span).line,
        ..goal.clone()
    }
}

fn decision(context: &RecordContext<'_>, entry: &Entry<'_, Decision>) -> Row {
    let record = entry.record;
    let row = row(context, Register::Decision, entry, record.status.name());
    Row {
        owner: said(record.by.as_ref()).or(row.owner),
        date: Some(record.date.value),
        due: said(record.review.as_ref()).or(row.due),
        ..row
    }
}

fn post(context: &RecordContext<'_>, post: &Post) -> Row {
    let is_planned = post.date.value > context.today();
    Row {
        register: Register::Post,
        id: String::new(),
        title: said(post.text.as_ref()).unwrap_or_default(),
        owner: said(post.owner.as_ref()),
        status: if is_planned { "planned" } else { "published" },
        lang: Some(post.language.value.clone()),
        channel: Some(post.channel.value.clone()),
        date: Some(post.date.value),
        due: None,
        overdue: false,
        path: context.sources.get(post.span.file).path.clone(),
        line: post.line,
    }
}

fn said<T: Clone>(value: Option<&Spanned<T>>) -> Option<T> {
    value.map(|value| value.value.clone())
}
