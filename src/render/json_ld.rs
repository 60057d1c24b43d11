//! What a page says of itself to machines, as schema.org JSON-LD: its dates as precise as they are written, its version,
//! and its corrections.

use serde::Serialize;
use tera::Value;

use crate::config::settings::Organisation;
use crate::parse::record::Record;
use crate::render::correction::Corrected;
use crate::render::scope::Scope;
use crate::site::model::Page;
use crate::site::upkeep;

/// A page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct WebPage<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_reviewed: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<CorrectionComment>,
    /// The event that the page is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity: Option<Held<'a>>,
}

/// An event.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Held<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Named<'a>>,
}

/// The unit that is responsible, the body that publishes, or the place of an event.
#[derive(Debug, Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// A correction.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CorrectionComment {
    #[serde(rename = "@type")]
    kind: &'static str,
    date_published: String,
    text: String,
}

/// The page as the text of a `<script type="application/ld+json">`, in which no element can begin or end.
#[must_use]
pub fn of_page(scope: &Scope<'_>, page: &Page) -> Value {
    let json = serde_json::to_string(&described(scope, page)).unwrap_or_default();
    Value::safe_string(&json.replace('<', "\\u003c"))
}

fn described<'a>(scope: &'a Scope<'_>, page: &'a Page) -> WebPage<'a> {
    let front = &page.document.front;
    let base = &scope.site.base;
    let settings = &scope.config.settings;
    let published = front.publish.as_ref().or(front.date.as_ref());
    let stated = |moment| scope.stated(moment);
    WebPage {
        context: "https://schema.org",
        kind: "WebPage",
        url: (!base.origin.is_empty()).then(|| base.absolute(&page.url)),
        name: &page.title,
        description: front.description.as_ref().map(|text| text.value.as_str()),
        in_language: scope.config.tag(page.lang),
        date_published: published.map(|moment| stated(moment.value)),
        date_modified: upkeep::changed(front, &scope.site.clock).map(stated),
        last_reviewed: front.reviewed.as_ref().map(|moment| stated(moment.value)),
        expires: front.expires.as_ref().map(|moment| stated(moment.value)),
        version: front.version.as_ref().map(|version| version.value.as_str()),
        author: upkeep::owner(scope.config, &page.document).map(|owner| Named {
            kind: "Organization",
            name: &owner.value,
            url: None,
        }),
        publisher: settings
            .organisation
            .as_ref()
            .and_then(|body| publisher(scope, page, body)),
        correction: scope
            .corrections(page, page.lang)
            .iter()
            .map(|told| comment(scope, told))
            .collect(),
        main_entity: held(scope, page),
    }
}

/// The event of a record that says when it is held; a consultation is none.
fn held<'a>(scope: &'a Scope<'_>, page: &'a Page) -> Option<Held<'a>> {
    let Some(Record::Event(event)) = &page.document.front.record else {
        return None;
    };
    let event = &event.value;
    let place = scope.config.text(&event.place, page.lang);
    Some(Held {
        kind: "Event",
        name: &page.title,
        start_date: scope.stated(event.starts.as_ref()?.value),
        end_date: event.ends.as_ref().map(|ends| scope.stated(ends.value)),
        location: place.map(|(name, _)| Named {
            kind: "Place",
            name,
            url: None,
        }),
    })
}

fn publisher<'a>(scope: &'a Scope<'_>, page: &Page, body: &'a Organisation) -> Option<Named<'a>> {
    let (name, _) = scope.config.text(&body.name, page.lang)?;
    let public = scope.config.settings.is_public_body();
    Some(Named {
        kind: if public {
            "GovernmentOrganization"
        } else {
            "Organization"
        },
        name,
        url: body.url.as_ref().map(|url| url.value.as_str()),
    })
}

fn comment(scope: &Scope<'_>, told: &Corrected) -> CorrectionComment {
    CorrectionComment {
        kind: "CorrectionComment",
        date_published: scope.stated(told.latest),
        text: format!("{} {}", told.what, told.why),
    }
}
