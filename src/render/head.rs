//! What a page's head says to machines about its languages.

use serde::Serialize;

use crate::config::SiteConfig;
use crate::lang::Language;
use crate::render::generated::Generated;
use crate::render::scope::Scope;
use crate::site::model::Page;

/// The page in one language, for `<link rel="alternate">` and the sitemap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternate {
    pub hreflang: String,
    /// With scheme and host.
    pub href: String,
}

/// The page in each of its languages and, for readers of any other, the one to start with. Empty for a page in one
/// language, and for a site without a base address, because these addresses must be whole.
#[must_use]
pub fn alternates(scope: &Scope<'_>, page: &Page) -> Vec<Alternate> {
    let base = &scope.site.base;
    let group = scope.site.group(page.group);
    let pages = group
        .pages
        .iter()
        .filter_map(|(lang, id)| Some((lang, scope.site.page((*id)?))));
    let mut alternates: Vec<Alternate> = pages
        .filter(|(_, page)| page.status.is_listed())
        .map(|(lang, page)| Alternate {
            hreflang: scope.config.tag(lang).to_owned(),
            href: base.absolute(&page.url),
        })
        .collect();
    if alternates.len() < 2 || base.origin.is_empty() {
        return Vec::new();
    }
    let home = scope.site.sections.first().and_then(|root| root.index) == Some(page.group);
    let start = if home {
        base.absolute("/")
    } else {
        alternates[0].href.clone()
    };
    alternates.push(Alternate {
        hreflang: "x-default".to_owned(),
        href: start,
    });
    alternates
}

/// As [`alternates`], of a page that the site makes in every language.
#[must_use]
pub fn alternates_of_generated(scope: &Scope<'_>, page: &Generated) -> Vec<Alternate> {
    let base = &scope.site.base;
    let of_language = |lang| Alternate {
        hreflang: scope.config.tag(lang).to_owned(),
        href: base.absolute(&scope.generated_path(page, lang)),
    };
    let mut alternates: Vec<Alternate> = scope.spoken().map(of_language).collect();
    if alternates.len() < 2 || base.origin.is_empty() {
        return Vec::new();
    }
    let start = alternates[0].href.clone();
    alternates.push(Alternate {
        hreflang: "x-default".to_owned(),
        href: start,
    });
    alternates
}

/// Where a language is at home, for those that do not say it: Open Graph wants a country with every language.
const COUNTRIES: &[(&str, &str)] = &[
    ("nb", "NO"),
    ("nn", "NO"),
    ("se", "NO"),
    ("smj", "NO"),
    ("sma", "NO"),
    ("fkv", "NO"),
    ("en", "GB"),
    ("sv", "SE"),
    ("da", "DK"),
    ("fi", "FI"),
    ("is", "IS"),
    ("uk", "UA"),
    ("pl", "PL"),
    ("lt", "LT"),
    ("de", "DE"),
    ("fr", "FR"),
    ("es", "ES"),
];

/// The language as Open Graph writes it, `nb_NO`; absent when its country is not known.
#[must_use]
pub fn og_locale(config: &SiteConfig, lang: Language) -> Option<String> {
    let tag = config.tag(lang);
    if let Some((language, country)) = tag.split_once('-') {
        return Some(format!("{language}_{country}"));
    }
    let country = COUNTRIES.iter().find(|(known, _)| *known == tag);
    country.map(|(language, country)| format!("{language}_{country}"))
}
