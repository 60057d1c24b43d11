//! A kind that `site.toml` declares.

use serde_json::json;

use crate::config::kind::{FieldSettings, FieldType};
use crate::parse::front_matter::Moment;
use crate::parse::record::own::{Datum, DatumValue};
use crate::render::register::data::rows::Source;
use crate::render::register::data::table::{Cell, Holds, Table};

impl Source<'_> {
    /// A kind that `site.toml` declares.
    pub fn own(&self, kind: &str) -> Table {
        let settings = self.config.settings.kind.get(kind);
        let fields: Vec<_> = settings.iter().flat_map(|kind| kind.fields.iter()).collect();
        let common = [("id", Holds::Id), ("title", Holds::Texts), ("page", Holds::Texts)];
        let columns = common
            .into_iter()
            .chain(fields.iter().map(|(name, field)| (name.value.as_str(), holds(field))));
        let entries = self.register.own.get(kind).into_iter().flatten();
        let rows = entries.map(|entry| {
            let record = entry.record();
            let common = [Cell::Text(entry.id.to_owned()), self.title(entry), self.page(entry)];
            let own = fields
                .iter()
                .map(|(name, field)| own_cell(record.fields.get(&name.value), field));
            common.into_iter().chain(own).collect()
        });
        Table::new(kind, kind, columns.collect()).rows(rows)
    }
}

fn holds(field: &FieldSettings) -> Holds {
    let values: Vec<&str> = field.values.iter().map(|value| value.value.as_str()).collect();
    if field.list {
        return Holds::List;
    }
    match field.kind {
        FieldType::Text if !values.is_empty() => {
            Holds::Choice(json!({ "anyOf": [{ "enum": values }, { "type": "null" }] }))
        }
        FieldType::Text | FieldType::Email => Holds::Text,
        FieldType::Integer | FieldType::Number => Holds::Number,
        // A field that is not there is not a no.
        FieldType::Boolean => Holds::Choice(json!({ "type": ["boolean", "null"] })),
        FieldType::Date => Holds::Date,
        FieldType::Url => Holds::Address,
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a field counts far fewer than 2^52 of anything"
)]
fn own_cell(datum: Option<&Datum>, field: &FieldSettings) -> Cell {
    let Some(datum) = datum else {
        return if field.list {
            Cell::List(Vec::new())
        } else {
            Cell::Nothing
        };
    };
    match &datum.value {
        DatumValue::Text(text) => Cell::Text(text.clone()),
        DatumValue::Integer(number) => Cell::Number(*number as f64),
        DatumValue::Number(number) => Cell::Number(*number),
        DatumValue::Boolean(flag) => Cell::Boolean(*flag),
        DatumValue::Moment(moment) => Cell::Text(iso(*moment)),
        DatumValue::List(items) => Cell::List(items.iter().filter_map(plain).collect()),
        DatumValue::Table(_) => Cell::Nothing,
    }
}

/// An item of a list as text.
fn plain(datum: &Datum) -> Option<String> {
    match &datum.value {
        DatumValue::Text(text) => Some(text.clone()),
        DatumValue::Integer(number) => Some(number.to_string()),
        DatumValue::Number(number) => Some(number.to_string()),
        DatumValue::Boolean(flag) => Some(flag.to_string()),
        DatumValue::Moment(moment) => Some(iso(*moment)),
        DatumValue::List(_) | DatumValue::Table(_) => None,
    }
}

/// A moment for machines.
pub fn iso(moment: Moment) -> String {
    match moment {
        Moment::Month { year, month } => format!("{year:04}-{month:02}"),
        Moment::Day(date) => date.to_string(),
        Moment::Time(time) => time.to_string(),
    }
}
