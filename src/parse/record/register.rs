//! Registers that are not pages: roles, requirements, organisations, in `content/registers.toml`.

use jiff::civil::Date;

use crate::config::read::declare::{choice, table};
use crate::config::read::{self, Texts};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;
use crate::span::Spanned;

/// Path of the file that holds them.
pub const REGISTERS: &str = "content/registers.toml";

table! {
    /// All registers that are not pages.
    pub struct Registers {
        "role" roles: Vec<Spanned<Role>>,
        "task" tasks: Vec<Spanned<Task>>,
        "requirement" requirements: Vec<Spanned<Requirement>>,
        "organisation" organisations: Vec<Spanned<Organisation>>,
        /// Names and slogans of parties that a post must not carry.
        "party-name" party_names: Vec<String>,
    }
}

impl Registers {
    /// The registers of a site, and what is wrong with their file; empty for a site without one.
    #[must_use]
    pub fn read(sources: &Sources) -> (Self, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let registers = read::file(sources, REGISTERS, &mut findings);
        (registers.unwrap_or_else(Self::empty), findings)
    }

    const fn empty() -> Self {
        Self {
            roles: Vec::new(),
            tasks: Vec::new(),
            requirements: Vec::new(),
            organisations: Vec::new(),
            party_names: Vec::new(),
        }
    }
}

table! {
    /// A role with a part in communication work.
    pub struct Role {
        "id" id: Spanned<String>,
        "name" name: Texts,
        "description" description: Texts,
    }
}

table! {
    /// A task, and which role has which part in it.
    pub struct Task {
        "name" name: Texts,
        "part" parts: Vec<Part>,
    }
}

table! {
    /// One role's part in a task.
    pub struct Part {
        "role" role: Spanned<String>,
        "part" part: PartKind,
    }
}

choice! {
    /// What a role does in a task, as in a responsibility matrix.
    pub enum PartKind {
        "responsible" Responsible,
        "accountable" Accountable,
        "consulted" Consulted,
        "informed" Informed,
    }
}

table! {
    /// Something that a law, an instruction or a letter of allocation demands.
    pub struct Requirement {
        "id" id: Spanned<String>,
        "text" text: Texts,
        /// The law or document, with paragraph.
        "source" source: Texts,
        "url" url: Option<Spanned<String>>,
        /// Source links to the pages that fulfil it.
        "met-by" met_by: Vec<Spanned<String>>,
    }
}

table! {
    /// An organisation with the names that it has had.
    pub struct Organisation {
        "id" id: Spanned<String>,
        "name" name: Texts,
        "abbreviation" abbreviation: Texts,
        "former" former: Vec<FormerName>,
    }
}

table! {
    /// A name that an organisation no longer has.
    pub struct FormerName {
        "name" name: Texts,
        /// The last day that the name was in use.
        "until" until: Option<Date>,
    }
}
