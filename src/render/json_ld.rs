//! What a page says of itself to machines, as schema.org JSON-LD: its dates as precise as they are written, its version,
//! and its corrections.

use serde::Serialize;
use tera::Value;

use crate::config::settings::Organisation;
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
    author: Option<Body<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Body<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<CorrectionComment>,
}

/// The unit that is responsible, or the body that publishes.
#[derive(Debug, Serialize)]
struct Body<'a> {
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
        author: upkeep::owner(scope.config, &page.document).map(|owner| Body {
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
    }
}

fn publisher<'a>(scope: &'a Scope<'_>, page: &Page, body: &'a Organisation) -> Option<Body<'a>> {
    let (name, _) = scope.config.text(&body.name, page.lang)?;
    let public = scope.config.settings.is_public_body();
    Some(Body {
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
