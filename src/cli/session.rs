//! What every command needs: the common options, the language of messages, and the way to print.

use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::check::rule::Rule;
use crate::check::rules::RULES;
use crate::cli::args::{Color, Common, Format};
use crate::cli::report::finding::{Finding, findings};
use crate::cli::report::human::Style;
use crate::cli::report::{act, github, human, json, junit, sarif, short};
use crate::diagnostic::Diagnostic;
use crate::embedded;
use crate::source::Sources;
use crate::strings::Strings;

/// Where the finished site goes, below the site's folder, unless another folder is named.
pub const PUBLIC: &str = "public";

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

/// One run of the program.
#[derive(Debug)]
pub struct Session {
    pub common: Common,
    /// Texts in the language of messages.
    pub strings: Strings,
}

impl Session {
    /// A run with these options; without `--lang` the environment decides, then bokmål.
    #[must_use]
    pub fn new(common: Common) -> Self {
        let tag = common
            .lang
            .clone()
            .or_else(from_environment)
            .unwrap_or_else(|| "nb".to_owned());
        Self {
            common,
            strings: texts(&tag),
        }
    }

    /// The text of a key.
    #[must_use]
    pub fn text(&self, key: &str, args: &[(&str, String)]) -> String {
        self.strings.text(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Prints a text to standard output, unless only findings are wanted.
    pub fn say(&self, key: &str, args: &[(&str, String)]) {
        if !self.common.quiet {
            print(&(self.text(key, args) + "\n"));
        }
    }

    /// Prints a text to standard error.
    pub fn complain(&self, key: &str, args: &[(&str, String)]) {
        let text = self.text(key, args) + "\n";
        drop(std::io::stderr().write_all(text.as_bytes()));
    }

    /// Prints a system's refusal.
    pub fn refused(&self, what: impl Display, error: &std::io::Error) -> Exit {
        let key = match error.kind() {
            ErrorKind::NotFound => "cli.not-found",
            ErrorKind::NotADirectory => "cli.not-a-folder",
            ErrorKind::DirectoryNotEmpty => "cli.not-ours",
            ErrorKind::WouldBlock => "cli.busy",
            _ => "cli.refused",
        };
        self.complain(key, &[("path", what.to_string()), ("error", error.to_string())]);
        Exit::Io
    }

    /// Where the finished site goes.
    #[must_use]
    pub fn output(&self) -> PathBuf {
        self.common
            .output
            .clone()
            .unwrap_or_else(|| self.common.root.join(PUBLIC))
    }

    /// Says on standard error how it went: the text of `key`, and how many errors, warnings and pieces of advice there are.
    pub fn summary(&self, key: &str, counts: [usize; 3], args: &[(&str, String)]) {
        if self.common.quiet {
            return;
        }
        let counted = SEVERITIES
            .iter()
            .zip(counts)
            .map(|(severity, count)| self.text(&format!("count.{severity}"), &[("count", count.to_string())]));
        let numbers = counted.collect::<Vec<_>>().join(", ");
        let args: Vec<(&str, String)> = args.iter().cloned().chain([("findings", numbers)]).collect();
        self.complain(key, &args);
    }

    /// Diagnostics with texts and places.
    #[must_use]
    pub fn findings(&self, diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Finding> {
        findings(diagnostics, sources, &self.strings)
    }

    /// Findings in the wanted form.
    #[must_use]
    pub fn report(&self, findings: &[Finding], sources: &Sources, format: Format) -> String {
        match format {
            Format::Human => human::render(findings, sources, &self.strings, self.style()),
            Format::Short => short::render(findings),
            Format::Json => json::render(findings),
            Format::Sarif => sarif::render(findings, &self.strings),
            Format::Github => github::render(findings),
            Format::Junit => junit::render(findings),
            Format::Act | Format::Earl => act::render(findings),
        }
    }

    /// Whether findings are printed in colours.
    #[must_use]
    pub fn is_colored(&self) -> bool {
        match self.common.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        }
    }

    fn style(&self) -> Style {
        if self.is_colored() {
            Style::Colored
        } else {
            Style::Plain
        }
    }
}

/// Writes to standard output. A reader that has gone away, such as `head`, has got what it wanted.
pub fn print(text: &str) {
    drop(std::io::stdout().write_all(text.as_bytes()));
}

const SEVERITIES: [&str; 3] = ["error", "warning", "advice"];

/// How many errors, warnings and pieces of advice there are.
#[must_use]
pub fn counts(findings: &[Finding]) -> [usize; 3] {
    SEVERITIES.map(|severity| findings.iter().filter(|finding| finding.severity == severity).count())
}

/// What findings say about how the program ends.
#[must_use]
pub fn exit([errors, ..]: [usize; 3]) -> Exit {
    if errors > 0 { Exit::Findings } else { Exit::Clean }
}

/// The rules that are named or rest on a named criterion; all when none is named.
///
/// # Errors
/// The first name that is no rule's.
pub fn chosen(names: &[String], criteria: &[String]) -> Result<Vec<&'static Rule>, String> {
    if let Some(unknown) = names.iter().find(|name| !RULES.iter().any(|rule| rule.id == **name)) {
        return Err(unknown.clone());
    }
    let wanted = |rule: &Rule| {
        names.iter().any(|name| rule.id == name)
            || criteria
                .iter()
                .any(|number| rule.wcag.iter().any(|criterion| criterion.number == number))
    };
    let all = names.is_empty() && criteria.is_empty();
    Ok(RULES.iter().copied().filter(|rule| all || wanted(rule)).collect())
}

/// The program's texts in nb, nn or en; English for every other language.
fn texts(tag: &str) -> Strings {
    let known = ["nb", "nn", "en"]
        .into_iter()
        .find(|known| *known == tag)
        .unwrap_or("en");
    let text = embedded::text(&format!("i18n/{known}.toml")).unwrap_or_default();
    Strings::parse(known, text).unwrap_or_default()
}

/// nb, nn or en from the environment's locale; nothing for other languages.
fn from_environment() -> Option<String> {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    let tag = match locale.split(['_', '.', '@']).next()? {
        "nb" | "no" => "nb",
        "nn" => "nn",
        "en" => "en",
        _ => return None,
    };
    Some(tag.to_owned())
}
