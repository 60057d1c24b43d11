//! `manifest.json`: the ledger of what is public. Every file of the output with its hash, the pages with the documents they
//! are made from, and the addresses that lead on. A later build is held against it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::output::{Digest, Output, page_path};
use crate::render::record::json;
use crate::render::scope::Scope;
use crate::site::stale;
use crate::source::Sources;

/// Its path in the output.
pub const PATH: &str = "manifest.json";

/// What was public, by path in the output.
pub type Manifest = BTreeMap<String, Entry>;

/// What the manifest says of a path.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Absent for an address that only the web server leads on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blake3: Option<String>,
    /// Path of the document that the page is made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Hash of that document, as `translates` records it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Where a former address leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect: Option<String>,
}

/// The manifest of an output.
#[must_use]
pub fn manifest(scope: &Scope<'_>, output: &Output, sources: &Sources) -> Vec<u8> {
    let file = |(path, digest): (&str, Digest)| {
        let entry = Entry {
            bytes: Some(digest.bytes),
            blake3: Some(blake3::Hash::from(digest.blake3).to_hex().to_string()),
            ..Entry::default()
        };
        (path.to_owned(), entry)
    };
    let mut manifest: Manifest = output.digests(sources).into_iter().map(file).collect();
    for page in &scope.site.pages {
        let entry = manifest.entry(page_path(&page.url)).or_default();
        entry.source = Some(sources.get(page.document.place.file).path.clone());
        entry.document = Some(stale::hex(&page.document));
    }
    for (address, page) in &scope.site.redirects {
        let entry = manifest.entry(page_path(address)).or_default();
        entry.redirect = Some(scope.site.base.href(&scope.site.page(*page).url));
    }
    json(&manifest)
}
