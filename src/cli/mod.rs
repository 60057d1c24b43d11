//! The program's edge: the only place that reads the disk, the clock and the environment, or prints.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is where the program prints"
)]

pub mod args;
pub mod commands;
pub mod fs;
pub mod report;
pub mod write;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use crate::cli::args::{Cli, Command, Common};
use crate::embedded;
use crate::strings::Strings;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Nothing that blocks was found.
    Clean,
    /// At least one error was found.
    Findings,
    /// The command or the configuration cannot be understood.
    Usage,
    /// The disk or the network refused.
    Io,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Io => 3,
        })
    }
}

/// Runs the program with the arguments and environment of the process.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let strings = messages(&cli.common);
    dispatch(cli.command, &strings).into()
}

fn dispatch(command: Command, strings: &Strings) -> Exit {
    match command {
        Command::Init { dir } => init(&dir, strings),
        Command::Explain { rule } => explain(rule.as_deref(), strings),
    }
}

fn init(dir: &Path, strings: &Strings) -> Exit {
    match commands::init::init(dir) {
        Ok(files) => {
            for file in files {
                say(strings, "cli.wrote", &[("path", file.display().to_string())]);
            }
            Exit::Clean
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            complain(strings, "cli.exists", &[("path", error.to_string())]);
            Exit::Usage
        }
        Err(error) => failed(&error),
    }
}

fn failed(error: &io::Error) -> Exit {
    eprintln!("veksle: {error}");
    Exit::Io
}

/// Prints a text to standard output.
fn say(strings: &Strings, key: &str, args: &[(&str, String)]) {
    println!("{}", strings.text(key, args).unwrap_or_default());
}

/// Prints a text to standard error.
fn complain(strings: &Strings, key: &str, args: &[(&str, String)]) {
    eprintln!("{}", strings.text(key, args).unwrap_or_default());
}

fn explain(name: Option<&str>, strings: &Strings) -> Exit {
    match commands::explain::explain(name, strings) {
        Ok(text) => {
            print!("{text}");
            Exit::Clean
        }
        Err(suggestion) => {
            let args = [
                ("suggestion", suggestion),
                ("rule", name.unwrap_or_default().to_owned()),
            ];
            complain(strings, "cli.unknown-rule", &args);
            Exit::Usage
        }
    }
}

/// The texts of the language that messages are written in.
fn messages(common: &Common) -> Strings {
    let tag = common
        .lang
        .clone()
        .or_else(from_environment)
        .unwrap_or_else(|| "nb".to_owned());
    let known = ["nb", "nn", "en"]
        .into_iter()
        .find(|known| *known == tag)
        .unwrap_or("en");
    let text = embedded::text(&format!("i18n/{known}.toml")).unwrap_or_default();
    Strings::parse(known, text).unwrap_or_default()
}

/// nb, nn or en from the environment's locale; nothing for other languages.
fn from_environment() -> Option<String> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    let tag = match locale.split(['_', '.', '@']).next()? {
        "nb" | "no" => "nb",
        "nn" => "nn",
        "en" => "en",
        _ => return None,
    };
    Some(tag.to_owned())
}
