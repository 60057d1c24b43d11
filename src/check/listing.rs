//! The documents of a site as rows: what `veksle list` shows to those who look after them.

use jiff::civil::{Date, DateTime};
use rayon::prelude::*;
use serde::Serialize;

use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::language::reading::Reading;
use crate::parse::document::Document;
use crate::site::model::Status;
use crate::site::occasion;
use crate::site::policy::kind;
use crate::site::upkeep;
use crate::site::visibility::{begins, status};
use crate::source::Sources;

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// Path of the source file from the site's root.
    pub path: String,
    pub lang: String,
    pub kind: String,
    pub title: String,
    pub owner: Option<String>,
    /// Ids of the channels and the audiences that it names.
    pub channel: Vec<String>,
    pub audience: Vec<String>,
    /// `public`, `draft`, `scheduled`, `expired` or `withdrawn`.
    pub status: &'static str,
    /// Local time.
    pub publish: Option<DateTime>,
    pub expires: Option<DateTime>,
    /// The last moment to answer or sign up, of an event or a consultation.
    pub deadline: Option<DateTime>,
    /// Whether it is open, closed or held.
    pub stage: Option<&'static str>,
    pub reviewed: Option<Date>,
    /// The day that it must be looked at again.
    pub review_due: Option<Date>,
    /// Whether that day has passed.
    pub overdue: bool,
    /// Words of running text.
    pub words: u32,
    /// LIX, when the text is long enough to have one.
    pub lix: Option<u32>,
}

impl Listing {
    /// Whether the document is looked after: what is withdrawn, expired or a draft is not.
    #[must_use]
    pub fn is_kept_up(&self) -> bool {
        ["public", "scheduled"].contains(&self.status)
    }
}

/// A row for each document, in the order of their files.
#[must_use]
pub fn of(config: &SiteConfig, sources: &Sources, read: &[(&Document, &Reading)], clock: &Clock) -> Vec<Listing> {
    read.par_iter()
        .map(|(document, reading)| row(config, sources, document, reading, clock))
        .collect()
}

fn row(config: &SiteConfig, sources: &Sources, document: &Document, reading: &Reading, clock: &Clock) -> Listing {
    let front = &document.front;
    let review_due = upkeep::review_due(config, document, clock);
    let status = status(config, document, clock);
    let occasion = occasion::of(document, clock);
    Listing {
        path: sources.get(document.place.file).path.clone(),
        lang: config.tag(document.place.lang).to_owned(),
        kind: kind(config, document).to_owned(),
        title: front
            .title
            .as_ref()
            .map_or_else(String::new, |title| title.value.clone()),
        owner: upkeep::owner(config, document).map(|owner| owner.value.clone()),
        channel: front.channel.iter().map(|id| id.value.clone()).collect(),
        audience: front.audience.iter().map(|id| id.value.clone()).collect(),
        status: match status {
            Status::Public => "public",
            Status::Draft => "draft",
            Status::Scheduled(_) => "scheduled",
            Status::Expired(..) => "expired",
            Status::Withdrawn(_) => "withdrawn",
        },
        publish: front.publish.as_ref().map(|moment| begins(moment.value)),
        expires: front.expires.as_ref().map(|moment| begins(moment.value)),
        deadline: occasion.and_then(|occasion| occasion.deadline).map(begins),
        stage: occasion.map(|occasion| occasion.stage.name()),
        reviewed: upkeep::last_review(front, clock).map(|moment| begins(moment).date()),
        review_due: review_due.map(|due| begins(due).date()),
        overdue: upkeep::is_neglected(config, document, status, clock),
        words: reading.readability.words,
        lix: reading.readability.lix(),
    }
}
