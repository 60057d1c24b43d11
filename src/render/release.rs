//! The release calendar as a page in each language and as an iCalendar file beside it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use tera::Value;

use crate::clock::Edge;
use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::parse::front_matter::Moment;
use crate::render::feed::Feed;
use crate::render::generated::Generated;
use crate::render::ics::{self, At, Entry};
use crate::render::scope::Scope;
use crate::site::model::Site;
use crate::site::release::Release;
use crate::strings::Strings;

/// Kind of the page.
const KIND: &str = "releases";

/// The file beside the page.
const FILE: &str = "calendar.ics";

/// A release on the page.
#[derive(Debug, Serialize)]
struct Row<'a> {
    title: &'a str,
    /// Of the title, when it is not the page's.
    lang: Option<&'a str>,
    iso: String,
    at: String,
}

/// The page with what is announced; none for a site that announces nothing.
#[must_use]
pub fn page(config: &SiteConfig, site: &Site, strings: &PerLanguage<Strings>) -> Option<Generated> {
    let releases = site.releases.as_ref()?;
    let values = PerLanguage::from_fn(&config.languages, |lang| {
        let rows = releases[lang].iter();
        let rows: Vec<Row<'_>> = rows
            .map(|release| row(config, site, &strings[lang], lang, release))
            .collect();
        let value = serde_json::json!({ "rows": rows, "zone": site.clock.zone.iana_name(), "file": FILE });
        Value::try_from_serializable(&value).unwrap_or_else(|_| Value::none())
    });
    Some(Generated::of_kind(KIND, "releases.html", values))
}

fn row<'a>(config: &'a SiteConfig, site: &Site, strings: &Strings, lang: Language, release: &'a Release) -> Row<'a> {
    let slots = [
        ("date", site.locales[lang].day(release.at.date())),
        ("hour", release.at.strftime("%H").to_string()),
        ("minute", release.at.strftime("%M").to_string()),
    ];
    Row {
        title: &release.title,
        lang: (release.lang != lang).then(|| config.info[release.lang].html_lang.as_str()),
        iso: site.clock.stated(release.instant),
        at: strings.text("releases.at", &slots).unwrap_or_default(),
    }
}

/// The iCalendar files of all languages.
#[must_use]
pub fn feeds(scope: &Scope<'_>) -> Vec<Feed> {
    let Some(releases) = &scope.site.releases else {
        return Vec::new();
    };
    let feed = |lang: Language| {
        let path = scope.generated_of(KIND, lang)?;
        let name = format!(
            "{} – {}",
            scope.text(lang, "releases.title", &[]),
            scope.site_title(lang)
        );
        let file = format!("{}{FILE}", path.trim_start_matches('/'));
        Some((file, ics::calendar(&name, entries(scope, &releases[lang]))))
    };
    scope.spoken().filter_map(feed).collect()
}

/// The entries, numbered where titles are the same: a name made of anything else would tell what is not announced.
fn entries(scope: &Scope<'_>, releases: &[Release]) -> Vec<Entry> {
    let mut same: BTreeMap<(Language, &str), u32> = BTreeMap::new();
    let entry = |release: &Release, number: u32| Entry {
        uid: uid(scope, release, number),
        stamp: stamp(scope, release),
        at: At::Instant(release.instant),
        summary: release.title.clone(),
        lang: scope.config.tag(release.lang).to_owned(),
    };
    releases
        .iter()
        .map(|release| {
            let number = same.entry((release.lang, &release.title)).or_default();
            *number += 1;
            entry(release, *number)
        })
        .collect()
}

fn uid(scope: &Scope<'_>, release: &Release, number: u32) -> String {
    let (origin, lang) = (&scope.site.base.origin, scope.config.tag(release.lang));
    let named = format!("{origin}\n{lang}\n{number}\n{}", release.title);
    blake3::hash(named.as_bytes()).to_hex()[..32].to_owned()
}

/// The day that the release was announced. Where nobody knows it a day long past stands in: a day of the build would make
/// another file of the same announcements.
fn stamp(scope: &Scope<'_>, release: &Release) -> Timestamp {
    let midnight = |day| crate::site::visibility::begins(Moment::Day(day));
    let instant = |day| scope.site.clock.instant_of(midnight(day), Edge::Begins);
    release.since.map_or(Timestamp::UNIX_EPOCH, instant)
}
