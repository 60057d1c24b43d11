//! The program's edge: the only place that reads the disk, the clock and the environment, or prints.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is where the program prints"
)]

pub mod args;
pub mod baseline;
pub mod cache;
pub mod commands;
pub mod compress;
pub mod fs;
pub mod progress;
pub mod report;
pub mod serve;
pub mod session;
pub mod table;
pub mod write;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::args::{Cli, Command};
use crate::cli::commands::{balance, build, check, explain, identify, init, list, new, next, schema, serve as preview};
use crate::cli::session::{Exit, Session};

/// Runs the program with the arguments and environment of the process.
#[must_use]
pub fn run() -> ExitCode {
    take_small_pages();
    let cli = Cli::parse();
    let session = Session::new(cli.common);
    dispatch(cli.command, session).into()
}

/// Takes memory in pages of the ordinary size: with huge ones a build of 3,000 pages holds a sixth more, and is no faster.
fn take_small_pages() {
    // A system that cannot be asked gives what it gives.
    #[cfg(target_os = "linux")]
    let _refused = rustix::thread::disable_transparent_huge_pages(true);
}

fn dispatch(command: Command, session: Session) -> Exit {
    match command {
        Command::Init { dir } => init::run(&dir, &session),
        Command::Build(args) => build::run(&args, &session),
        Command::Serve { port } => preview::run(port, session),
        Command::Check(args) => check::run(&args, &session),
        Command::New(args) => new::run(&args, &session),
        Command::Balance(args) => balance::run(&args, &session),
        Command::List(args) => list::run(&args, &session),
        Command::Next(args) => next::run(&args, &session),
        Command::Schema { of } => schema::run(&of, &session),
        Command::Explain { rule } => explain::run(rule.as_deref(), &session),
        Command::Identify => identify::run(&session),
    }
}
