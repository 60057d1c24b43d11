//! What a reader must know before the text itself.

use serde::Serialize;

use crate::lang::Language;
use crate::render::context::parts::Dated;
use crate::render::scope::Scope;
use crate::site::model::{Page, Status, Target};
use crate::site::occasion::Stage;
use crate::site::upkeep::{is_overdue, review_due};

/// A notice above the text.
#[derive(Debug, Serialize)]
pub struct Notice {
    /// `note`, `tip`, `important`, `warning` or `caution`.
    pub kind: &'static str,
    pub text: String,
    pub url: Option<String>,
    pub link_text: Option<String>,
    /// Value of `lang`, when the text is not in the page's language.
    pub lang: Option<String>,
}

/// What the site's settings let readers know about the page's age.
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
                lang: None,
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
            lang: None,
        });
    past(scope, page).into_iter().chain(stale).chain(overdue).collect()
}

/// That an event is over, or that it is too late to answer or to sign up.
fn past(scope: &Scope<'_>, page: &Page) -> Option<Notice> {
    let occasion = page.occasion?;
    let (key, moment) = match occasion.stage {
        Stage::Open => return None,
        Stage::Closed | Stage::Answered => ("occasion.closed-at", occasion.deadline?),
        Stage::Held => ("occasion.held-at", occasion.at),
    };
    let date = scope.to_the_minute(moment, page.lang).text;
    Some(Notice {
        kind: "note",
        text: scope.text(page.lang, key, &[("date", date)]),
        url: None,
        link_text: None,
        lang: None,
    })
}

/// The banner of a crisis, which stands on every page; without a link of its own it leads to the crisis channels.
#[must_use]
pub fn crisis(scope: &Scope<'_>, lang: Language) -> Option<Notice> {
    let banner = scope.site.furniture[lang].crisis.as_ref()?;
    let own = banner.link.as_ref().map(|link| match link {
        Target::Page { page, .. } => (scope.href(link), scope.site.page(*page).title.clone()),
        Target::File { .. } | Target::Written(_) => (scope.href(link), scope.text(lang, "notice.more", &[])),
    });
    let channels = || {
        let page = scope.generated.iter().find(|page| page.kind == "crisis")?;
        let below = scope.below(page, lang);
        Some((below.url, below.title))
    };
    let (url, link_text) = own.or_else(channels).unzip();
    Some(Notice {
        kind: "caution",
        text: banner.text.clone(),
        url,
        link_text,
        lang: (banner.lang != lang).then(|| scope.html_lang(banner.lang).to_owned()),
    })
}
