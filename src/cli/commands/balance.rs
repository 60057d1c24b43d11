//! `veksle balance`: how much of the site is in which language, and how that stands to the law.

use crate::check::balance::human::human;
use crate::cli::args::{Balance, TableFormat};
use crate::cli::commands::site::{Loaded, Wanted, load};
use crate::cli::session::{Exit, Session, print};
use crate::config::register::LEDGER;
use crate::locale::Locale;

/// Prints the balance; with `--record` it also enters what is public into the ledger.
#[must_use]
pub fn run(args: &Balance, session: &Session) -> Exit {
    let Loaded { build, .. } = match load(session, &Wanted::new(&())) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let report = &build.balance;
    match args.format {
        TableFormat::Human => print(&human(report, &session.strings, &Locale::new(session.strings.tag()))),
        TableFormat::Json => print(&report.to_json()),
        TableFormat::Csv => print(&report.to_csv()),
    }
    if !args.record {
        return Exit::Clean;
    }
    let path = session.common.root.join(LEDGER);
    match std::fs::write(&path, build.ledger.to_toml()) {
        Ok(()) => {
            session.complain("cli.wrote", &[("path", path.display().to_string())]);
            Exit::Clean
        }
        Err(error) => session.refused(path.display(), &error),
    }
}
