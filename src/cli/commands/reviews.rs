//! `veksle list --format ics`: when documents are due for review, as calendars for those who look after them. They may name
//! what is not public, and so are no part of the site.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::check::listing::Listing;
use crate::cli::session::{Exit, Session};
use crate::config::SiteConfig;
use crate::render::ics::{self, At, Entry};
use crate::site::base::Base;
use crate::site::slug::slugify;

/// The reviews of all rows in one calendar.
#[must_use]
pub fn calendar(rows: &[&Listing], config: &SiteConfig, session: &Session) -> String {
    let name = session.text("listing.reviews", &[]);
    text(&name, rows, config, session)
}

/// Writes a calendar for each owner into a folder.
#[must_use]
pub fn write(rows: &[&Listing], config: &SiteConfig, folder: &Path, session: &Session) -> Exit {
    let mut owners: BTreeMap<&str, Vec<&Listing>> = BTreeMap::new();
    let nobody = session.text("listing.nobody", &[]);
    for row in rows.iter().filter(|row| row.review_due.is_some()) {
        let owner = row.owner.as_deref().unwrap_or(&nobody);
        owners.entry(owner).or_default().push(row);
    }
    let made = std::fs::create_dir_all(folder);
    let written = made.and_then(|()| {
        owners
            .iter()
            .try_for_each(|(owner, rows)| file(owner, rows, config, folder, session))
    });
    match written {
        Ok(()) => Exit::Clean,
        Err(error) => session.refused(folder.display(), &error),
    }
}

fn file(owner: &str, rows: &[&Listing], config: &SiteConfig, folder: &Path, session: &Session) -> io::Result<()> {
    let name = format!("{} – {owner}", session.text("listing.reviews", &[]));
    let path = folder.join(format!("{}.ics", slugify(owner)));
    std::fs::write(&path, text(&name, rows, config, session))?;
    session.say("cli.wrote", &[("path", path.display().to_string())]);
    Ok(())
}

fn text(name: &str, rows: &[&Listing], config: &SiteConfig, session: &Session) -> String {
    let base = config.settings.base_url.as_ref().map_or("", |url| &url.value);
    let entries = rows.iter().filter_map(|row| entry(row, &Base::new(base), session));
    String::from_utf8_lossy(&ics::calendar(name, entries)).into_owned()
}

/// The day that a document is due; none for one that is never reviewed, or is no longer kept up.
fn entry(row: &Listing, base: &Base, session: &Session) -> Option<Entry> {
    let due = row.review_due.filter(|_| row.is_kept_up())?;
    let host = base
        .origin
        .split("://")
        .last()
        .filter(|host| !host.is_empty())
        .unwrap_or("veksle");
    Some(Entry {
        uid: format!("review:{}@{host}", row.path),
        stamp: midnight(row.reviewed?),
        at: At::Day(due),
        summary: session.text("listing.review-of", &[("title", row.title.clone())]),
        lang: session.strings.tag().to_owned(),
    })
}

/// The entry changes with each review, on whose day no clock time is known.
fn midnight(day: Date) -> jiff::Timestamp {
    let midnight = day.to_zoned(TimeZone::UTC).map(|midnight| midnight.timestamp());
    midnight.unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}
