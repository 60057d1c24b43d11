//! Who answers for what, what the law asks, which bodies are named, and the terms that are explained.

use crate::config::register::Term;
use crate::parse::record::register::{Organisation, PartKind, Requirement, Role, Task};
use crate::render::register::Desk;
use crate::render::register::part::{Grid, Part, Row, cell};
use crate::render::register::said::Said;
use crate::span::Spanned;

/// The parts of a task, in the order of the responsibility table.
const PARTS: [PartKind; 4] = [
    PartKind::Accountable,
    PartKind::Responsible,
    PartKind::Consulted,
    PartKind::Informed,
];

/// Tasks with the roles that have a part in them, channels with theirs, and what each role is.
#[must_use]
pub fn responsibility(desk: &Desk<'_>) -> Vec<Part> {
    let heads = ["task", "accountable", "responsible", "consulted", "informed"];
    let tasks = desk
        .teller
        .site
        .registers
        .tasks
        .iter()
        .filter_map(|task| task_row(desk, &task.value));
    let roles = desk
        .teller
        .site
        .registers
        .roles
        .iter()
        .filter_map(|role| role_row(desk, role));
    vec![
        Part::table("vk-tasks", "tasks", Grid::new("tasks", &heads).rows(tasks)),
        Part::table(
            "vk-owners",
            "owners",
            Grid::new("owners", &["channel", "owner", "deputy"]).rows(owners(desk)),
        ),
        Part::table(
            "vk-roles",
            "roles",
            Grid::new("roles", &["role", "description"]).rows(roles),
        ),
    ]
}

fn task_row(desk: &Desk<'_>, task: &Task) -> Option<Row> {
    let with = |kind: PartKind| {
        let parts = task.parts.iter().filter(move |part| part.part == kind);
        parts
            .map(|part| desk.teller.role(&part.role.value, desk.teller.lang))
            .collect()
    };
    Some(Row {
        name: desk.teller.name(&task.name)?,
        cells: PARTS.into_iter().map(with).collect(),
    })
}

fn role_row(desk: &Desk<'_>, role: &Spanned<Role>) -> Option<Row> {
    Some(Row {
        name: desk.teller.name(&role.value.name)?,
        cells: vec![cell(desk.teller.name(&role.value.description))],
    })
}

fn owners(desk: &Desk<'_>) -> impl Iterator<Item = Row> {
    let used = desk
        .register
        .channels
        .iter()
        .filter(|entry| entry.record().state.value.publishes());
    used.map(|entry| {
        let version = desk.teller.version(entry);
        let role = |role: &Option<Spanned<String>>| {
            cell(role.as_ref().map(|role| desk.teller.role(&role.value, version.written)))
        };
        Row {
            name: desk.teller.entry(entry),
            cells: vec![role(&version.record.owner), role(&version.record.deputy)],
        }
    })
}

/// What laws and instructions ask, and the pages that answer.
#[must_use]
pub fn requirements(desk: &Desk<'_>) -> Vec<Part> {
    let row = |requirement: &Spanned<Requirement>| {
        let requirement = &requirement.value;
        let source = desk.teller.name(&requirement.source).map(|source| Said {
            url: requirement.url.as_ref().map(|url| url.value.clone()),
            ..source
        });
        let pages: Vec<Said> = requirement
            .met_by
            .iter()
            .filter_map(|link| desk.teller.link(link))
            .collect();
        Some(Row {
            name: desk.teller.name(&requirement.text)?,
            cells: vec![cell(source), pages],
        })
    };
    let rows = desk.teller.site.registers.requirements.iter().filter_map(row);
    let grid = Grid::new("requirements", &["requirement", "legal-source", "met-by"]).rows(rows);
    vec![Part::table("vk-requirements", "requirements", grid)]
}

/// The bodies that the site names, with the names they had.
#[must_use]
pub fn organisations(desk: &Desk<'_>) -> Vec<Part> {
    let row = |organisation: &Spanned<Organisation>| {
        let organisation = &organisation.value;
        let former = organisation
            .former
            .iter()
            .filter_map(|former| desk.teller.name(&former.name));
        Some(Row {
            name: desk.teller.name(&organisation.name)?,
            cells: vec![cell(desk.teller.name(&organisation.abbreviation)), former.collect()],
        })
    };
    let rows = desk.teller.site.registers.organisations.iter().filter_map(row);
    let grid = Grid::new("organisations", &["organisation", "abbreviation", "former-names"]).rows(rows);
    vec![Part::table("vk-organisations", "organisations", grid)]
}

/// The glossary.
#[must_use]
pub fn terms(desk: &Desk<'_>) -> Vec<Part> {
    let row = |term: &Term| {
        Some(Row {
            name: desk.teller.name(&term.name)?,
            cells: vec![
                cell(desk.teller.name(&term.abbreviation)),
                cell(desk.teller.name(&term.explanation)),
            ],
        })
    };
    let rows = desk.teller.config.glossary.terms.iter().filter_map(row);
    vec![Part::table(
        "vk-terms",
        "terms",
        Grid::new("terms", &["term", "abbreviation", "explanation"]).rows(rows),
    )]
}
