//! Loading and building the site that a command is about.

use std::path::Path;

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::cli::fs;
use crate::cli::session::{Exit, Session};
use crate::output::Shelf;
use crate::progress::{Progress, Stage};
use crate::site::visibility::Audience;
use crate::source::Sources;
use crate::span::FileId;
use crate::{Build, Checks, Inputs, Now, build};

/// A site's files and what building them gave.
#[derive(Debug)]
pub struct Loaded {
    pub sources: Sources,
    pub build: Build,
}

/// What a command wants of the build.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub audience: Audience,
    pub checks: Checks,
    /// The manifest of an earlier build, that this one is held against.
    pub former: Option<&'a Path>,
    pub progress: &'a dyn Progress,
}

impl<'a> Wanted<'a> {
    /// The public site, checked.
    #[must_use]
    pub const fn new(progress: &'a dyn Progress) -> Self {
        Self {
            audience: Audience::Public,
            checks: Checks::On,
            former: None,
            progress,
        }
    }
}

/// A site's files, and which of them is the manifest of an earlier build.
#[derive(Debug)]
pub struct Read {
    pub sources: Sources,
    former: Option<FileId>,
}

/// Reads the site under the root.
///
/// # Errors
/// How the program ends when the folder or the manifest cannot be read; what is wrong is already said.
pub fn read(session: &Session, wanted: &Wanted<'_>) -> Result<Read, Exit> {
    wanted.progress.begin(Stage::Load, 0);
    let root = &session.common.root;
    let mut files = fs::load(root).map_err(|error| session.refused(root.display(), &error))?;
    let former = wanted.former.map(|path| (path, fs::beside(path)));
    let former = match former {
        Some((path, Err(error))) => return Err(session.refused(path.display(), &error)),
        Some((_, Ok(source))) => Some(source),
        None => None,
    };
    let name = former.as_ref().map(|source| source.path.clone());
    files.extend(former);
    let sources = Sources::new(files);
    let former = name.and_then(|name| sources.find(&name));
    Ok(Read { sources, former })
}

/// Builds a site that was read; its pages go to the shelf.
#[must_use]
pub fn made(read: Read, wanted: &Wanted<'_>, now: Now, shelf: &dyn Shelf) -> Loaded {
    let Read { sources, former } = read;
    let build = build(&Inputs {
        audience: wanted.audience,
        checks: wanted.checks,
        former,
        progress: wanted.progress,
        shelf,
        ..Inputs::new(&sources, now)
    });
    Loaded { sources, build }
}

/// A shelf for those who want to know what a build finds, and not its pages.
#[derive(Debug)]
struct Nowhere;

impl Shelf for Nowhere {
    fn take(&self, _path: &str, _bytes: &[u8]) -> bool {
        true
    }
}

/// Reads and builds the site under the root, for what is found and measured: its pages are not kept.
///
/// # Errors
/// As [`read`].
pub fn load(session: &Session, wanted: &Wanted<'_>) -> Result<Loaded, Exit> {
    Ok(made(read(session, wanted)?, wanted, now(session), &Nowhere))
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
