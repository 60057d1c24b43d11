//! Translations whose original has changed since, by the hash that they recorded.

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::Language;
use crate::parse::document::Document;
use crate::site::tree::Tree;
use crate::span::FileId;

/// Fewer digits of a hash than this could be those of another text.
const SHORTEST: usize = 8;

/// The translations that are older than their original: file of the translation, language of the original.
pub fn translations(config: &SiteConfig, tree: &Tree, findings: &mut Vec<Diagnostic>) -> BTreeMap<FileId, Language> {
    let mut stale = BTreeMap::new();
    for langs in tree.slots.values() {
        for entry in langs.iter().filter_map(|(_, entry)| entry.as_ref()) {
            let document = &entry.document;
            let Some(translates) = &document.front.translates else {
                continue;
            };
            let lang = config.languages.find(&translates.value.lang);
            let original = lang.and_then(|lang| Some((lang, &langs[lang].as_ref()?.document)));
            match original.filter(|(lang, _)| *lang != document.place.lang) {
                Some((lang, original)) if changed(original, &translates.value.hash) => {
                    stale.insert(document.place.file, lang);
                    let message = Message::new("message")
                        .with("language", &config.info[lang].name)
                        .with("hash", hex(original));
                    let origin = Origin::Source(translates.span);
                    findings.push(Diagnostic::new("stale-translation", Severity::Warning, origin, message));
                }
                Some(_) => {}
                None => {
                    let message = Message::new("message").with("language", &translates.value.lang);
                    findings.push(Diagnostic::error("missing-original", translates.span, message));
                }
            }
        }
    }
    stale
}

fn changed(original: &Document, recorded: &str) -> bool {
    let recorded = recorded.to_ascii_lowercase();
    recorded.len() < SHORTEST || !blake3::Hash::from(original.hash).to_hex().starts_with(&recorded)
}

/// The hash that a translation of this document records.
#[must_use]
pub fn hex(document: &Document) -> String {
    blake3::Hash::from(document.hash).to_hex()[..16].to_owned()
}
