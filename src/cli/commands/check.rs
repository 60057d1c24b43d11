//! `veksle check`: everything `build` does except writing, or the HTML rules over a finished site.

use std::path::Path;

use crate::Build;
use crate::check::merge::merge;
use crate::check::statement;
use crate::cli::args::{Check, Format, StatementFormat};
use crate::cli::baseline::{Applied, apply};
use crate::cli::commands::check_html;
use crate::cli::commands::site::{Wanted, load};
use crate::cli::progress::Bar;
use crate::cli::report::finding::Finding;
use crate::cli::report::{self, earl};
use crate::cli::session::{Exit, Session, chosen, counts, exit, print};
use crate::source::Sources;

/// Checks and prints the findings.
#[must_use]
pub fn run(args: &Check, session: &Session) -> Exit {
    match &args.html {
        Some(path) => html(path, args, session),
        None => site(args, session),
    }
}

fn site(args: &Check, session: &Session) -> Exit {
    let rules = match chosen(&args.rule, &args.criterion) {
        Ok(rules) => rules,
        Err(unknown) => return no_such_rule(unknown, session),
    };
    let bar = Bar::new(session);
    let wanted = Wanted {
        former: args.against.as_deref(),
        ..Wanted::new(&bar)
    };
    let loaded = match load(session, &wanted) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    bar.finish();
    if let Some(format) = args.statement {
        return print_statement(&loaded.build, format, session);
    }
    let mut findings = session.findings(&loaded.build.diagnostics, &loaded.sources);
    findings.retain(|finding| rules.iter().any(|rule| rule.id == finding.rule));
    finish(args, findings, &loaded.sources, session)
}

/// What there is to say, whatever the findings: so it never blocks.
fn print_statement(build: &Build, format: StatementFormat, session: &Session) -> Exit {
    let settings = &build.config.settings;
    let ground = statement::of(
        settings,
        &build.coverage,
        &build.diagnostics,
        &build.reviews,
        build.today,
    );
    print(&report::statement::render(
        &ground,
        build.today,
        format,
        &session.strings,
    ));
    Exit::Clean
}

fn html(path: &Path, args: &Check, session: &Session) -> Exit {
    let mut rules = match chosen(&args.rule, &args.criterion) {
        Ok(rules) => rules,
        Err(unknown) => return no_such_rule(unknown, session),
    };
    let by_act_rule = matches!(args.format, Format::Act | Format::Earl);
    if args.rule.is_empty() && args.criterion.is_empty() && !by_act_rule {
        rules.retain(|rule| !rule.is_beyond_law());
    }
    let finished = match check_html::check(path, &rules) {
        Ok(finished) => finished,
        Err(error) => return session.refused(path.display(), &error),
    };
    if args.format == Format::Earl {
        print(&earl::render(&finished, &rules, args.base.trim_end_matches('/')));
        return Exit::Clean;
    }
    let sources = Sources::default();
    // A report by ACT rule keeps what two rules say of one defect.
    let diagnostics = if by_act_rule {
        finished.diagnostics
    } else {
        merge(finished.diagnostics)
    };
    let findings = session.findings(&diagnostics, &sources);
    finish(args, findings, &sources, session)
}

/// Holds the findings against the baseline, prints what is left, and says how the program ends.
fn finish(args: &Check, findings: Vec<Finding>, sources: &Sources, session: &Session) -> Exit {
    let findings = match args
        .baseline
        .as_deref()
        .map(|path| (path, apply(path, findings.clone())))
    {
        None => findings,
        Some((_, Ok(Applied::New(new)))) => new,
        Some((path, Ok(Applied::Recorded(count)))) => {
            let numbers = [("count", count.to_string()), ("path", path.display().to_string())];
            session.say("cli.baseline", &numbers);
            return Exit::Clean;
        }
        Some((path, Err(error))) => return session.refused(path.display(), &error),
    };
    print(&session.report(&findings, sources, args.format));
    let counts = counts(&findings);
    session.summary("cli.checked", counts, &[]);
    exit(counts)
}

fn no_such_rule(name: String, session: &Session) -> Exit {
    session.complain("cli.no-such-rule", &[("rule", name)]);
    Exit::Usage
}
