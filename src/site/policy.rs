//! The language policy: a document exists in the languages that its kind and section ask for.

use crate::config::SiteConfig;
use crate::config::kind::DEFAULT_KIND;
use crate::config::policy::{NorwegianPolicy, Wish};
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::{Language, PerLanguage};
use crate::parse::document::Document;
use crate::site::model::Status;
use crate::site::tree::{Entry, Tree, title};
use crate::site::visibility::begins;

/// The two written standards of Norwegian, which policies speak of together.
const STANDARDS: [&str; 2] = ["nb", "nn"];
const ENGLISH: &str = "en";

/// Reports every translation group that lacks what its policy asks for.
pub fn check(config: &SiteConfig, tree: &Tree, findings: &mut Vec<Diagnostic>) {
    let standards = STANDARDS.map(|tag| config.languages.find(tag));
    let english = config.languages.find(ENGLISH);
    for (slot, langs) in &tree.slots {
        let Some(entry) = leading(langs) else { continue };
        let policy = config.policy(&slot.section, kind(config, &entry.document));
        if let [Some(bokmål), Some(nynorsk)] = standards {
            for (own, other) in [(bokmål, nynorsk), (nynorsk, bokmål)] {
                standard(config, policy.norwegian, langs, own, other, findings);
            }
        }
        if let Some(english) = english {
            wish(config, policy.english, langs, english, entry, findings);
        }
    }
}

/// The kind of a document: its own, its section's, or a plain page.
pub fn kind<'a>(config: &'a SiteConfig, document: &'a Document) -> &'a str {
    let own = document.front.kind.as_ref().map(|kind| kind.value.as_str());
    own.or_else(|| {
        let path = &document.place.section;
        (0..=path.len())
            .rev()
            .filter_map(|depth| config.settings.section.get(&path[..depth].join("/")))
            .find_map(|section| section.kind.as_ref().map(|kind| kind.value.as_str()))
    })
    .unwrap_or(DEFAULT_KIND)
}

/// The document of a group that findings about the others stand at: the first that is, or will be, public.
fn leading(langs: &PerLanguage<Option<Entry>>) -> Option<&Entry> {
    let planned = |entry: &&Entry| matches!(entry.status, Status::Public | Status::Scheduled(_));
    langs.iter().filter_map(|(_, entry)| entry.as_ref()).find(planned)
}

/// What the standard `other` must have, seen from the document in `own`.
fn standard(
    config: &SiteConfig,
    policy: NorwegianPolicy,
    langs: &PerLanguage<Option<Entry>>,
    own: Language,
    other: Language,
    findings: &mut Vec<Diagnostic>,
) {
    let Some(entry) = &langs[own] else { return };
    if !matches!(entry.status, Status::Public | Status::Scheduled(_)) {
        return;
    }
    let reason = match (policy, langs[other].as_ref().map(|other| other.status)) {
        (NorwegianPolicy::Alternate, _) => return,
        (NorwegianPolicy::Both, None) => "both",
        (NorwegianPolicy::Both, Some(Status::Draft | Status::Expired(..) | Status::Withdrawn(_))) => "both-not-public",
        (NorwegianPolicy::EitherWithSummary, None) => "summary",
        (NorwegianPolicy::EitherWithSummary, Some(Status::Draft | Status::Expired(..) | Status::Withdrawn(_))) => {
            "summary-not-public"
        }
        (NorwegianPolicy::Both, Some(_)) => return apart(config, langs, own, other, findings),
        (NorwegianPolicy::EitherWithSummary, Some(_)) => return,
    };
    let message = Message::new(reason)
        .with("language", &config.info[own].name)
        .with("missing", &config.info[other].name);
    findings.push(Diagnostic::new(
        "missing-counterpart",
        Severity::Error,
        title(&entry.document),
        message,
    ));
}

/// Reports the later of two counterparts that do not become public together.
fn apart(
    config: &SiteConfig,
    langs: &PerLanguage<Option<Entry>>,
    own: Language,
    other: Language,
    findings: &mut Vec<Diagnostic>,
) {
    let (Some(entry), Some(counterpart)) = (&langs[own], &langs[other]) else {
        return;
    };
    let publish = entry.document.front.publish.as_ref();
    let (Status::Scheduled(moment), Some(publish)) = (entry.status, publish) else {
        return;
    };
    let earlier = match counterpart.status {
        Status::Scheduled(other) => other < moment,
        _ => true,
    };
    if earlier {
        let theirs = counterpart.document.front.publish.as_ref();
        let message = Message::new(if theirs.is_some() { "message" } else { "at-once" })
            .with("language", &config.info[own].name)
            .with("other", &config.info[other].name)
            .with("moment", moment)
            .with(
                "other-moment",
                theirs.map_or(String::new(), |theirs| begins(theirs.value).to_string()),
            );
        findings.push(Diagnostic::error("counterparts-apart", publish.span, message));
    }
}

fn wish(
    config: &SiteConfig,
    wish: Wish,
    langs: &PerLanguage<Option<Entry>>,
    lang: Language,
    entry: &Entry,
    findings: &mut Vec<Diagnostic>,
) {
    let there = langs[lang].as_ref().is_some_and(|entry| entry.status != Status::Draft);
    let severity = match wish {
        Wish::Required => Severity::Error,
        Wish::Wanted => Severity::Advice,
        Wish::None => return,
    };
    if !there {
        let message = Message::new(wish.name()).with("language", &config.info[lang].name);
        let origin: Origin = title(&entry.document);
        findings.push(Diagnostic::new("missing-translation", severity, origin, message));
    }
}
