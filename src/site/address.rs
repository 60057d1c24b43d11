//! The address of each document: its language, the slugs of its sections, its own slug.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::{Language, Languages};
use crate::parse::document::Document;
use crate::site::slug;
use crate::site::tree::{Slot, Tree, title};
use crate::source::Sources;

/// Every address of the site, public or not: publishing a document later changes no other's.
#[derive(Debug, Default)]
pub struct Addresses {
    pub documents: BTreeMap<(Slot, Language), String>,
    /// Of each folder with documents in or below it, whether or not it has a page of its own.
    pub folders: BTreeMap<(Vec<String>, Language), String>,
}

/// Gives each document its address, and reports those that are not alone at theirs.
pub fn assign(languages: &Languages, tree: &Tree, sources: &Sources, findings: &mut Vec<Diagnostic>) -> Addresses {
    let mut addresses = Addresses::default();
    for slot in tree.slots.keys() {
        for lang in languages.iter() {
            folder(languages, tree, &slot.section, lang, &mut addresses.folders);
        }
    }
    let mut first: BTreeMap<String, &Document> = BTreeMap::new();
    for (slot, lang, entry) in tree.entries() {
        let document = &entry.document;
        check_slug(document, findings);
        let mut url = folder(languages, tree, &slot.section, lang, &mut addresses.folders);
        if !slot.name.is_empty() {
            push(&mut url, Some(document), &slot.name);
        }
        match first.get(&url) {
            Some(other) => findings.push(duplicate(document, other, &url, sources)),
            None => {
                first.insert(url.clone(), document);
            }
        }
        addresses.documents.insert((slot.clone(), lang), url);
    }
    addresses
}

/// The address of a folder, made from that of the folder above it.
fn folder(
    languages: &Languages,
    tree: &Tree,
    path: &[String],
    lang: Language,
    known: &mut BTreeMap<(Vec<String>, Language), String>,
) -> String {
    if let Some(url) = known.get(&(path.to_vec(), lang)) {
        return url.clone();
    }
    let url = match path.split_last() {
        None => format!("/{}/", languages.tag(lang)),
        Some((name, above)) => {
            let mut url = folder(languages, tree, above, lang, known);
            let index = Slot {
                section: path.to_vec(),
                name: String::new(),
            };
            let own = tree.slots.get(&index).and_then(|langs| langs[lang].as_ref());
            push(&mut url, own.map(|entry| &*entry.document), name);
            url
        }
    };
    known.insert((path.to_vec(), lang), url.clone());
    url
}

/// Adds the slug that a document gives itself, else that of its name.
fn push(url: &mut String, document: Option<&Document>, name: &str) {
    let own = document.and_then(|document| document.front.slug.as_ref());
    match own.filter(|own| slug::is_slug(&own.value)) {
        Some(own) => url.push_str(&own.value),
        None => match slug::slugify(name) {
            empty if empty.is_empty() => url.push('-'),
            slug => url.push_str(&slug),
        },
    }
    url.push('/');
}

fn check_slug(document: &Document, findings: &mut Vec<Diagnostic>) {
    let wrong = document.front.slug.as_ref().filter(|own| !slug::is_slug(&own.value));
    findings.extend(wrong.map(|own| {
        let message = Message::new("message")
            .with("slug", &own.value)
            .with("suggestion", slug::slugify(&own.value));
        Diagnostic::error("invalid-slug", own.span, message)
    }));
}

fn duplicate(document: &Document, other: &Document, url: &str, sources: &Sources) -> Diagnostic {
    let message = Message::new("message")
        .with("url", url)
        .with("first", &sources.get(other.place.file).path);
    let origin = match &document.front.slug {
        Some(slug) => Origin::Source(slug.span),
        None => title(document),
    };
    Diagnostic::new("duplicate-url", Severity::Error, origin, message)
}
