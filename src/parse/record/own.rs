//! The table of a kind that `site.toml` declares: values with places, checked against the kind's fields.

use serde_json::json;
use toml::de::DeValue;

use crate::config::kind::{FieldSettings, FieldType};
use crate::config::read::date::{Written, from_text};
use crate::config::read::{FromToml, Keyed, Reader, Value};
use crate::config::{is_email, is_web_address};
use crate::diagnostic::Message;
use crate::parse::front_matter::Moment;
use crate::span::Span;

/// The table, in the order it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnRecord {
    pub span: Span,
    pub fields: Keyed<Datum>,
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    pub span: Span,
    pub value: DatumValue,
}

/// What TOML can say.
#[derive(Debug, Clone, PartialEq)]
pub enum DatumValue {
    Text(String),
    Integer(i64),
    Number(f64),
    Boolean(bool),
    Moment(Moment),
    List(Vec<Datum>),
    Table(Keyed<Datum>),
}

/// Reads the table of a document of `kind`. A field that is not declared is unknown, and a required one is missed.
pub fn read(
    kind: &str,
    fields: &Keyed<FieldSettings>,
    value: &Value<'_>,
    reader: &mut Reader<'_>,
) -> Option<OwnRecord> {
    let table = reader.table(value, kind)?;
    let names: Vec<&str> = fields.iter().map(|(name, _)| name.value.as_str()).collect();
    reader.known_keys(table, &names);
    for (name, field) in fields.iter() {
        match table.get(name.value.as_str()) {
            Some(value) => check(&name.value, field, value, reader),
            None if field.required => reader.missing(value, &name.value),
            None => {}
        }
    }
    let mut written: Keyed<Datum> = Keyed::read(value, kind, reader)?;
    for (name, datum) in &mut written.0 {
        if fields
            .get(&name.value)
            .is_some_and(|field| field.kind == FieldType::Date)
        {
            as_date(datum);
        }
    }
    Some(OwnRecord {
        span: reader.span(value.span()),
        fields: written,
    })
}

/// A date that is written as a text, `"2022-03"`, as the date that it is.
fn as_date(datum: &mut Datum) {
    match &mut datum.value {
        DatumValue::Text(text) => {
            if let Some(moment) = from_text(text).and_then(moment) {
                datum.value = DatumValue::Moment(moment);
            }
        }
        DatumValue::List(items) => items.iter_mut().for_each(as_date),
        _ => {}
    }
}

/// A clock time alone is no moment.
const fn moment(written: Written) -> Option<Moment> {
    match written {
        Written::Month { year, month } => Some(Moment::Month { year, month }),
        Written::Day(day) => Some(Moment::Day(day)),
        Written::Moment(time) => Some(Moment::Time(time)),
        Written::Clock(_) => None,
    }
}

/// The JSON Schema of the table of a kind with these fields.
#[must_use]
pub fn schema(fields: &Keyed<FieldSettings>) -> serde_json::Value {
    let of_field = |field: &FieldSettings| {
        let one = schema_of_one(field);
        if field.list {
            json!({ "type": "array", "items": one })
        } else {
            one
        }
    };
    let properties: serde_json::Map<_, _> = fields
        .iter()
        .map(|(name, field)| (name.value.clone(), of_field(field)))
        .collect();
    let required = fields.iter().filter(|(_, field)| field.required);
    let required: Vec<&str> = required.map(|(name, _)| name.value.as_str()).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn schema_of_one(field: &FieldSettings) -> serde_json::Value {
    let values: Vec<&str> = field.values.iter().map(|value| value.value.as_str()).collect();
    match field.kind {
        FieldType::Text if !values.is_empty() => json!({ "enum": values }),
        FieldType::Text => String::schema(),
        FieldType::Integer => i64::schema(),
        FieldType::Number => f64::schema(),
        FieldType::Boolean => bool::schema(),
        FieldType::Date => Moment::schema(),
        FieldType::Url => json!({ "type": "string", "format": "uri" }),
        FieldType::Email => json!({ "type": "string", "format": "email" }),
    }
}

fn check(name: &str, field: &FieldSettings, value: &Value<'_>, reader: &mut Reader<'_>) {
    if !field.list {
        return check_one(name, field, value, reader);
    }
    match value.get_ref().as_array() {
        Some(items) => items.iter().for_each(|item| check_one(name, field, item, reader)),
        None => reader.wrong_type(value, name, "list"),
    }
}

fn check_one(name: &str, field: &FieldSettings, value: &Value<'_>, reader: &mut Reader<'_>) {
    match field.kind {
        FieldType::Text => check_text(name, field, value, reader),
        FieldType::Integer => drop(i64::read(value, name, reader)),
        FieldType::Number => drop(f64::read(value, name, reader)),
        FieldType::Boolean => drop(bool::read(value, name, reader)),
        FieldType::Date => drop(Moment::read(value, name, reader)),
        FieldType::Url => check_form(name, value, reader, "url", is_web_address),
        FieldType::Email => check_form(name, value, reader, "email", is_email),
    }
}

fn check_text(name: &str, field: &FieldSettings, value: &Value<'_>, reader: &mut Reader<'_>) {
    let Some(text) = String::read(value, name, reader) else {
        return;
    };
    let allowed = field.values.iter().map(|value| value.value.as_str());
    if !field.values.is_empty() && allowed.clone().all(|allowed| allowed != text) {
        reader.invalid_value(value, name, &text, allowed);
    }
}

fn check_form(name: &str, value: &Value<'_>, reader: &mut Reader<'_>, reason: &'static str, fits: fn(&str) -> bool) {
    if let Some(text) = String::read(value, name, reader).filter(|text| !fits(text)) {
        let message = Message::new(reason).with("key", name).with("value", text);
        reader.report("invalid-value", value.span(), message);
    }
}

impl FromToml for Datum {
    fn read(value: &Value<'_>, _key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let span = reader.span(value.span());
        let value = datum(value, reader)?;
        Some(Self { span, value })
    }

    fn schema() -> serde_json::Value {
        json!({})
    }
}

/// A value as it is; faults are those of its field.
fn datum(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<DatumValue> {
    Some(match value.get_ref() {
        DeValue::String(text) => DatumValue::Text(text.to_string()),
        DeValue::Integer(number) => DatumValue::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()?),
        DeValue::Float(number) => DatumValue::Number(number.as_str().parse().ok()?),
        DeValue::Boolean(flag) => DatumValue::Boolean(*flag),
        DeValue::Datetime(date) => match moment(Written::of(date)?) {
            Some(moment) => DatumValue::Moment(moment),
            None => DatumValue::Text(reader.written(value.span()).to_owned()),
        },
        DeValue::Array(_) => DatumValue::List(Vec::read(value, "", reader)?),
        DeValue::Table(_) => DatumValue::Table(Keyed::read(value, "", reader)?),
    })
}
