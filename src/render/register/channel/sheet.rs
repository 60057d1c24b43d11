//! What a channel's own page tells of it.

use jiff::civil::Date;

use crate::config::read::Texts;
use crate::lang::Language;
use crate::parse::record::channel::{Channel, Comments, Indicator, Risk};
use crate::render::register::Desk;
use crate::render::register::channel::value::{
    account, direction, main_for, platform_of, purposes, reached, replaced_by, requires_account, state,
};
use crate::render::register::part::{Fact, Grid, Part, Row, cell, fact};
use crate::render::register::said::{Said, Teller};
use crate::span::Spanned;

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
    let day = |date: &Option<Spanned<Date>>| date.as_ref().map(|date| teller.day(date.value));
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
