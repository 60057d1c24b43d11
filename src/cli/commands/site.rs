//! Loading and building the site that a command is about.

use std::path::Path;

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::cli::fs;
use crate::cli::session::{Exit, Session};
use crate::site::visibility::Audience;
use crate::source::Sources;
use crate::{Build, Checks, Inputs, Now, build};

/// A site's files and what building them gave.
#[derive(Debug)]
pub struct Loaded {
    pub sources: Sources,
    pub build: Build,
}

/// Reads and builds the site under the root.
///
/// # Errors
/// How the program ends when the folder cannot be read; what is wrong is already said.
pub fn load(session: &Session, audience: Audience, checks: Checks) -> Result<Loaded, Exit> {
    load_against(session, audience, checks, None)
}

/// The same, held against the manifest of an earlier build.
///
/// # Errors
/// As [`load`], and when the manifest cannot be read.
pub fn load_against(
    session: &Session,
    audience: Audience,
    checks: Checks,
    former: Option<&Path>,
) -> Result<Loaded, Exit> {
    let root = &session.common.root;
    let mut files = fs::load(root).map_err(|error| session.refused(root.display(), &error))?;
    let former = former.map(|path| (path, fs::beside(path)));
    let former = match former {
        Some((path, Err(error))) => return Err(session.refused(path.display(), &error)),
        Some((_, Ok(source))) => Some(source),
        None => None,
    };
    let name = former.as_ref().map(|source| source.path.clone());
    files.extend(former);
    let sources = Sources::new(files);
    let build = build(&Inputs {
        audience,
        checks,
        former: name.and_then(|name| sources.find(&name)),
        ..Inputs::new(&sources, now(session))
    });
    Ok(Loaded { sources, build })
}

/// What «now» is: the given moment, else the clock's.
#[must_use]
pub fn now(session: &Session) -> Now {
    session.common.now.unwrap_or_else(|| Now::Instant(Timestamp::now()))
}

/// Today by the clock, for files that are made now.
#[must_use]
pub fn today() -> Date {
    Zoned::now().date()
}
