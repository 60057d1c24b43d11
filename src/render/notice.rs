//! What a reader must know before the text itself.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::config::SiteConfig;
use crate::lang::Language;
use crate::render::scope::Scope;
use crate::site::model::Page;
use crate::site::visibility::begins;

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
    let overdue = next_review(scope.config, page)
        .filter(|due| scope.config.settings.review_notice && *due < scope.site.clock.local.date())
        .map(|due| Notice {
            kind: "note",
            text: scope.text(
                page.lang,
                "notice.overdue",
                &[("date", scope.site.locales[page.lang].day(due))],
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

/// When a page is due for review: its interval, or its kind's, after it was last reviewed, changed or made.
#[must_use]
pub fn next_review(config: &SiteConfig, page: &Page) -> Option<Date> {
    let front = &page.document.front;
    let of_kind = config
        .settings
        .kind
        .get(&page.kind)
        .and_then(|kind| kind.review.as_ref());
    let interval = front.review.as_ref().or(of_kind)?.value.0;
    let last = [&front.reviewed, &front.updated, &front.date]
        .into_iter()
        .find_map(|moment| moment.as_ref())?;
    begins(last.value).date().checked_add(i64::from(interval).months()).ok()
}
