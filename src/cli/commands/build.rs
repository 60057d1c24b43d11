//! `veksle build`: load, check, write. Errors block, and then the last good output stays.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::Checks;
use crate::cli::args::Build;
use crate::cli::commands::site::{Loaded, Wanted, load};
use crate::cli::compress::compressed;
use crate::cli::progress::Bar;
use crate::cli::session::{Exit, PUBLIC, Session, exit, print};
use crate::cli::write::{Written, write};
use crate::progress::{Progress, Stage};
use crate::site::visibility::Audience;

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
    let loaded = match load(session, &wanted) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let findings = session.findings(&loaded.build.diagnostics, &loaded.sources);
    print(&session.report(&findings, &loaded.sources, args.format));
    if exit(&findings) == Exit::Findings {
        session.summary("cli.blocked", &findings, &[]);
        return Exit::Findings;
    }
    let output = session.output();
    bar.begin(Stage::Write, 0);
    match publish(&loaded, &output, args.compress || loaded.build.config.settings.compress) {
        Ok(written) => {
            let numbers = [
                ("count", written.total.to_string()),
                ("changed", (written.total - written.unchanged).to_string()),
                ("path", output.display().to_string()),
                ("seconds", format!("{:.2}", bar.elapsed().as_secs_f64())),
            ];
            session.summary("cli.built", &findings, &numbers);
            Exit::Clean
        }
        Err(error) => session.refused(output.display(), &error),
    }
}

fn publish(loaded: &Loaded, output: &Path, compress: bool) -> io::Result<Written> {
    let plain: Vec<(&str, &[u8])> = loaded.build.output.iter(&loaded.sources).collect();
    if !compress {
        return write(&plain, output);
    }
    let packed: Vec<(String, Vec<u8>)> = plain
        .par_iter()
        .flat_map_iter(|(path, bytes)| compressed(path, bytes))
        .collect();
    let packed = packed.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let all: Vec<(&str, &[u8])> = plain.iter().copied().chain(packed).collect();
    write(&all, output)
}
