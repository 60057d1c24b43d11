//! Decisions, events and meetings.

use jiff::civil::Date;

use crate::lang::Language;
use crate::parse::front_matter::Moment;
use crate::parse::record::event::{Action, Decision, Event, Minutes};
use crate::render::register::Desk;
use crate::render::register::part::{Grid, Part, Row, cell, fact};
use crate::render::register::said::Said;
use crate::site::register::{Entry, Version, find};
use crate::span::Spanned;

/// Every decision.
#[must_use]
pub fn decisions(desk: &Desk<'_>) -> Vec<Part> {
    vec![table(desk)]
}

/// The decisions in a table, the newest first.
#[must_use]
pub fn table(desk: &Desk<'_>) -> Part {
    let mut entries: Vec<&Entry<'_, Decision>> = desk.register.decisions.iter().collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.record().date.value));
    let heads = ["decision", "decided", "by", "status", "channels", "review"];
    let rows = entries.into_iter().map(|entry| row(desk, entry));
    Part::table("vk-decisions", "decisions", Grid::new("decisions", &heads).rows(rows))
}

fn row(desk: &Desk<'_>, entry: &Entry<'_, Decision>) -> Row {
    let Version { record, written, .. } = desk.teller.version(entry);
    Row {
        name: desk.teller.entry(entry),
        cells: vec![
            cell(desk.teller.day(record.date.value)),
            cell(record.by.as_ref().map(|role| desk.teller.role(&role.value, written))),
            cell(Said::choice("decision-status", record.status.name())),
            channels(desk, record),
            cell(record.review.as_ref().map(|date| desk.teller.day(date.value))),
        ],
    }
}

fn channels(desk: &Desk<'_>, record: &Decision) -> Vec<Said> {
    let known = record
        .channels
        .iter()
        .filter_map(|id| find(&desk.register.channels, &id.value));
    known.map(|entry| desk.teller.entry(entry)).collect()
}

/// The sheet on a decision's own page.
#[must_use]
pub fn decision(desk: &Desk<'_>, record: &Decision, written: Language) -> Vec<Part> {
    let teller = desk.teller;
    let day = |date: &Option<Spanned<Date>>| date.as_ref().map(|date| teller.day(date.value));
    let replaced = record
        .replaced_by
        .as_ref()
        .and_then(|id| find(&desk.register.decisions, &id.value));
    let facts = [
        fact("status", [Said::choice("decision-status", record.status.name())]),
        fact("decision", teller.text(&record.decision, written)),
        fact("reason", teller.text(&record.reason, written)),
        fact("decided", [teller.day(record.date.value)]),
        fact("by", record.by.as_ref().map(|role| teller.role(&role.value, written))),
        fact("effective", day(&record.effective)),
        fact("channels", channels(desk, record)),
        fact("review", day(&record.review)),
        fact("replaced-by", replaced.map(|entry| teller.entry(entry))),
    ];
    vec![Part {
        id: "vk-sheet",
        heading: Some(Said::key("record", "decision-sheet")),
        facts: facts.into_iter().flatten().collect(),
        ..Part::default()
    }]
}

/// The sheet on an event's own page.
#[must_use]
pub fn event(desk: &Desk<'_>, record: &Event, written: Language) -> Vec<Part> {
    let teller = desk.teller;
    let moment = |moment: &Option<Spanned<Moment>>| moment.as_ref().map(|moment| teller.moment(moment.value));
    let facts = [
        fact("starts", moment(&record.starts)),
        fact("ends", moment(&record.ends)),
        fact("deadline", moment(&record.deadline)),
        fact("place", teller.text(&record.place, written)),
        fact("how", teller.text(&record.how, written)),
    ];
    vec![Part {
        id: "vk-sheet",
        heading: Some(Said::key("record", "event-sheet")),
        facts: facts.into_iter().flatten().collect(),
        ..Part::default()
    }]
}

/// The sheet on the page of a meeting's minutes.
#[must_use]
pub fn minutes(desk: &Desk<'_>, record: &Minutes, written: Language) -> Vec<Part> {
    let teller = desk.teller;
    let facts = [
        fact("body", teller.text(&record.body, written)),
        fact("met", [teller.day(record.date.value)]),
        fact("present", teller.text(&record.present, written)),
    ];
    let row = |action: &Action| {
        let status = if action.done { "reached" } else { "under-way" };
        Some(Row {
            name: teller.text(&action.text, written)?,
            cells: vec![
                cell(action.owner.as_ref().map(|role| teller.role(&role.value, written))),
                cell(Said::choice("goal-status", status)),
                cell(action.deadline.as_ref().map(|date| teller.day(date.value))),
            ],
        })
    };
    let heads = ["action", "owner", "status", "deadline"];
    vec![
        Part {
            id: "vk-sheet",
            heading: Some(Said::key("record", "minutes-sheet")),
            facts: facts.into_iter().flatten().collect(),
            ..Part::default()
        },
        Part::table(
            "vk-actions",
            "actions",
            Grid::new("actions", &heads).rows(record.actions.iter().filter_map(row)),
        ),
    ]
}
