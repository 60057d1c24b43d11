//! What records name each other by: ids of channels, audiences and goals, and the links to pages.

use std::collections::BTreeSet;

use crate::check::record::RecordContext;
use crate::check::rule::Rule;
use crate::config::read::nearest;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::document::Document;
use crate::site::path::{self, Written};
use crate::span::Spanned;

/// The findings about ids that no document has. A site without any document of the kind has no register, and names them
/// freely.
pub fn unknown<'s>(
    rule: &Rule,
    ids: &BTreeSet<&str>,
    named: impl Iterator<Item = &'s Spanned<String>>,
) -> Vec<Diagnostic> {
    if ids.is_empty() {
        return Vec::new();
    }
    named
        .filter(|id| !ids.contains(id.value.as_str()))
        .map(|id| {
            let message = match nearest(&id.value, ids.iter().copied()) {
                Some(near) => Message::new("similar").with("suggestion", near),
                None => Message::new("message"),
            };
            rule.finding(id.span, message.with("id", &id.value))
        })
        .collect()
}

/// The documents that a source link from the root names: one in each language, or the one whose language it names.
#[must_use]
pub fn documents<'a>(context: &RecordContext<'a>, link: &str) -> Vec<&'a Document> {
    let Written::Inside { path, .. } = path::read("", link) else {
        return Vec::new();
    };
    let Some(stem) = path.strip_suffix(".md") else {
        return Vec::new();
    };
    if let Some(documents) = context.keys.get(stem) {
        return documents.clone();
    }
    let (key, tag) = stem.rsplit_once('.').unwrap_or((stem, ""));
    let lang = context.config.languages.find(tag);
    let documents = context.keys.get(key).into_iter().flatten().copied();
    documents.filter(|document| Some(document.place.lang) == lang).collect()
}

/// The link to the page that a link to none may have meant.
#[must_use]
pub fn similar_page(context: &RecordContext<'_>, link: &str) -> Option<String> {
    let stem = link.trim_start_matches('/').trim_end_matches(".md");
    let near = nearest(stem, context.keys.keys().map(String::as_str));
    near.map(|key| format!("/{key}.md"))
}
