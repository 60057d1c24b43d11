//! Audiences: which channels reach them, what they need, and the sheet.

use crate::lang::Language;
use crate::parse::record::audience::{Audience, Evidence, Need};
use crate::parse::record::channel::Channel;
use crate::render::register::Desk;
use crate::render::register::channel::value::needs_account;
use crate::render::register::part::{Card, Grid, Part, Row, cell, fact};
use crate::render::register::said::Said;
use crate::site::register::{Entry, Version};

/// Audiences and channels: a table of who is reached where, and the same told audience by audience.
#[must_use]
pub fn reach(desk: &Desk<'_>) -> Vec<Part> {
    let channels: Vec<&Entry<'_, Channel>> = publishing(desk).collect();
    if channels.is_empty() || desk.register.audiences.is_empty() {
        return Vec::new();
    }
    let row = |channel: &&Entry<'_, Channel>| Row {
        name: desk.teller.entry(channel),
        cells: desk
            .register
            .audiences
            .iter()
            .map(|audience| cell(mark(channel.record(), audience.id)))
            .collect(),
    };
    let heads = desk
        .register
        .audiences
        .iter()
        .map(|audience| desk.teller.entry(audience));
    let grid = Grid {
        heads: std::iter::once(Said::key("field", "channel")).chain(heads).collect(),
        marks: true,
        ..Grid::new("reach", &[]).rows(channels.iter().map(row))
    };
    let card = |audience: &Entry<'_, Audience>| {
        let reached = channels.iter().filter(|channel| reaches(channel.record(), audience.id));
        let (closed, open): (Vec<&&Entry<'_, Channel>>, Vec<_>) =
            reached.partition(|channel| needs_account(channel.record()));
        let titles = |channels: Vec<&&Entry<'_, Channel>>| {
            channels
                .into_iter()
                .map(|channel| desk.teller.entry(channel))
                .collect::<Vec<_>>()
        };
        let open = if open.is_empty() {
            vec![Said::key("record", "none")]
        } else {
            titles(open)
        };
        Card {
            title: desk.teller.entry(audience),
            lead: None,
            facts: [fact("without-account", open), fact("with-account", titles(closed))]
                .into_iter()
                .flatten()
                .collect(),
            account: None,
        }
    };
    vec![
        Part::table("vk-reach", "reach", grid),
        Part::cards(
            "vk-by-audience",
            "by-audience",
            desk.register.audiences.iter().map(card).collect(),
        ),
    ]
}

/// The channels that are in use.
fn publishing<'r, 'a>(desk: &'r Desk<'a>) -> impl Iterator<Item = &'r Entry<'a, Channel>> {
    desk.register
        .channels
        .iter()
        .filter(|entry| entry.record().state.value.publishes())
}

/// Whether a channel is for an audience.
#[must_use]
pub fn reaches(channel: &Channel, audience: &str) -> bool {
    channel.audiences.iter().any(|id| id.value == audience)
}

/// What a cell of the table says: whether the channel reaches the audience, and whether it asks for an account.
fn mark(channel: &Channel, audience: &str) -> Said {
    let name = match (reaches(channel, audience), needs_account(channel)) {
        (true, false) => "open",
        (true, true) => "account",
        (false, _) => "not",
    };
    Said::choice("reach-mark", name)
}

/// What the audiences need: what a page meets, and what nothing meets yet.
#[must_use]
pub fn needs(desk: &Desk<'_>) -> Vec<Part> {
    let of_all = |met: bool| {
        let needs = desk.register.audiences.iter().flat_map(|entry| {
            let Version { record, written, .. } = desk.teller.version(entry);
            record.needs.iter().map(move |need| (entry, need, written))
        });
        needs.filter_map(move |(entry, need, written)| {
            let page = need.met_by.as_ref().and_then(|link| desk.teller.link(link));
            (page.is_some() == met).then_some(())?;
            Some(Row {
                name: desk.teller.text(&need.text, written)?,
                cells: std::iter::once(cell(desk.teller.entry(entry)))
                    .chain(page.map(|page| vec![page]))
                    .collect(),
            })
        })
    };
    let unmet = Grid::new("needs-unmet", &["need", "audience"]).rows(of_all(false));
    let met = Grid::new("needs-met", &["need", "audience", "met-by"]).rows(of_all(true));
    vec![
        Part::table("vk-unmet", "needs-unmet", unmet),
        Part::table("vk-met", "needs-met", met),
    ]
}

/// The sheet on an audience's own page.
#[must_use]
pub fn sheet(desk: &Desk<'_>, id: &str, record: &Audience, written: Language) -> Vec<Part> {
    let teller = desk.teller;
    let channels = publishing(desk)
        .filter(|channel| reaches(channel.record(), id))
        .map(|channel| teller.entry(channel));
    let facts = [
        fact("definition", teller.text(&record.definition, written)),
        fact("benefit", teller.text(&record.benefit, written)),
        fact("level", [Said::choice("audience-level", record.level.name())]),
        fact("age", age(record)),
        fact(
            "priority",
            record
                .priority
                .as_ref()
                .map(|priority| teller.number(f64::from(priority.value))),
        ),
        fact("channels", channels),
    ];
    let facts = Part {
        id: "vk-sheet",
        heading: Some(Said::key("record", "audience-sheet")),
        facts: facts.into_iter().flatten().collect(),
        ..Part::default()
    };
    let need = |need: &Need| {
        let page = need.met_by.as_ref().and_then(|link| teller.link(link));
        Some(Row {
            name: teller.text(&need.text, written)?,
            cells: vec![cell(page.unwrap_or_else(|| Said::key("record", "unmet")))],
        })
    };
    let needs = Grid::new("needs", &["need", "met-by"]).rows(record.needs.iter().filter_map(need));
    let evidence = |evidence: &Evidence| {
        Some(Row {
            name: teller.text(&evidence.finding, written)?,
            cells: vec![
                cell(teller.text(&evidence.source, written)),
                cell(evidence.date.map(|date| teller.day(date))),
            ],
        })
    };
    let evidence =
        Grid::new("evidence", &["finding", "source", "date"]).rows(record.evidence.iter().filter_map(evidence));
    vec![
        facts,
        Part::table("vk-needs", "needs", needs),
        Part::table("vk-evidence", "evidence", evidence),
    ]
}

/// An age band: `18–35`, `18–`.
fn age(record: &Audience) -> Option<Said> {
    let band = record.age.as_ref()?;
    let end = |age: Option<u32>| age.map_or_else(String::new, |age| age.to_string());
    Some(Said::plain(format!("{}–{}", end(band.from), end(band.to))))
}
