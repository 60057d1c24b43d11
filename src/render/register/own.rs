//! Kinds that `site.toml` declares: the list of their documents, and the sheet of each.

use crate::config::kind::FieldSettings;
use crate::config::read::Texts;
use crate::lang::Language;
use crate::parse::record::own::{Datum, DatumValue, OwnRecord};
use crate::render::register::Desk;
use crate::render::register::part::{Fact, Grid, Part, Row};
use crate::render::register::said::{Said, Teller};
use crate::site::register::Version;

/// The documents of a kind, with a column for each of its fields.
#[must_use]
pub fn list(desk: &Desk<'_>, kind: &str) -> Vec<Part> {
    let Some(settings) = desk.teller.config.settings.kind.get(kind) else {
        return Vec::new();
    };
    let entries = desk.register.own.get(kind).into_iter().flatten();
    let rows = entries.map(|entry| {
        let Version { record, written, .. } = desk.teller.version(entry);
        let cells = settings.fields.iter().map(|(name, _)| record.fields.get(&name.value));
        Row {
            name: desk.teller.entry(entry),
            cells: cells
                .map(|datum| datum.map_or_else(Vec::new, |datum| values(desk.teller, datum, written)))
                .collect(),
        }
    });
    let heads = settings
        .fields
        .iter()
        .map(|(name, field)| label(desk.teller, &name.value, &field.label));
    let name = Said::key("field", "document");
    let title = label(desk.teller, kind, &settings.list);
    vec![Part {
        heading: None,
        grid: Some(Grid {
            caption: title.clone(),
            heads: std::iter::once(name).chain(heads).collect(),
            ..Grid::new("", &[]).rows(rows)
        }),
        ..Part::table("vk-list", "list", Grid::new("", &[]))
    }]
}

/// The sheet on a document's own page.
#[must_use]
pub fn sheet(desk: &Desk<'_>, kind: &str, record: &OwnRecord, written: Language) -> Vec<Part> {
    let Some(settings) = desk.teller.config.settings.kind.get(kind) else {
        return Vec::new();
    };
    let fact = |(name, field): (&crate::span::Spanned<String>, &FieldSettings)| {
        let values = values(desk.teller, record.fields.get(&name.value)?, written);
        (!values.is_empty()).then(|| Fact {
            name: label(desk.teller, &name.value, &field.label),
            values,
        })
    };
    vec![Part {
        id: "vk-sheet",
        heading: Some(Said::key("record", "sheet")),
        facts: settings.fields.iter().filter_map(fact).collect(),
        ..Part::default()
    }]
}

/// What a kind or a field is called; its id when the site has no name for it.
#[must_use]
pub fn label(teller: Teller<'_>, id: &str, label: &Texts) -> Said {
    teller.name(label).unwrap_or_else(|| Said::plain(id))
}

/// The values of a field. A table says nothing that a reader could be shown.
fn values(teller: Teller<'_>, datum: &Datum, written: Language) -> Vec<Said> {
    let said = match &datum.value {
        DatumValue::Text(text) if text.starts_with("https://") || text.starts_with("http://") => Said::address(text),
        DatumValue::Text(text) => Said {
            lang: teller.foreign(written),
            ..Said::plain(text)
        },
        DatumValue::Integer(number) => teller.whole(*number),
        DatumValue::Number(number) => teller.number(*number),
        DatumValue::Boolean(flag) => Said::choice("answer", if *flag { "yes" } else { "no" }),
        DatumValue::Moment(moment) => teller.moment(*moment),
        DatumValue::List(items) => return items.iter().flat_map(|item| values(teller, item, written)).collect(),
        DatumValue::Table(_) => return Vec::new(),
    };
    vec![said]
}
