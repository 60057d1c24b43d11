//! Channels: the register, where the body is and is not, the official accounts, and the crisis channels.

mod sheet;
pub mod value;

use crate::config::read::Texts;
use crate::parse::record::channel::{Channel, CrisisRole, State};
use crate::render::register::Desk;
use crate::render::register::channel::value::{
    account, main_for, platform_of, purposes, reached, replaced_by, requires_account, state,
};
use crate::render::register::part::{Card, Grid, Part, Row, cell, fact};
use crate::render::register::said::Said;
use crate::site::register::{Entry, Version};

pub use sheet::{indicators, sheet};

/// The register: every channel with its state.
#[must_use]
pub fn register(desk: &Desk<'_>) -> Vec<Part> {
    let heads = [
        "channel",
        "platform",
        "state",
        "owner",
        "purposes",
        "last-used",
        "next-review",
    ];
    let row = |entry: &Entry<'_, Channel>| {
        let Version { record, written, .. } = desk.teller.version(entry);
        let owner = record
            .owner
            .as_ref()
            .map(|owner| desk.teller.role(&owner.value, written));
        Row {
            name: desk.teller.entry(entry),
            cells: vec![
                cell(platform_of(desk.teller, record)),
                state(desk.teller, record),
                cell(owner),
                purposes(record),
                cell(record.last_used.as_ref().map(|date| desk.teller.day(date.value))),
                cell(record.next_review.as_ref().map(|date| desk.teller.day(date.value))),
            ],
        }
    };
    let rows = desk.register.channels.iter().map(row);
    vec![Part::table(
        "vk-channels",
        "channels",
        Grid::new("channels", &heads).rows(rows),
    )]
}

/// Where the body publishes, and how to get an answer there.
#[must_use]
pub fn here(desk: &Desk<'_>) -> Vec<Part> {
    let (main, others): (Vec<_>, Vec<_>) = desk
        .register
        .channels
        .iter()
        .filter(|entry| entry.record().state.value.publishes())
        .partition(|entry| !entry.record().main_for.is_empty());
    let card = |entry: &&Entry<'_, Channel>| here_card(desk, entry);
    vec![
        Part::cards("vk-main-channels", "main-channels", main.iter().map(card).collect()),
        Part::cards("vk-other-channels", "other-channels", others.iter().map(card).collect()),
    ]
}

fn here_card(desk: &Desk<'_>, entry: &Entry<'_, Channel>) -> Card {
    let teller = desk.teller;
    let Version { record, written, .. } = teller.version(entry);
    let text = |texts: &Texts| teller.text(texts, written);
    let audiences = reached(desk, record);
    let comments = record
        .comments
        .as_ref()
        .map(|comments| Said::choice("comments", comments.policy.name()));
    Card {
        title: teller.entry(entry),
        lead: text(&record.reason),
        facts: [
            fact(
                "state",
                state(teller, record)
                    .into_iter()
                    .filter(|_| record.state.value != State::Active),
            ),
            fact("main-for", main_for(record)),
            fact("audiences", audiences),
            fact("frequency", text(&record.frequency)),
            fact("requires-account", [requires_account(record)]),
            fact("comments", comments),
            fact("response-time", text(&record.response_time)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        account: account(record),
    }
}

/// Where the body does not publish, why, and what stands in the place of what is closed.
#[must_use]
pub fn not_here(desk: &Desk<'_>) -> Vec<Part> {
    let teller = desk.teller;
    let card = |entry: &Entry<'_, Channel>| {
        let Version { record, written, .. } = teller.version(entry);
        let text = |texts: &Texts| teller.text(texts, written);
        Card {
            title: teller.entry(entry),
            lead: text(&record.reason),
            facts: [
                fact("state", state(teller, record)),
                fact("exit-plan", text(&record.exit_plan)),
                fact("replaced-by", replaced_by(desk, record)),
                fact("decision", record.decision.as_ref().and_then(|link| teller.link(link))),
                fact(
                    "next-review",
                    record.next_review.as_ref().map(|date| teller.day(date.value)),
                ),
            ]
            .into_iter()
            .flatten()
            .collect(),
            account: None,
        }
    };
    let away = desk
        .register
        .channels
        .iter()
        .filter(|entry| !entry.record().state.value.publishes());
    vec![Part {
        heading: None,
        ..Part::cards("vk-away", "away", away.map(card).collect())
    }]
}

/// The accounts that are the body's own, so that readers can tell them from others.
#[must_use]
pub fn accounts(desk: &Desk<'_>) -> Vec<Part> {
    let teller = desk.teller;
    let row = |entry: &Entry<'_, Channel>| {
        let record = teller.version(entry).record;
        Some(Row {
            name: teller.entry(entry),
            cells: vec![
                cell(platform_of(teller, record)),
                cell(account(record)?),
                cell(record.verified.as_ref().map(|date| teller.day(date.value))),
            ],
        })
    };
    let heads = ["channel", "platform", "account", "verified"];
    let rows = official(&desk.register.channels).filter_map(row);
    vec![Part::table(
        "vk-accounts",
        "accounts",
        Grid::new("accounts", &heads).rows(rows),
    )]
}

/// The channels that the body publishes in at an address.
pub fn official<'r, 'a>(channels: &'r [Entry<'a, Channel>]) -> impl Iterator<Item = &'r Entry<'a, Channel>> {
    channels.iter().filter(|entry| {
        let record = entry.record();
        record.state.value.publishes() && record.address.is_some()
    })
}

/// The channels that have a part in a crisis, the main ones first.
#[must_use]
pub fn crisis(desk: &Desk<'_>) -> Vec<Part> {
    let teller = desk.teller;
    let of_role = |role: CrisisRole| {
        let channels = desk.register.channels.iter();
        let playing =
            channels.filter(move |entry| entry.record().crisis == role && entry.record().state.value.publishes());
        playing.map(|entry| {
            let Version { record, written, .. } = teller.version(entry);
            let owner = [&record.owner, &record.deputy].into_iter().flatten();
            Card {
                title: teller.entry(entry),
                lead: None,
                facts: [
                    fact("owner-and-deputy", owner.map(|role| teller.role(&role.value, written))),
                    fact("requires-account", [requires_account(record)]),
                    fact("response-time", teller.text(&record.response_time, written)),
                ]
                .into_iter()
                .flatten()
                .collect(),
                account: account(record),
            }
        })
    };
    vec![
        Part::cards("vk-crisis-main", "crisis-main", of_role(CrisisRole::Main).collect()),
        Part::cards(
            "vk-crisis-support",
            "crisis-support",
            of_role(CrisisRole::Support).collect(),
        ),
    ]
}
