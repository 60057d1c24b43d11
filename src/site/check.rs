//! What is wrong with the site as a whole.

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::lang::PerLanguage;
use crate::site::model::TagList;
use crate::site::outline::{Outline, Placed};
use crate::site::tree::title;

/// Reports sections without a page of their own, and languages without a front page, at the first document there.
pub fn indexes(config: &SiteConfig, outline: &Outline, findings: &mut Vec<Diagnostic>) {
    let root = outline.folders.first().and_then(|root| root.index);
    for lang in config.languages.iter() {
        let front = root.and_then(|index| outline.group(index).pages[lang]);
        if let (None, Some(first)) = (front, outline.placed.iter().find(|placed| placed.lang == lang)) {
            let message = Message::new("home")
                .with("language", &config.info[lang].name)
                .with("path", format!("content/_index.{}.md", config.tag(lang)));
            findings.push(missing_index(first, message));
        }
    }
    for folder in outline.folders.iter().skip(1).filter(|folder| folder.index.is_none()) {
        let inside = |placed: &&Placed| placed.document.place.section.starts_with(&folder.path);
        if let Some(first) = outline.placed.iter().find(inside) {
            let path = folder.path.join("/");
            let message = Message::new("message")
                .with("section", &path)
                .with("path", format!("content/{path}/_index.{}.md", config.tag(first.lang)));
            findings.push(missing_index(first, message));
        }
    }
}

fn missing_index(first: &Placed, message: Message) -> Diagnostic {
    Diagnostic::new(
        "missing-section-index",
        Severity::Error,
        title(&first.document),
        message,
    )
}

/// Reports pages at an address that the list of a tag needs.
pub fn tag_addresses(outline: &Outline, tags: &PerLanguage<TagList>, findings: &mut Vec<Diagnostic>) {
    let mut needed: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, list) in tags.iter().filter(|(_, list)| !list.tags.is_empty()) {
        needed.insert(&list.url, "");
        needed.extend(list.tags.iter().map(|tag| (tag.url.as_str(), tag.title.as_str())));
    }
    for placed in &outline.placed {
        if let Some(tag) = needed.get(placed.url.as_str()) {
            let message = Message::new("tags").with("url", &placed.url).with("tag", tag);
            findings.push(Diagnostic::new(
                "duplicate-url",
                Severity::Error,
                title(&placed.document),
                message,
            ));
        }
    }
}

/// The findings in order, each once: a link of the configuration is followed in every language.
pub fn distinct(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut distinct: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    let mut seen = std::collections::BTreeSet::new();
    for finding in findings {
        if seen.insert((finding.origin.clone(), finding.rule, finding.message.clone())) {
            distinct.push(finding);
        }
    }
    distinct.sort_by(|a, b| (&a.origin, a.rule, &a.message).cmp(&(&b.origin, b.rule, &b.message)));
    distinct
}
