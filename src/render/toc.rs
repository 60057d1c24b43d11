//! The contents list of a page: its headings of the second and third level.

use serde::Serialize;

use crate::parse::document::Heading;

/// A heading in the contents list.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub level: u8,
    pub id: String,
    pub title: String,
    pub children: Vec<Entry>,
}

/// The headings, those of the third level under the one of the second that they follow.
#[must_use]
pub fn entries(headings: &[Heading]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for heading in headings {
        let entry = Entry {
            level: heading.level,
            id: heading.id.clone(),
            title: heading.text.clone(),
            children: Vec::new(),
        };
        match (heading.level, entries.last_mut()) {
            (3, Some(above)) if above.level == 2 => above.children.push(entry),
            (2 | 3, _) => entries.push(entry),
            _ => {}
        }
    }
    entries
}
