//! `veksle build`: load, check, write. Errors block, and then the last good output stays.

use std::io;
use std::path::Path;

use rayon::prelude::*;

use crate::Checks;
use crate::cli::args::Build;
use crate::cli::commands::site::{Loaded, Wanted, load};
use crate::cli::compress::compressed;
use crate::cli::progress::Bar;
use crate::cli::session::{Exit, Session, exit, print};
use crate::cli::write::{Written, write};
use crate::progress::{Progress, Stage};
use crate::site::visibility::Audience;

/// Builds the site and says what came of it.
#[must_use]
pub fn run(args: &Build, session: &Session) -> Exit {
    if (args.no_check || args.preview) && session.common.output.is_none() {
        session.complain("cli.needs-output", &[]);
        return Exit::Usage;
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
