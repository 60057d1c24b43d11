//! `veksle serve`: the site from memory with live reload, and what is not public yet with a banner.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cli::args::Format;
use crate::cli::commands::site::now;
use crate::cli::report::finding::Finding;
use crate::cli::serve::{self, Snapshot, panel};
use crate::cli::session::{Exit, Session, print};
use crate::render::picture::Gallery;
use crate::site::visibility::Audience;
use crate::source::Sources;
use crate::{Build, Inputs, build};

/// Findings after which a page cannot be drawn as its writer means: the last good one is shown instead.
const BROKEN: &[&str] = &[
    "broken-template",
    "invalid-toml",
    "invalid-utf8",
    "unterminated-front-matter",
];

/// Serves until Ctrl-C.
#[must_use]
pub fn run(port: u16, session: Session) -> Exit {
    let root = session.common.root.clone();
    let session = Arc::new(session);
    let teller = Arc::clone(&session);
    let mut gallery = Gallery::new();
    let mut last = Snapshot::default();
    let snapshots = move |sources: &Sources| {
        let inputs = Inputs {
            audience: Audience::Preview,
            gallery: std::mem::take(&mut gallery),
            ..Inputs::new(sources, now(&session))
        };
        let mut made = build(&inputs);
        gallery = std::mem::take(&mut made.gallery);
        last = snapshot(&session, sources, &made, &last);
        last.clone()
    };
    let ready = |address: &str| teller.say("serve.ready", &[("url", address.to_owned())]);
    match serve::run(&root, port, snapshots, ready) {
        Ok(()) => Exit::Clean,
        Err(error) => teller.refused(root.display(), &error),
    }
}

/// What is shown of a build. Findings are printed once for each build that has other findings than the last.
fn snapshot(session: &Session, sources: &Sources, made: &Build, last: &Snapshot) -> Snapshot {
    let findings = session.findings(&made.diagnostics, sources);
    let panel = panel::html(&findings, &session.strings);
    if panel != last.panel {
        print(&session.report(&findings, sources, Format::Human));
        session.summary("cli.checked", &findings, &[]);
    }
    let mut files: BTreeMap<String, Arc<[u8]>> = made
        .output
        .iter(sources)
        .map(|(path, bytes)| (path.to_owned(), Arc::from(bytes)))
        .collect();
    keep_last_good(&findings, made, last, &mut files);
    let languages = made
        .config
        .languages
        .iter()
        .map(|lang| made.config.tag(lang).to_owned())
        .collect();
    Snapshot {
        version: last.version + 1,
        files,
        languages,
        panel,
    }
}

/// Puts the last good page in the place of each that is broken.
fn keep_last_good(findings: &[Finding], made: &Build, last: &Snapshot, files: &mut BTreeMap<String, Arc<[u8]>>) {
    let broken = |finding: &&Finding| BROKEN.contains(&finding.rule);
    for finding in findings.iter().filter(broken) {
        let of_file = made
            .pages
            .iter()
            .filter(|page| finding.file.as_ref() == Some(&page.source));
        let path = of_file.map(|page| page.path.clone()).next();
        let kept = last
            .files
            .iter()
            .filter(|(name, _)| path.as_ref().is_none_or(|path| path == *name));
        files.extend(kept.map(|(name, bytes)| (name.clone(), Arc::clone(bytes))));
    }
}
