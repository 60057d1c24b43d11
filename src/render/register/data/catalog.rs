//! The catalogue of the data: DCAT-AP-NO as JSON-LD, which data.norge.no and others harvest.
//!
//! Codes are those of the authority tables of the EU's Publications Office, which the profile asks for.

use serde_json::{Value, json};

use crate::config::SiteConfig;
use crate::config::read::Texts;
use crate::config::settings::DataLicence;
use crate::lang::Language;
use crate::render::register::data::table::Table;
use crate::render::register::data::{CATALOG, path};
use crate::render::scope::Scope;
use crate::site::model::Site;

const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The catalogue of these registers.
pub fn catalog(scope: &Scope<'_>, tables: &[Table]) -> Value {
    let (config, site) = (scope.config, scope.site);
    let datasets: Vec<Value> = tables.iter().map(|table| dataset(scope, table)).collect();
    let mut catalog = json!({
        "@context": context(),
        "@id": site.base.absolute(CATALOG),
        "@type": "dcat:Catalog",
        "dct:title": texts(config, &config.settings.title),
        "dct:description": said(scope, |lang| scope.text(lang, "register.registers.lead", &[])),
        "dct:publisher": publisher(config, site),
        "dct:language": languages(config),
        "foaf:homepage": { "@id": site.base.absolute("/") },
        "dcat:dataset": datasets,
    });
    if let Some(licence) = licence(config) {
        catalog["dct:license"] = licence;
    }
    catalog
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
    })
}

/// One register, in each of its forms.
fn dataset(scope: &Scope<'_>, table: &Table) -> Value {
    let (config, site) = (scope.config, scope.site);
    let id = format!("{}#{}", site.base.absolute(CATALOG), table.name);
    let title = said(scope, |lang| title(scope, table, lang));
    let lead = |lang| match config.settings.kind.get(&table.name) {
        Some(_) => title_of_kind(scope, table, lang),
        None => scope.text(lang, &format!("register.{}.lead", table.page), &[]),
    };
    let mut dataset = json!({
        "@id": id,
        "@type": "dcat:Dataset",
        "dct:identifier": id,
        "dct:title": title,
        "dct:description": said(scope, lead),
        "dct:publisher": publisher(config, site),
        "dct:language": languages(config),
        "dct:accessRights": { "@id": format!("{AUTHORITY}/access-right/PUBLIC") },
        "dcat:theme": { "@id": format!("{AUTHORITY}/data-theme/GOVE") },
        "dcat:distribution": [
            distribution(config, site, table, "json", "JSON", "application/json"),
            distribution(config, site, table, "csv", "CSV", "text/csv"),
        ],
    });
    let contact = config
        .settings
        .contact
        .as_ref()
        .and_then(|contact| contact.email.as_ref());
    if let Some(email) = contact.or(config.settings.postmottak.as_ref()) {
        dataset["dcat:contactPoint"] = json!({
            "@type": "vcard:Organization",
            "vcard:hasEmail": { "@id": format!("mailto:{}", email.value) },
        });
    }
    dataset
}

fn title(scope: &Scope<'_>, table: &Table, lang: Language) -> String {
    match scope.config.settings.kind.get(&table.name) {
        Some(_) => title_of_kind(scope, table, lang),
        None => scope.text(lang, &format!("dataset.{}", table.name), &[]),
    }
}

fn title_of_kind(scope: &Scope<'_>, table: &Table, lang: Language) -> String {
    scope
        .kind_title(&table.name, lang)
        .unwrap_or_else(|| table.name.clone())
}

/// A text in each language of the site.
fn said(scope: &Scope<'_>, text: impl Fn(Language) -> String) -> Vec<Value> {
    let each = scope.config.languages.iter();
    each.map(|lang| json!({ "@value": text(lang), "@language": scope.config.tag(lang) }))
        .collect()
}

fn distribution(config: &SiteConfig, site: &Site, table: &Table, form: &str, code: &str, media_type: &str) -> Value {
    let address = site.base.absolute(&path(&table.name, form));
    let mut distribution = json!({
        "@id": address,
        "@type": "dcat:Distribution",
        "dcat:accessURL": { "@id": address },
        "dcat:downloadURL": { "@id": address },
        "dct:format": { "@id": format!("{AUTHORITY}/file-type/{code}") },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media_type}") },
    });
    if form == "json" {
        distribution["dct:conformsTo"] = json!({ "@id": site.base.absolute(&path(&table.name, "schema.json")) });
    }
    if let Some(licence) = licence(config) {
        distribution["dct:license"] = licence;
    }
    distribution
}

fn publisher(config: &SiteConfig, site: &Site) -> Value {
    let body = config.settings.organisation.as_ref();
    let name = body.map_or(&config.settings.title, |body| &body.name);
    let number = body.and_then(|body| body.number.as_ref());
    let id = number.map_or_else(
        || {
            body.and_then(|body| body.url.as_ref())
                .map_or_else(|| site.base.absolute("/"), |url| url.value.clone())
        },
        |number| format!("https://data.brreg.no/enhetsregisteret/api/enheter/{}", number.value),
    );
    json!({ "@id": id, "@type": "foaf:Agent", "foaf:name": texts(config, name), "dct:identifier": number.map(|number| &number.value) })
}

fn licence(config: &SiteConfig) -> Option<Value> {
    let code = match config.settings.data_licence? {
        DataLicence::Nlod => "NLOD_2_0",
        DataLicence::CcBy => "CC_BY_4_0",
        DataLicence::CcZero => "CC0",
    };
    Some(json!({ "@id": format!("{AUTHORITY}/licence/{code}") }))
}

/// The languages of the site that the authority table has a code for.
fn languages(config: &SiteConfig) -> Vec<Value> {
    let code = |tag: &str| match tag {
        "nb" => Some("NOB"),
        "nn" => Some("NNO"),
        "en" => Some("ENG"),
        "sv" => Some("SWE"),
        "da" => Some("DAN"),
        "se" => Some("SME"),
        _ => None,
    };
    let codes = config.languages.iter().filter_map(|lang| code(config.tag(lang)));
    codes
        .map(|code| json!({ "@id": format!("{AUTHORITY}/language/{code}") }))
        .collect()
}

/// A text with its languages.
fn texts(config: &SiteConfig, texts: &Texts) -> Vec<Value> {
    let each = config.languages.iter().filter_map(|lang| {
        let tag = config.tag(lang);
        Some(json!({ "@value": texts.get(tag)?, "@language": tag }))
    });
    each.collect()
}
