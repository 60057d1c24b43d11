//! `veksle serve`: the site from memory with live reload, and what is not public yet with a banner.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::cli::args::Format;
use crate::cli::commands::site::now;
use crate::cli::report::finding::Finding;
use crate::cli::serve::{self, Shown, Snapshot, panel};
use crate::cli::session::{Exit, Session, counts, print};
use crate::diagnostic::Diagnostic;
use crate::memo::Keeping;
use crate::progress::{Progress, Stage};
use crate::site::visibility::Audience;
use crate::source::Sources;
use crate::{Build, Inputs, Memory, build};

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
    let mut memory = Memory::new(Keeping::On);
    let mut last = Snapshot::default();
    let rebuild = move |sources: &Sources, shown: &Shown| {
        let waiting = Waiting {
            shown,
            is_broken: AtomicBool::new(false),
        };
        let made = build(&Inputs {
            audience: Audience::Preview,
            memory: Some(&memory),
            progress: &waiting,
            ..Inputs::new(sources, now(&session))
        });
        let kept = std::mem::replace(&mut memory, Memory::new(Keeping::On));
        memory = kept.next();
        last = snapshot(&session, sources, &made, &last);
        last.version = shown.snapshot().version + 1;
        shown.show(last.clone());
    };
    let ready = |address: &str| teller.say("serve.ready", &[("url", address.to_owned())]);
    match serve::run(&root, port, rebuild, ready) {
        Ok(()) => Exit::Clean,
        Err(error) => teller.refused(root.display(), &error),
    }
}

/// Shows the pages that readers look at as soon as they are drawn, before all others are; unless something is broken, for
/// then only the whole build tells which pages stay as they were.
#[derive(Debug)]
struct Waiting<'a> {
    shown: &'a Shown,
    is_broken: AtomicBool,
}

impl Progress for Waiting<'_> {
    fn begin(&self, _stage: Stage, _count: usize) {}

    fn advance(&self) {}

    fn awaited(&self) -> Vec<String> {
        self.shown.asked()
    }

    fn found(&self, findings: &[Diagnostic]) {
        let broken = findings.iter().any(|finding| BROKEN.contains(&finding.rule));
        self.is_broken.store(broken, Ordering::Relaxed);
    }

    fn drawn(&self, path: &str, html: &Arc<[u8]>) {
        let now = self.shown.snapshot();
        if self.is_broken.load(Ordering::Relaxed) || now.files.get(path) == Some(html) {
            return;
        }
        let mut next = (*now).clone();
        next.version += 1;
        next.files.insert(path.to_owned(), Arc::clone(html));
        self.shown.show(next);
    }
}

/// What is shown of a build. Findings are printed once for each build that has other findings than the last.
fn snapshot(session: &Session, sources: &Sources, made: &Build, last: &Snapshot) -> Snapshot {
    let findings = session.findings(&made.diagnostics, sources);
    let panel = panel::html(&findings, &session.strings);
    if panel != last.panel {
        print(&session.report(&findings, sources, Format::Human));
        session.summary("cli.checked", counts(&findings), &[]);
    }
    let mut files = made.output.files(sources);
    keep_last_good(&findings, made, last, &mut files);
    let languages = made
        .config
        .languages
        .iter()
        .map(|lang| made.config.tag(lang).to_owned())
        .collect();
    Snapshot {
        version: 0,
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
