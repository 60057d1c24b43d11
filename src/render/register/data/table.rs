//! A register as rows and columns, and its forms: JSON, CSV and JSON Schema.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::lang::Languages;

/// A register as data.
#[derive(Debug)]
pub struct Table {
    /// Name of its files: `channels` for `data/channels.json`.
    pub name: String,
    /// The page that shows it, by kind.
    pub page: String,
    pub columns: Vec<Column>,
    /// In order of the first column, which is the id.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    pub name: String,
    pub holds: Holds,
}

/// What the cells of a column hold.
#[derive(Debug, Clone)]
pub enum Holds {
    /// Stable and unique in the register.
    Id,
    Text,
    /// A text in each language that has it.
    Texts,
    Date,
    Number,
    Boolean,
    /// An address, in full.
    Address,
    /// One of a few texts, as the schema of the record says.
    Choice(Value),
    /// A list of texts, most often ids of another register.
    List,
}

/// A cell; nothing is `null` in JSON and empty in CSV.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Nothing,
    Text(String),
    /// By language tag.
    Texts(BTreeMap<String, String>),
    Number(f64),
    Boolean(bool),
    List(Vec<String>),
}

/// Between the values of a list in CSV, as in the ledger of posts.
const SEPARATOR: &str = "|";

impl Table {
    /// An empty register with these columns.
    #[must_use]
    pub fn new(name: &str, page: &str, columns: Vec<(&str, Holds)>) -> Self {
        let column = |(name, holds): (&str, Holds)| Column {
            name: name.to_owned(),
            holds,
        };
        Self {
            name: name.to_owned(),
            page: page.to_owned(),
            columns: columns.into_iter().map(column).collect(),
            rows: Vec::new(),
        }
    }

    /// With its rows, in order of id.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self.rows.sort_by(|a, b| key(a).cmp(key(b)));
        self
    }

    /// A list of objects with every column in each.
    #[must_use]
    pub fn json(&self) -> Value {
        let object = |row: &Vec<Cell>| {
            let fields = self.columns.iter().zip(row);
            Value::Object(
                fields
                    .map(|(column, cell)| (column.name.clone(), cell.json()))
                    .collect(),
            )
        };
        self.rows.iter().map(object).collect()
    }

    /// Lines separated as RFC 4180 says; a text in several languages is one column for each.
    #[must_use]
    pub fn csv(&self, languages: &Languages) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let heads = self.columns.iter().flat_map(|column| column.heads(languages));
        let mut sound = writer.write_record(heads).is_ok();
        for row in &self.rows {
            let cells = self.columns.iter().zip(row);
            sound &= writer
                .write_record(cells.flat_map(|(column, cell)| column.cells(cell, languages)))
                .is_ok();
        }
        // Writing to memory cannot fail, and every row has the columns of the first.
        debug_assert!(sound, "{} has rows of different lengths", self.name);
        writer.into_inner().unwrap_or_default()
    }

    /// The JSON Schema of [`Table::json`].
    #[must_use]
    pub fn schema(&self, id: &str, languages: &Languages) -> Value {
        let properties: Map<String, Value> = self
            .columns
            .iter()
            .map(|column| (column.name.clone(), column.holds.schema(languages)))
            .collect();
        let required: Vec<&String> = properties.keys().collect();
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": id,
            "type": "array",
            "items": {
                "type": "object",
                "required": required,
                "properties": properties,
                "additionalProperties": false,
            },
        })
    }
}

fn key(row: &[Cell]) -> &str {
    match row.first() {
        Some(Cell::Text(id)) => id,
        _ => "",
    }
}

impl Column {
    fn heads(&self, languages: &Languages) -> Vec<String> {
        match self.holds {
            Holds::Texts => languages
                .iter()
                .map(|lang| format!("{}_{}", self.name, languages.tag(lang)))
                .collect(),
            _ => vec![self.name.clone()],
        }
    }

    fn cells(&self, cell: &Cell, languages: &Languages) -> Vec<String> {
        match (&self.holds, cell) {
            (Holds::Texts, Cell::Texts(texts)) => {
                let text = |lang| texts.get(languages.tag(lang)).cloned().unwrap_or_default();
                languages.iter().map(text).collect()
            }
            (Holds::Texts, _) => languages.iter().map(|_| String::new()).collect(),
            _ => vec![cell.csv()],
        }
    }
}

impl Holds {
    fn schema(&self, languages: &Languages) -> Value {
        match self {
            Self::Id => json!({ "type": "string" }),
            Self::Text => json!({ "type": ["string", "null"] }),
            Self::Texts => {
                let text = |lang| (languages.tag(lang).to_owned(), json!({ "type": "string" }));
                let texts: Map<String, Value> = languages.iter().map(text).collect();
                json!({ "type": "object", "properties": texts, "additionalProperties": false })
            }
            Self::Date => json!({ "type": ["string", "null"], "description": "ISO 8601" }),
            Self::Number => json!({ "type": ["number", "null"] }),
            Self::Boolean => json!({ "type": "boolean" }),
            Self::Address => json!({ "type": ["string", "null"], "format": "uri" }),
            Self::Choice(values) => values.clone(),
            Self::List => json!({ "type": "array", "items": { "type": "string" } }),
        }
    }
}

impl Cell {
    /// A text, or nothing.
    #[must_use]
    pub fn text(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.to_string()))
    }

    #[must_use]
    pub fn number(number: Option<impl Into<f64>>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Number(number.into()))
    }

    fn json(&self) -> Value {
        match self {
            Self::Nothing => Value::Null,
            Self::Text(text) => json!(text),
            Self::Texts(texts) => json!(texts),
            Self::Number(number) => number_json(*number),
            Self::Boolean(flag) => json!(flag),
            Self::List(items) => json!(items),
        }
    }

    fn csv(&self) -> String {
        match self {
            Self::Nothing | Self::Texts(_) => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Boolean(flag) => flag.to_string(),
            Self::List(items) => items.join(SEPARATOR),
        }
    }
}

/// A whole number without a decimal point.
#[allow(
    clippy::cast_possible_truncation,
    reason = "only whole numbers that an i64 holds are cast"
)]
fn number_json(number: f64) -> Value {
    let whole = number.fract() == 0.0 && number.abs() < 1e15;
    if whole { json!(number as i64) } else { json!(number) }
}
