//! How far a build has come, for whoever follows it: it is told, and changes nothing in what comes out.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;

/// The parts of a build, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Reading the files.
    Load,
    /// Parsing each document and measuring its language.
    Parse,
    /// Putting the site together.
    Resolve,
    /// Drawing, checking and minifying each page.
    Draw,
    /// Joining what was found, and what is told to machines.
    Gather,
    /// Putting the files in their place.
    Write,
}

impl Stage {
    /// The key of its name among the program's texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Load => "stage.load",
            Self::Parse => "stage.parse",
            Self::Resolve => "stage.resolve",
            Self::Draw => "stage.draw",
            Self::Gather => "stage.gather",
            Self::Write => "stage.write",
        }
    }
}

/// Follows a build.
pub trait Progress: Sync + std::fmt::Debug {
    /// A stage begins, with so many files or pages to go through; 0 when they are not counted.
    fn begin(&self, stage: Stage, count: usize);

    /// One file or page of the stage is done.
    fn advance(&self);

    /// Output paths of pages that somebody waits for: they are drawn before all others.
    fn awaited(&self) -> Vec<String> {
        Vec::new()
    }

    /// What was found before the first page is drawn.
    fn found(&self, _findings: &[Diagnostic]) {}

    /// A page that was waited for and has no fault of its own, as it will be published.
    fn drawn(&self, _path: &str, _html: &Arc<[u8]>) {}
}

/// Nobody follows.
impl Progress for () {
    fn begin(&self, _stage: Stage, _count: usize) {}

    fn advance(&self) {}
}
