//! Old addresses that lead to the page that took them over.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Message};
use crate::site::model::PageId;
use crate::site::outline::Placed;
use crate::source::Sources;
use crate::span::Spanned;

/// The redirects of all pages; an alias that cannot lead on is left out, with its finding.
pub fn redirects(placed: &[Placed], sources: &Sources, findings: &mut Vec<Diagnostic>) -> BTreeMap<String, PageId> {
    let id = |at: usize| PageId(u32::try_from(at).unwrap_or(u32::MAX));
    let addresses: BTreeMap<&str, PageId> = placed
        .iter()
        .enumerate()
        .map(|(at, page)| (page.url.as_str(), id(at)))
        .collect();
    let mut redirects: BTreeMap<String, PageId> = BTreeMap::new();
    for (at, page) in placed.iter().enumerate() {
        for alias in &page.document.front.aliases {
            let path = normal(&alias.value);
            let taken = addresses.get(path.as_str()).or_else(|| redirects.get(&path)).copied();
            match fault(
                alias,
                taken.and_then(|taken| placed.get(taken.0 as usize)),
                page,
                sources,
            ) {
                Some(finding) => findings.push(finding),
                None => {
                    redirects.insert(path, id(at));
                }
            }
        }
    }
    redirects
}

/// An alias as the address of a folder, unless it names a file.
fn normal(alias: &str) -> String {
    let file = alias.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if file || alias.ends_with('/') {
        alias.to_owned()
    } else {
        format!("{alias}/")
    }
}

fn fault(alias: &Spanned<String>, taken: Option<&Placed>, page: &Placed, sources: &Sources) -> Option<Diagnostic> {
    let path = &alias.value;
    let plain = path.starts_with('/') && !path.starts_with("//") && !path.contains(['?', '#', '\\', ' ']);
    if !plain || path.split('/').any(|part| part == ".." || part == ".") {
        let message = Message::new("message").with("alias", path);
        return Some(Diagnostic::error("invalid-alias", alias.span, message));
    }
    let other = taken?;
    let leads_back = other
        .document
        .front
        .aliases
        .iter()
        .any(|back| normal(&back.value) == page.url);
    let (rule, reason) = if normal(path) == page.url {
        ("cyclic-alias", "own")
    } else if normal(path) == other.url && leads_back {
        ("cyclic-alias", "message")
    } else {
        ("duplicate-alias", "message")
    };
    let first = &sources.get(other.document.place.file).path;
    let message = Message::new(reason).with("alias", path).with("first", first);
    Some(Diagnostic::error(rule, alias.span, message))
}
