//! The yearly report: what was published where, what was decided, and how the goals stand.

use std::collections::BTreeMap;

use crate::parse::posts::Post;
use crate::parse::record::channel::Channel;
use crate::parse::record::goal::Goal;
use crate::render::register::part::{Fact, Grid, Part, Row, cell};
use crate::render::register::said::Said;
use crate::render::register::{Desk, event};
use crate::site::register::{Entry, Version};

/// The posts of each year and the decisions, the newest first; then how goals and channels stand now.
#[must_use]
pub fn report(desk: &Desk<'_>) -> Vec<Part> {
    vec![posts(desk), event::table(desk), goals(desk), states(desk)]
}

/// Posts by year and channel, with how many are in each language. A post of a channel that is not in the register is left
/// out, and so is what has not been posted yet.
fn posts(desk: &Desk<'_>) -> Part {
    let today = desk.teller.site.clock.local.date();
    let mut counts: BTreeMap<(std::cmp::Reverse<i16>, usize), BTreeMap<&str, i64>> = BTreeMap::new();
    for post in desk.posts.iter().filter(|post| post.date.value <= today) {
        let Some(channel) = position(desk, post) else { continue };
        let year = std::cmp::Reverse(post.date.value.year());
        *counts
            .entry((year, channel))
            .or_default()
            .entry(&post.language.value)
            .or_default() += 1;
    }
    let languages: Vec<_> = desk.teller.config.languages.iter().collect();
    let rows = counts.iter().map(|((year, channel), by_language)| {
        let count = |count: i64| cell(desk.teller.whole(count));
        let of = |lang: &crate::lang::Language| by_language.get(desk.teller.config.tag(*lang)).copied().unwrap_or(0);
        let each = languages.iter().map(|lang| count(of(lang)));
        Row {
            name: desk.teller.entry(&desk.register.channels[*channel]),
            cells: std::iter::once(cell(Said::plain(year.0.to_string())))
                .chain([count(by_language.values().sum())])
                .chain(each)
                .collect(),
        }
    });
    let names = languages
        .iter()
        .map(|lang| Said::plain(&desk.teller.config.info[*lang].name));
    let grid = Grid::new("year-posts", &["channel", "year", "posts"]).rows(rows);
    let heads = grid.heads.iter().cloned().chain(names).collect();
    Part::table("vk-posts", "year-posts", Grid { heads, ..grid })
}

fn position(desk: &Desk<'_>, post: &Post) -> Option<usize> {
    desk.register
        .channels
        .iter()
        .position(|entry| entry.id == post.channel.value)
}

/// Each goal with its indicators: where it began, where it is and where it shall be.
fn goals(desk: &Desk<'_>) -> Part {
    let rows = desk.register.goals.iter().flat_map(|goal| of_goal(desk, goal));
    let heads = ["goal", "indicator", "baseline", "value", "target", "measured"];
    Part::table("vk-results", "results", Grid::new("results", &heads).rows(rows))
}

fn of_goal(desk: &Desk<'_>, goal: &Entry<'_, Goal>) -> Vec<Row> {
    let teller = desk.teller;
    let Version { record, written, .. } = teller.version(goal);
    let rows = record.indicators.iter().map(|indicator| {
        let figure = |value: Option<f64>| cell(value.map(|value| teller.figure(value, &indicator.unit, written)));
        Row {
            name: teller.entry(goal),
            cells: vec![
                cell(teller.text(&indicator.name, written)),
                figure(indicator.baseline),
                figure(indicator.value),
                figure(indicator.target),
                cell(indicator.measured.map(|date| teller.day(date))),
            ],
        }
    });
    rows.collect()
}

/// How many channels are in each state.
fn states(desk: &Desk<'_>) -> Part {
    let mut counts: BTreeMap<_, i64> = BTreeMap::new();
    for entry in &desk.register.channels {
        let record: &Channel = entry.record();
        *counts.entry(record.state.value).or_default() += 1;
    }
    let fact = |(state, count): (&crate::parse::record::channel::State, &i64)| Fact {
        name: Said::key("state", state.name()),
        values: vec![desk.teller.whole(*count)],
    };
    Part {
        id: "vk-states",
        heading: Some(Said::key("record", "states")),
        facts: counts.iter().map(fact).collect(),
        ..Part::default()
    }
}
