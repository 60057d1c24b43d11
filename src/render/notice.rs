//! What a reader must know before the text itself.

use serde::Serialize;

use crate::lang::Language;
use crate::render::context::parts::Dated;
use crate::render::scope::Scope;
use crate::site::model::{Page, Status};
use crate::site::upkeep::{is_overdue, review_due};

/// A notice above the text.
#[derive(Debug, Serialize)]
pub struct Notice {
    /// `note`, `tip`, `important`, `warning` or `caution`.
    pub kind: &'static str,
    pub text: String,
    pub url: Option<String>,
    pub link_text: Option<String>,
}

/// The crisis banner, and what the site's settings let readers know about the page's age.
#[must_use]
pub fn of_page(scope: &Scope<'_>, page: &Page) -> Vec<Notice> {
    let stale = page
        .stale
        .filter(|_| scope.config.settings.stale_notice)
        .map(|original| {
            let original = scope.site.page(original);
            Notice {
                kind: "note",
                text: scope.text(page.lang, "notice.stale", &[]),
                url: Some(scope.site.base.href(&original.url)),
                link_text: Some(original.title.clone()),
            }
        });
    let overdue = review_due(scope.config, &page.document, &scope.site.clock)
        .filter(|_| scope.config.settings.review_notice && page.status == Status::Public)
        .filter(|due| is_overdue(*due, &scope.site.clock))
        .map(|due| Notice {
            kind: "note",
            text: scope.text(
                page.lang,
                "notice.overdue",
                &[("date", Dated::new(due, &scope.site.locales[page.lang]).text)],
            ),
            url: None,
            link_text: None,
        });
    crisis(scope, page.lang)
        .into_iter()
        .chain(stale)
        .chain(overdue)
        .collect()
}

/// The banner of a crisis, which stands on every page.
#[must_use]
pub fn crisis(scope: &Scope<'_>, lang: Language) -> Option<Notice> {
    let banner = scope.site.furniture[lang].crisis.as_ref()?;
    Some(Notice {
        kind: "caution",
        text: banner.text.clone(),
        url: banner.link.as_ref().map(|link| scope.href(link)),
        link_text: banner.link.as_ref().map(|_| scope.text(lang, "notice.more", &[])),
    })
}
