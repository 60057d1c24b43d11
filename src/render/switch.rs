//! The language switch: an honest list of what exists.

use serde::Serialize;

use crate::config::policy::{NorwegianPolicy, Wish};
use crate::lang::Language;
use crate::render::scope::Scope;
use crate::site::model::Page;

/// One language in the switch.
#[derive(Debug, Serialize)]
pub struct Version {
    /// Value of `html lang`.
    pub lang: String,
    /// The language's name in itself.
    pub name: String,
    /// The page in that language, or else its front page.
    pub url: Option<String>,
    pub current: bool,
    pub exists: bool,
}

/// A row for each language that the page exists in, and for those that its policy asks for.
#[must_use]
pub fn versions(scope: &Scope<'_>, page: &Page) -> Vec<Version> {
    let group = scope.site.group(page.group);
    let version = |lang: Language| {
        let own = group.pages[lang].map(|id| scope.site.page(id));
        let own = own.filter(|own| own.status.is_listed() || own.lang == page.lang);
        let front = || scope.site.home(lang).map(|home| scope.site.page(home));
        (own.is_some() || asked_for(scope, page, lang)).then(|| Version {
            url: own.or_else(front).map(|page| scope.site.base.href(&page.url)),
            ..row(scope, lang, page.lang, own.is_some())
        })
    };
    with_a_choice(
        scope,
        page.lang,
        scope.site.languages.iter().filter_map(version).collect(),
    )
}

/// A row for each language that has the page at an address.
#[must_use]
pub fn plain(scope: &Scope<'_>, current: Language, address: impl Fn(Language) -> Option<String>) -> Vec<Version> {
    let version = |lang: Language| {
        Some(Version {
            url: Some(scope.site.base.href(&address(lang)?)),
            ..row(scope, lang, current, true)
        })
    };
    with_a_choice(
        scope,
        current,
        scope.site.languages.iter().filter_map(version).collect(),
    )
}

fn row(scope: &Scope<'_>, lang: Language, current: Language, exists: bool) -> Version {
    Version {
        lang: scope.html_lang(lang).to_owned(),
        name: scope.config.info[lang].name.clone(),
        url: None,
        current: lang == current,
        exists,
    }
}

/// One language is nothing to choose from: readers of a page that has no other are led to the front pages, so that the
/// switch is there on every page of a site in several languages.
fn with_a_choice(scope: &Scope<'_>, current: Language, versions: Vec<Version>) -> Vec<Version> {
    if versions.len() != 1 {
        return versions;
    }
    let mut own = versions.into_iter().next();
    let version = |lang: Language| {
        if lang == current {
            own.take()
        } else {
            front(scope, lang, current)
        }
    };
    let spoken: Vec<Version> = scope.spoken().filter_map(version).collect();
    if spoken.len() > 1 { spoken } else { Vec::new() }
}

/// The front page of a language that a page does not exist in.
fn front(scope: &Scope<'_>, lang: Language, current: Language) -> Option<Version> {
    let home = scope.site.page(scope.site.home(lang)?);
    Some(Version {
        url: Some(scope.site.base.href(&home.url)),
        ..row(scope, lang, current, false)
    })
}

/// Whether the policy of the page's kind and section wants it in a language: then its absence is worth telling.
fn asked_for(scope: &Scope<'_>, page: &Page, lang: Language) -> bool {
    let policy = scope.config.policy(&page.document.place.section, &page.kind);
    match scope.config.tag(lang) {
        "nb" | "nn" => policy.norwegian != NorwegianPolicy::Alternate,
        "en" => policy.english != Wish::None,
        _ => false,
    }
}
