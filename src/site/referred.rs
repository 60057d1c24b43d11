//! Follows the source links that stand in records and registers, for readers of each language.
//!
//! A record is shown on pages in every language, and its links lead each reader to the page in their own.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::lang::{Language, PerLanguage};
use crate::parse::record::register::Registers;
use crate::site::link::{Links, Source};
use crate::site::model::{PageId, Target};
use crate::site::outline::Placed;
use crate::site::targets::folder;
use crate::span::Span;

/// Where each link leads readers of a language, by its place.
pub fn followed(
    links: &Links<'_>,
    registers: &Registers,
    findings: &mut Vec<Diagnostic>,
) -> PerLanguage<BTreeMap<Span, Target>> {
    PerLanguage::from_fn(&links.config.languages, |lang| {
        let mut targets = BTreeMap::new();
        for (page, placed) in links.outline.placed.iter().enumerate() {
            let page = PageId(u32::try_from(page).unwrap_or(u32::MAX));
            targets.extend(of_record(links, lang, page, placed, findings));
        }
        targets.extend(of_registers(links, lang, registers, findings));
        targets
    })
}

fn of_record(
    links: &Links<'_>,
    lang: Language,
    page: PageId,
    placed: &Placed,
    findings: &mut Vec<Diagnostic>,
) -> Vec<(Span, Target)> {
    let folder = folder(&placed.document.place);
    let from = Source {
        lang,
        folder: &folder,
        page: Some(page),
    };
    let written = placed.document.front.record.iter().flat_map(|record| record.links());
    written
        .map(|link| (link.span, links.follow(from, link, findings)))
        .collect()
}

fn of_registers(
    links: &Links<'_>,
    lang: Language,
    registers: &Registers,
    findings: &mut Vec<Diagnostic>,
) -> Vec<(Span, Target)> {
    let from = Source {
        lang,
        folder: "",
        page: None,
    };
    let written = registers
        .requirements
        .iter()
        .flat_map(|requirement| &requirement.value.met_by);
    written
        .map(|link| (link.span, links.follow(from, link, findings)))
        .collect()
}
