//! Goals: the tree, the commitments, and the sheet.

use crate::lang::Language;
use crate::parse::record::goal::{Commitment, Goal};
use crate::render::register::Desk;
use crate::render::register::channel::indicators;
use crate::render::register::part::{Fact, Grid, Node, Part, Row, cell, fact};
use crate::render::register::said::{Said, Teller};
use crate::site::register::{Entry, Version, find};
use crate::span::Spanned;

/// The goals as a tree; a goal whose parent is not there stands at the top.
#[must_use]
pub fn tree(desk: &Desk<'_>) -> Vec<Part> {
    let top = |goal: &&Entry<'_, Goal>| parent(goal).is_none_or(|id| find(&desk.register.goals, id).is_none());
    let tops = desk.register.goals.iter().filter(top);
    vec![Part {
        id: "vk-goals",
        tree: tops.map(|goal| node(desk, goal, desk.register.goals.len())).collect(),
        ..Part::default()
    }]
}

fn parent<'a>(goal: &Entry<'a, Goal>) -> Option<&'a str> {
    goal.record().parent.as_ref().map(|parent| parent.value.as_str())
}

/// A goal with those below it. `depth` ends the circle that two documents of one name can make.
fn node(desk: &Desk<'_>, goal: &Entry<'_, Goal>, depth: usize) -> Node {
    let Version { record, written, .. } = desk.teller.version(goal);
    let below = desk
        .register
        .goals
        .iter()
        .filter(|child| depth > 0 && parent(child) == Some(goal.id));
    let commitments = record.commitments.iter().filter_map(|commitment| {
        Some(Node {
            title: desk.teller.text(&commitment.text, written)?,
            facts: progress(desk.teller, commitment.owner.as_ref(), commitment, written),
            children: Vec::new(),
        })
    });
    Node {
        title: desk.teller.entry(goal),
        facts: facts(desk, record, written),
        children: below
            .map(|child| node(desk, child, depth - 1))
            .chain(commitments)
            .collect(),
    }
}

fn progress(
    teller: Teller<'_>,
    owner: Option<&Spanned<String>>,
    commitment: &Commitment,
    written: Language,
) -> Vec<Fact> {
    [
        fact("owner", owner.map(|owner| teller.role(&owner.value, written))),
        fact("status", [Said::choice("goal-status", commitment.status.name())]),
        fact(
            "deadline",
            commitment.deadline.as_ref().map(|date| teller.day(date.value)),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Everything that the body has said it will do.
#[must_use]
pub fn commitments(desk: &Desk<'_>) -> Vec<Part> {
    let teller = desk.teller;
    let rows = desk.register.goals.iter().flat_map(|goal| {
        let Version { record, written, .. } = teller.version(goal);
        record.commitments.iter().filter_map(move |commitment| {
            Some(Row {
                name: teller.text(&commitment.text, written)?,
                cells: vec![
                    cell(teller.entry(goal)),
                    cell(
                        commitment
                            .owner
                            .as_ref()
                            .map(|owner| teller.role(&owner.value, written)),
                    ),
                    cell(Said::choice("goal-status", commitment.status.name())),
                    cell(commitment.deadline.as_ref().map(|date| teller.day(date.value))),
                ],
            })
        })
    });
    let heads = ["commitment", "goal", "owner", "status", "deadline"];
    vec![Part::table(
        "vk-commitments",
        "commitments",
        Grid::new("commitments", &heads).rows(rows),
    )]
}

/// The sheet on a goal's own page.
#[must_use]
pub fn sheet(desk: &Desk<'_>, id: &str, record: &Goal, written: Language) -> Vec<Part> {
    let teller = desk.teller;
    let above = record
        .parent
        .as_ref()
        .and_then(|parent| find(&desk.register.goals, &parent.value));
    let below = desk.register.goals.iter().filter(|goal| parent(goal) == Some(id));
    let related = [
        fact("parent", above.map(|goal| teller.entry(goal))),
        fact("below", below.map(|goal| teller.entry(goal))),
    ];
    let own = facts(desk, record, written);
    let facts = Part {
        id: "vk-sheet",
        heading: Some(Said::key("record", "goal-sheet")),
        facts: own.into_iter().chain(related.into_iter().flatten()).collect(),
        ..Part::default()
    };
    let row = |commitment: &Commitment| {
        Some(Row {
            name: teller.text(&commitment.text, written)?,
            cells: vec![
                cell(
                    commitment
                        .owner
                        .as_ref()
                        .map(|owner| teller.role(&owner.value, written)),
                ),
                cell(Said::choice("goal-status", commitment.status.name())),
                cell(commitment.deadline.as_ref().map(|date| teller.day(date.value))),
            ],
        })
    };
    let heads = ["commitment", "owner", "status", "deadline"];
    let commitments = Grid::new("goal-commitments", &heads).rows(record.commitments.iter().filter_map(row));
    vec![
        facts,
        indicators(teller, &record.indicators, written),
        Part::table("vk-commitments", "commitments", commitments),
    ]
}

fn facts(desk: &Desk<'_>, record: &Goal, written: Language) -> Vec<Fact> {
    let teller = desk.teller;
    [
        fact("goal-level", [Said::choice("goal-level", record.level.value.name())]),
        fact(
            "owner",
            record.owner.as_ref().map(|owner| teller.role(&owner.value, written)),
        ),
        fact("status", [Said::choice("goal-status", record.status.name())]),
        fact("deadline", record.deadline.as_ref().map(|date| teller.day(date.value))),
        fact("not-measurable", teller.text(&record.not_measurable, written)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
