//! `veksle check`: everything `build` does except writing, or the HTML rules over a finished site.

use std::path::Path;

use crate::cli::args::{Check, Format};
use crate::cli::commands::check_html;
use crate::cli::report::earl;
use crate::cli::session::{Exit, Session, chosen, exit, print};
use crate::source::Sources;

/// Checks and prints the findings.
#[must_use]
pub fn run(args: &Check, session: &Session) -> Exit {
    match &args.html {
        Some(path) => html(path, args, session),
        None => Exit::Usage,
    }
}

fn html(path: &Path, args: &Check, session: &Session) -> Exit {
    let rules = match chosen(&args.rule, &args.criterion) {
        Ok(rules) => rules,
        Err(unknown) => {
            session.complain("cli.no-such-rule", &[("rule", unknown)]);
            return Exit::Usage;
        }
    };
    let finished = match check_html::check(path, &rules) {
        Ok(finished) => finished,
        Err(error) => return session.refused(path.display(), &error),
    };
    if args.format == Format::Earl {
        print(&earl::render(&finished, &rules, args.base.trim_end_matches('/')));
        return Exit::Clean;
    }
    let sources = Sources::default();
    let findings = session.findings(&finished.diagnostics, &sources);
    print(&session.report(&findings, &sources, args.format));
    exit(&findings)
}
