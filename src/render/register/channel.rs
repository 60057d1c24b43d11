//! Channels: the register, where the body is and is not, the official accounts, the crisis channels, and the sheet.

use crate::config::read::Texts;
use crate::lang::Language;
use crate::parse::record::channel::{Channel, Comments, CrisisRole, Indicator, Purpose, Risk, State};
use crate::parse::record::platform;
use crate::render::register::Desk;
use crate::render::register::part::{Card, Fact, Grid, Part, Row, cell, fact};
use crate::render::register::said::{Said, Teller};
use crate::site::register::{Entry, Version, find};
use crate::span::Spanned;

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

/// The sheet on a channel's own page.
#[must_use]
pub fn sheet(desk: &Desk<'_>, record: &Channel, written: Language) -> Vec<Part> {
    let teller = desk.teller;
    let facts = Part {
        id: "vk-sheet",
        heading: Some(Said::key("record", "channel-sheet")),
        facts: facts(desk, record, written),
        ..Part::default()
    };
    let public = Part {
        id: "vk-debate",
        heading: Some(Said::key("record", "debate")),
        facts: [
            fact("debate-rules", teller.text(&record.debate_rules, written)),
            fact("postmottak-text", teller.text(&record.postmottak_text, written)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        ..Part::default()
    };
    vec![
        facts,
        public,
        risks(teller, &record.risks, written),
        indicators(teller, &record.indicators, written),
    ]
}

fn facts(desk: &Desk<'_>, record: &Channel, written: Language) -> Vec<Fact> {
    let teller = desk.teller;
    let text = |texts: &Texts| teller.text(texts, written);
    let role = |role: &Option<Spanned<String>>| role.as_ref().map(|role| teller.role(&role.value, written));
    let day = |date: &Option<Spanned<jiff::civil::Date>>| date.as_ref().map(|date| teller.day(date.value));
    [
        fact("state", state(teller, record)),
        fact("platform", platform_of(teller, record)),
        fact("account", account(record)),
        fact("verified", day(&record.verified)),
        fact("need", text(&record.need)),
        fact("reason", text(&record.reason)),
        fact("owner", role(&record.owner)),
        fact("deputy", role(&record.deputy)),
        fact(
            "hours-per-week",
            record.hours_per_week.as_ref().map(|hours| teller.number(hours.value)),
        ),
        fact("audiences", reached(desk, record)),
        fact("purposes", purposes(record)),
        fact("main-for", main_for(record)),
        fact("tone", text(&record.tone)),
        fact("frequency", text(&record.frequency)),
        fact("requires-account", [requires_account(record)]),
        fact("direction", direction(record)),
        fact(
            "supplements",
            record.supplements.as_ref().and_then(|link| teller.link(link)),
        ),
        fact(
            "comments",
            record
                .comments
                .iter()
                .flat_map(|comments| moderation(teller, comments, written)),
        ),
        fact("response-time", text(&record.response_time)),
        fact("crisis", [Said::choice("crisis-role", record.crisis.name())]),
        fact("exit-plan", text(&record.exit_plan)),
        fact("replaced-by", replaced_by(desk, record)),
        fact("decision", record.decision.as_ref().and_then(|link| teller.link(link))),
        fact("last-used", day(&record.last_used)),
        fact("next-review", day(&record.next_review)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn moderation(teller: Teller<'_>, comments: &Comments, written: Language) -> Vec<Said> {
    let moderator = comments
        .moderator
        .as_ref()
        .map(|role| teller.role(&role.value, written));
    let policy = Said::choice("comments", comments.policy.name());
    [Some(policy), moderator, teller.text(&comments.hours, written)]
        .into_iter()
        .flatten()
        .collect()
}

fn risks(teller: Teller<'_>, risks: &[Spanned<Risk>], written: Language) -> Part {
    let row = |risk: &Spanned<Risk>| {
        let risk = &risk.value;
        Some(Row {
            name: teller.text(&risk.law, written)?,
            cells: vec![
                cell(teller.day(risk.date.value)),
                cell(teller.text(&risk.result, written)),
                cell(risk.next.as_ref().map(|date| teller.day(date.value))),
            ],
        })
    };
    let heads = ["law", "assessed", "result", "next-assessment"];
    Part::table(
        "vk-risks",
        "risks",
        Grid::new("risks", &heads).rows(risks.iter().filter_map(row)),
    )
}

/// The indicators of a channel or a goal.
#[must_use]
pub fn indicators(teller: Teller<'_>, indicators: &[Indicator], written: Language) -> Part {
    let row = |indicator: &Indicator| {
        let figure = |value: Option<f64>| cell(value.map(|value| teller.figure(value, &indicator.unit, written)));
        Some(Row {
            name: teller.text(&indicator.name, written)?,
            cells: vec![
                figure(indicator.baseline),
                figure(indicator.value),
                figure(indicator.target),
                cell(indicator.measured.map(|date| teller.day(date))),
                cell(teller.text(&indicator.source, written)),
            ],
        })
    };
    let heads = ["indicator", "baseline", "value", "target", "measured", "source"];
    let grid = Grid::new("indicators", &heads).rows(indicators.iter().filter_map(row));
    Part::table("vk-indicators", "indicators", grid)
}

fn platform_of(teller: Teller<'_>, record: &Channel) -> Option<Said> {
    record
        .platform
        .as_ref()
        .map(|platform| teller.platform(&platform.value))
}

/// The state, and the day that a trial ends.
fn state(teller: Teller<'_>, record: &Channel) -> Vec<Said> {
    let ends = record.trial_ends.as_ref().map(|date| Said {
        key: Some("record.until".to_owned()),
        ..teller.day(date.value)
    });
    [Some(Said::choice("state", record.state.value.name())), ends]
        .into_iter()
        .flatten()
        .collect()
}

fn purposes(record: &Channel) -> Vec<Said> {
    record.purposes.iter().map(purpose).collect()
}

fn main_for(record: &Channel) -> Vec<Said> {
    record.main_for.iter().map(purpose).collect()
}

fn purpose(purpose: &Spanned<Purpose>) -> Said {
    Said::key("purpose", purpose.value.name())
}

/// The audiences that are in the register.
fn reached(desk: &Desk<'_>, record: &Channel) -> Vec<Said> {
    let known = record
        .audiences
        .iter()
        .filter_map(|id| find(&desk.register.audiences, &id.value));
    known.map(|entry| desk.teller.entry(entry)).collect()
}

/// The account as a link that says whose it is, or its name when it has no address: `Kanalveilederen (Facebook)`.
fn account(record: &Channel) -> Option<Said> {
    let address = record.address.as_ref().map(|address| Said {
        mark: Some("me"),
        ..Said::address(&address.value)
    });
    let Some(name) = record.account.as_ref().map(|account| account.value.as_str()) else {
        return address;
    };
    let platform = record.platform.as_ref().and_then(|name| platform::find(&name.value));
    let text = match platform.filter(|platform| platform.social) {
        Some(platform) => format!("{name} ({})", platform.name),
        None => name.to_owned(),
    };
    Some(Said {
        text: Some(text),
        ..address.unwrap_or_default()
    })
}

/// Whether readers need an account: what the channel says, else what is usual on its platform.
#[must_use]
pub fn needs_account(record: &Channel) -> bool {
    let platform = record.platform.as_ref().and_then(|name| platform::find(&name.value));
    let usual = || platform.is_some_and(|platform| platform.requires_account);
    record.requires_account.unwrap_or_else(usual)
}

fn requires_account(record: &Channel) -> Said {
    Said::choice("answer", if needs_account(record) { "yes" } else { "no" })
}

fn direction(record: &Channel) -> Option<Said> {
    let platform = record.platform.as_ref().and_then(|name| platform::find(&name.value));
    let direction = record
        .direction
        .or_else(|| platform.map(|platform| platform.direction))?;
    Some(Said::key("direction", direction.name()))
}

fn replaced_by(desk: &Desk<'_>, record: &Channel) -> Option<Said> {
    let id = &record.replaced_by.as_ref()?.value;
    if id == "nothing" {
        return Some(Said::key("record", "nothing"));
    }
    find(&desk.register.channels, id).map(|entry| desk.teller.entry(entry))
}
