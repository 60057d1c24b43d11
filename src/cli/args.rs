//! What can be typed: commands, options, and their help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::clock::Now;

/// Static site generator for public strategy and channel guidance in bokmål, nynorsk and English.
#[derive(Debug, Parser)]
#[command(name = "veksle", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub common: Common,
}

/// Options of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// The site's folder: the one that holds `content/`
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub root: PathBuf,
    /// Where the finished site goes [default: `public` under the root]
    #[arg(long, global = true, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Language of messages: nb, nn or en [default: from LANG, then the site's first language]
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// What «now» is, as local time of the site's zone, `2027-01-04T10:00`, or with an offset, `2027-01-04T09:00Z`
    #[arg(long, global = true, value_name = "TIME")]
    pub now: Option<Now>,
    /// When to colour what is printed
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
    /// Print findings only
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Print what took how long
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// When to colour what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the source line and a mark below the place
    Human,
    /// One line a finding
    Short,
    /// A JSON document
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands that GitHub shows beside the lines
    Github,
    /// `JUnit` XML
    Junit,
    /// What the W3C test-case scorer reads (only with --html)
    Act,
    /// EARL in JSON-LD: outcomes by rule and page (only with --html)
    Earl,
}

/// How the ground of the accessibility statement is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatementFormat {
    Text,
    Markdown,
    Json,
}

/// How tables are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    Human,
    Json,
    Csv,
}

/// How the list of documents is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Human,
    Json,
    Csv,
    /// A calendar of reviews; with --output DIR one file for each owner
    Ics,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a starter site in three languages that builds without findings
    Init { dir: PathBuf },
    /// Make a document with filled-in front matter for its kind
    New(New),
    /// Load, check and write the site; errors block and leave the last good output untouched
    Build(Build),
    /// Show the site from memory with live reload, drafts and scheduled pages included
    Serve {
        /// The port to listen on; the next free one is taken when it is in use
        #[arg(long, default_value_t = 1111)]
        port: u16,
    },
    /// Do everything `build` does except writing
    Check(Check),
    /// Show the language balance: per standard, section, channel, kind, owner and period, with a forecast
    Balance(Balance),
    /// List documents with language, kind, owner, time, review date, words and readability
    List(List),
    /// Tell when the next build must run, so that what is dated turns on the minute
    Next(Next),
    /// Print the JSON Schema of site, front-matter, glossary, findings or a component, for editors
    Schema {
        #[arg(default_value = "front-matter")]
        of: String,
    },
    /// Print a rule's documentation, the rules of a criterion (`1.4.3`), or what rules decide of all (`criteria`)
    Explain { rule: Option<String> },
    /// Read JSON Lines `{"id","text"}` and write `{"id","label","margin","words"}`
    Identify,
}

/// How the moment of the next build is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NextFormat {
    /// What turns when, in the site's zone
    Human,
    Json,
    /// Five fields, in UTC
    Cron,
    /// `OnCalendar=` of a systemd timer
    Systemd,
}

#[derive(Debug, Args)]
pub struct Next {
    #[arg(long, value_enum, default_value_t = NextFormat::Human)]
    pub format: NextFormat,
    /// Every moment to come, not only the next
    #[arg(long)]
    pub all: bool,
}

#[derive(Debug, Args)]
pub struct New {
    /// Kind of document: page, strategy, guideline, channel, report, news, form …
    pub kind: String,
    /// Path below `content/` without language and extension: `kanaler/facebook`
    pub path: String,
    /// Languages to write; default: the site's first, or both nb and nn where the policy asks for it
    #[arg(long = "in", value_name = "LANG", value_delimiter = ',')]
    pub languages: Vec<String>,
    /// Translate this document: the new one records the hash of what it was made from
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Balance {
    #[arg(long, value_enum, default_value_t = TableFormat::Human)]
    pub format: TableFormat,
    /// Enter what is public into content/balance.toml, so that history survives
    #[arg(long)]
    pub record: bool,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_enum, default_value_t = Listed::Documents)]
    pub what: Listed,
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
    /// Only what a date is still to come for, or is overdue for review; what comes first stands first
    #[arg(long)]
    pub due: bool,
    /// Only what is overdue for review, the oldest first
    #[arg(long)]
    pub overdue: bool,
    /// Only what this owner is responsible for
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    /// Only what has this status or state: public, scheduled, draft; active, closed; under-way; planned …
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
    /// Only documents of this kind
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// Only documents about, and posts in, this channel
    #[arg(long, value_name = "ID")]
    pub channel: Option<String>,
}

/// What `list` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Listed {
    Documents,
    Channels,
    Audiences,
    /// Goals and the commitments that they list
    Goals,
    Decisions,
    Posts,
}

#[derive(Debug, Args)]
pub struct Build {
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Hold the site against this manifest.json of an earlier build: no public address may be gone
    #[arg(long, value_name = "FILE")]
    pub against: Option<PathBuf>,
    /// Skip the rules and the language meter, to compare speed; never writes the default output
    #[arg(long)]
    pub no_check: bool,
    /// Include drafts and scheduled pages, each marked; never writes the default output
    #[arg(long)]
    pub preview: bool,
    /// Write `.gz` and `.br` beside each text file
    #[arg(long)]
    pub compress: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Run the HTML rules over a finished site or page instead
    #[arg(long, value_name = "PATH")]
    pub html: Option<PathBuf>,
    /// Hold the site against this manifest.json of an earlier build: no public address may be gone
    #[arg(long, value_name = "FILE", conflicts_with = "html")]
    pub against: Option<PathBuf>,
    /// Where the finished site is published, for EARL
    #[arg(long, value_name = "URL", default_value = "", requires = "html")]
    pub base: String,
    /// Accept the findings recorded in this file; they are recorded when it does not exist
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Print the ground of the accessibility statement: by criterion, what rules and people have found and what is left
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        num_args = 0..=1,
        default_missing_value = "text",
        conflicts_with = "html"
    )]
    pub statement: Option<StatementFormat>,
    /// Only these rules
    #[arg(long, value_delimiter = ',')]
    pub rule: Vec<String>,
    /// Only rules of these success criteria: `1.1.1`
    #[arg(long, value_delimiter = ',')]
    pub criterion: Vec<String>,
}
