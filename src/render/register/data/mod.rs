//! The registers as data: each as JSON, CSV and a JSON Schema in `data/`, and a catalogue of them all.

mod catalog;
mod rows;
pub mod table;

use crate::config::SiteConfig;
use crate::config::kind::built_in;
use crate::render::register::data::table::Table;
use crate::render::register::own;
use crate::render::register::said::{Said, Teller};
use crate::render::scope::Scope;
use crate::site::model::Site;
use crate::site::register::Register;

/// Site-absolute path of the catalogue.
const CATALOG: &str = "/data/catalog.jsonld";

/// Every register that has rows.
#[must_use]
pub fn tables(config: &SiteConfig, site: &Site, register: &Register<'_>) -> Vec<Table> {
    let mut tables = rows::tables(config, site, register);
    tables.retain(|table| !table.rows.is_empty());
    tables
}

/// Path and bytes of every file; none for a site without records.
#[must_use]
pub fn files(scope: &Scope<'_>) -> Vec<(String, Vec<u8>)> {
    let (config, site) = (scope.config, scope.site);
    let tables = tables(config, site, &scope.register);
    let of_table = |table: &Table| {
        let id = site.base.absolute(&path(&table.name, "schema.json"));
        let [json, csv, schema] = FORMS.map(|form| path(&table.name, form)[1..].to_owned());
        [
            (json, pretty(&table.json())),
            (csv, table.csv(&config.languages)),
            (schema, pretty(&table.schema(&id, &config.languages))),
        ]
    };
    let mut files: Vec<_> = tables.iter().flat_map(of_table).collect();
    if !tables.is_empty() && has_catalog(site) {
        files.push((CATALOG[1..].to_owned(), pretty(&catalog::catalog(scope, &tables))));
    }
    files
}

/// Everything in a catalogue is named by its full address: a site that does not say its own has none.
fn has_catalog(site: &Site) -> bool {
    !site.base.origin.is_empty()
}

/// A link to the catalogue, for the page about the data.
#[must_use]
pub fn catalog_link(site: &Site) -> Option<Said> {
    has_catalog(site).then(|| Said {
        url: Some(site.base.href(CATALOG)),
        ..Said::plain("DCAT-AP-NO (catalog.jsonld)")
    })
}

/// How each table is written.
const FORMS: [&str; 3] = ["json", "csv", "schema.json"];

/// Site-absolute path of a table in one form.
fn path(name: &str, form: &str) -> String {
    format!("/data/{name}.{form}")
}

/// What a table is called: the name of its dataset, or of the kind that `site.toml` declares.
#[must_use]
pub fn title(teller: Teller<'_>, table: &Table) -> Said {
    let own = teller
        .config
        .settings
        .kind
        .get(&table.name)
        .filter(|_| built_in(&table.name).is_none());
    own.map_or_else(
        || Said::key("dataset", &table.name),
        |own| own::label(teller, &table.name, &own.title),
    )
}

/// The licence that the data may be reused under.
#[must_use]
pub fn licence(config: &SiteConfig) -> Option<Said> {
    let (name, address) = config.settings.data_licence?.name_and_address();
    Some(Said {
        url: Some(address.to_owned()),
        ..Said::plain(name)
    })
}

/// Links to a table's forms, for the page that shows it.
#[must_use]
pub fn links(site: &Site, table: &Table) -> Vec<Said> {
    let link = |form: &str| Said {
        url: Some(site.base.href(&path(&table.name, form))),
        ..Said::plain(format!("{}.{form}", table.name))
    };
    FORMS.map(link).into()
}

fn pretty(value: &serde_json::Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
