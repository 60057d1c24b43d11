//! What a page made of records consists of: facts, tables, cards and a tree. One template draws them all.

use serde::Serialize;

use crate::render::register::said::Said;

/// A part of a page, with a heading of its own unless it is the only one.
#[derive(Debug, Default, Serialize)]
pub struct Part {
    /// Unique on the page.
    pub id: &'static str,
    pub heading: Option<Said>,
    pub lead: Option<Said>,
    pub facts: Vec<Fact>,
    pub grid: Option<Grid>,
    pub cards: Vec<Card>,
    pub tree: Vec<Node>,
}

/// A name and its values.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    pub name: Said,
    pub values: Vec<Said>,
}

/// A table whose first column names each row.
#[derive(Debug, Serialize)]
pub struct Grid {
    pub caption: Said,
    pub heads: Vec<Said>,
    pub rows: Vec<Row>,
    /// Whether cells hold marks that say yes or no.
    pub marks: bool,
}

/// A row of a table: its name, and the values of each cell after it.
#[derive(Debug, Serialize)]
pub struct Row {
    pub name: Said,
    pub cells: Vec<Vec<Said>>,
}

/// An entry with a heading and its facts.
#[derive(Debug, Serialize)]
pub struct Card {
    pub title: Said,
    pub lead: Option<Said>,
    pub facts: Vec<Fact>,
    /// The account itself: a link that says whose it is.
    pub account: Option<Said>,
}

/// A node of a tree, as an item of a nested list.
#[derive(Debug, Serialize)]
pub struct Node {
    pub title: Said,
    pub facts: Vec<Fact>,
    pub children: Vec<Node>,
}

impl Part {
    /// A part that is one table.
    #[must_use]
    pub fn table(id: &'static str, heading: &str, grid: Grid) -> Self {
        Self {
            id,
            heading: Some(Said::key("record", heading)),
            grid: Some(grid),
            ..Self::default()
        }
    }

    /// A part that is a list of cards.
    #[must_use]
    pub fn cards(id: &'static str, heading: &str, cards: Vec<Card>) -> Self {
        Self {
            id,
            heading: Some(Said::key("record", heading)),
            cards,
            ..Self::default()
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        let no_rows = self.grid.as_ref().is_none_or(|grid| grid.rows.is_empty());
        self.facts.is_empty() && no_rows && self.cards.is_empty() && self.tree.is_empty()
    }
}

impl Grid {
    /// An empty table; `heads` name fields, the first of them that of the rows' names.
    #[must_use]
    pub fn new(caption: &str, heads: &[&str]) -> Self {
        Self {
            caption: Said::key("caption", caption),
            heads: heads.iter().map(|name| Said::key("field", name)).collect(),
            rows: Vec::new(),
            marks: false,
        }
    }

    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.rows.extend(rows);
        self
    }
}

/// A fact with the field's name; none without a value.
#[must_use]
pub fn fact(field: &str, values: impl IntoIterator<Item = Said>) -> Option<Fact> {
    let values: Vec<Said> = values.into_iter().collect();
    (!values.is_empty()).then(|| Fact {
        name: Said::key("field", field),
        values,
    })
}

/// A cell of at most one value.
#[must_use]
pub fn cell(value: impl Into<Option<Said>>) -> Vec<Said> {
    value.into().into_iter().collect()
}
