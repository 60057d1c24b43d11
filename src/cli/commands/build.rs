//! `veksle build`: load, check, write. Errors block, and then the last good output stays.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use memchr::memmem;

use crate::cli::args::{Build, Common};
use crate::cli::cache::Cache;
use crate::cli::commands::site::{Loaded, Wanted, made, now, read};
use crate::cli::progress::Bar;
use crate::cli::session::{Exit, PUBLIC, Session, counts, exit, print};
use crate::cli::write::{Copies, Staging};
use crate::config::SiteConfig;
use crate::progress::{Progress, Stage};
use crate::site::visibility::Audience;
use crate::{Checks, Now};

/// Builds the site and says what came of it.
#[must_use]
pub fn run(args: &Build, session: &Session) -> Exit {
    if let Some(refusal) = refused(args, session) {
        return refusal;
    }
    let audience = if args.preview {
        Audience::Preview
    } else {
        Audience::Public
    };
    let checks = if args.no_check { Checks::Off } else { Checks::On };
    let bar = Bar::new(session);
    let exit = run_followed(args, session, (audience, checks), &bar);
    bar.finish();
    exit
}

/// The refusal of a build that is not for everyone, when it would be written where everyone can read it.
fn refused(args: &Build, session: &Session) -> Option<Exit> {
    if !args.no_check && !args.preview {
        return None;
    }
    let Some(output) = &session.common.output else {
        session.complain("cli.needs-output", &[]);
        return Some(Exit::Usage);
    };
    if !same_or_inside(output, &session.common.root.join(PUBLIC)) {
        return None;
    }
    session.complain("cli.public-output", &[("path", output.display().to_string())]);
    Some(Exit::Usage)
}

/// Whether a folder is another or lies in it, by whatever path it is named; neither need exist.
fn same_or_inside(folder: &Path, other: &Path) -> bool {
    fn resolved(path: &Path) -> Option<PathBuf> {
        let path = std::path::absolute(path).ok()?;
        let known = path
            .ancestors()
            .find_map(|above| Some((above, above.canonicalize().ok()?)));
        let (above, real) = known?;
        Some(real.join(path.strip_prefix(above).ok()?))
    }
    match (resolved(folder), resolved(other)) {
        (Some(folder), Some(other)) => folder.starts_with(other),
        _ => true,
    }
}

fn run_followed(args: &Build, session: &Session, (audience, checks): (Audience, Checks), bar: &Bar<'_>) -> Exit {
    let wanted = Wanted {
        audience,
        checks,
        former: args.against.as_deref(),
        progress: bar,
    };
    let read = match read(session, &wanted) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let now = now(session);
    let output = session.output();
    let cache = Cache::new(&session.common.root, &output, &options(args, session), &read.sources).ok();
    let known = cache.as_ref().and_then(|cache| cache.outcome(Timestamp::now()));
    if let Some(outcome) = known {
        print(&outcome.report);
        let written = outcome.files.map(|files| (files.len(), files.len()));
        return tell(session, outcome.counts, written, bar);
    }
    let (config, _) = SiteConfig::read(&read.sources);
    let copies = if args.compress || config.settings.compress {
        Copies::Compressed
    } else {
        Copies::None
    };
    let staging = match Staging::begin(&output, copies) {
        Ok(staging) => staging,
        Err(error) => return session.refused(output.display(), &error),
    };
    let loaded = made(read, &wanted, now, &staging);
    let findings = session.findings(&loaded.build.diagnostics, &loaded.sources);
    let report = session.report(&findings, &loaded.sources, args.format);
    print(&report);
    let counts = counts(&findings);
    drop(findings);
    let written = if exit(counts) == Exit::Findings {
        None
    } else {
        bar.begin(Stage::Write, 0);
        match staging.finish() {
            Ok(written) => Some(written),
            Err(error) => return session.refused(output.display(), &error),
        }
    };
    let paths = written.as_ref().map(|written| written.paths.as_slice());
    if let (Some(cache), Some(validity)) = (cache, validity(session, now, &loaded)) {
        // Without it the next build takes its time, and that is all.
        drop(cache.keep(validity, (report, counts), paths));
    }
    let written = written.map(|written| (written.paths.len(), written.unchanged));
    let exit = tell(session, counts, written, bar);
    // The program ends: the system takes the memory back faster than piece by piece.
    std::mem::forget(loaded);
    exit
}

/// All that decides what is built and printed besides the files of the site; language and colours may come from the
/// environment.
fn options(args: &Build, session: &Session) -> String {
    let Common { root, output, now, .. } = &session.common;
    let language = session.strings.tag();
    format!(
        "{args:?} {root:?} {output:?} {language} {now:?} {}",
        session.is_colored()
    )
}

/// From when until when a build gives the same: until the day is over, and not at all on a day that anything is set to a
/// time of. A moment that is given is one of the options, and does not pass.
fn validity(session: &Session, now: Now, loaded: &Loaded) -> Option<(Timestamp, Timestamp)> {
    let (Now::Instant(from), None) = (now, session.common.now) else {
        return Some((Timestamp::MIN, Timestamp::MAX));
    };
    let today = loaded.build.today;
    let moments = [format!("{today}T"), format!("{today} ")];
    let mut files = loaded.sources.under("content/").map(|(_, source)| source.bytes());
    let turns = files.any(|bytes| {
        moments
            .iter()
            .any(|moment| memmem::find(bytes, moment.as_bytes()).is_some())
    });
    let midnight = today.tomorrow().ok()?.to_zoned(loaded.build.config.zone()).ok()?;
    (!turns).then(|| (from, midnight.timestamp()))
}

fn tell(session: &Session, counts: [usize; 3], written: Option<(usize, usize)>, bar: &Bar<'_>) -> Exit {
    let Some((total, unchanged)) = written else {
        session.summary("cli.blocked", counts, &[]);
        return Exit::Findings;
    };
    let numbers = [
        ("count", total.to_string()),
        ("changed", (total - unchanged).to_string()),
        ("path", session.output().display().to_string()),
        ("seconds", format!("{:.2}", bar.elapsed().as_secs_f64())),
    ];
    session.summary("cli.built", counts, &numbers);
    Exit::Clean
}
