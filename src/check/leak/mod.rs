//! Whether anything that is not public stands in the finished site: the build's own last look at what it made.
//!
//! The other stages leave out what is not public; this one knows nothing of how they do it. It takes canary texts from
//! the sources that are not public, drops those that also stand in one that is, and looks for the rest in every file.

mod canary;
mod secret;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use crate::check::leak::canary::Canary;
use crate::check::leak::secret::{public_texts, secrets};
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::parse::document::Document;
use crate::parse::posts::Post;
use crate::site::model::Site;
use crate::site::outline::Hidden;
use crate::source::Sources;
use crate::span::FileId;

/// Canaries of all sources together: enough to find a leak, few enough to look for in no time.
const MOST: usize = 8000;

/// Bounds of the canaries of one source, whose share of all depends on how many there are.
const LEAST_OF_ONE: usize = 8;
const MOST_OF_ONE: usize = 120;

/// What the check looks at.
#[expect(missing_debug_implementations, reason = "a function has nothing to show")]
pub struct Inputs<'a> {
    pub sources: &'a Sources,
    pub site: &'a Site,
    pub hidden: &'a [Hidden],
    pub posts: &'a [Post],
    /// The running text of a document: it is asked for only when something looks like a leak.
    pub running_text: &'a (dyn Fn(&Document) -> String + Sync),
    /// Texts of the program itself: templates, interface texts, names of keys and values.
    pub built_in: fn() -> Vec<Vec<u8>>,
}

/// Looks through each file of the output when it is finished. A site with nothing to hide costs nothing.
#[derive(Debug)]
pub struct Watch {
    canaries: Vec<Canary>,
    search: Option<AhoCorasick>,
    suspects: Mutex<Vec<Suspect>>,
}

/// A canary, by its number, that stands in a file.
#[derive(Debug)]
struct Suspect {
    canary: usize,
    path: String,
}

impl Watch {
    #[must_use]
    pub fn new(inputs: &Inputs<'_>) -> Self {
        let secrets = secrets(inputs);
        let share = (MOST / secrets.len().max(1)).clamp(LEAST_OF_ONE, MOST_OF_ONE);
        let of_each = secrets
            .into_values()
            .flat_map(|canaries| canaries.into_iter().take(share));
        let canaries: Vec<Canary> = of_each.collect();
        Self {
            search: search(canaries.iter()),
            canaries,
            suspects: Mutex::default(),
        }
    }

    /// Looks at a finished file.
    pub fn look(&self, path: &str, bytes: &[u8]) {
        let Some(search) = &self.search else {
            return;
        };
        let standing: BTreeSet<usize> = standing(search, path.as_bytes())
            .chain(standing(search, bytes))
            .collect();
        if standing.is_empty() {
            return;
        }
        let suspects = standing.into_iter().map(|canary| Suspect {
            canary,
            path: path.to_owned(),
        });
        self.suspects
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend(suspects);
    }

    /// One finding for each source that leaks, in the files that were looked at; `made` are all that the site has.
    #[must_use]
    pub fn findings<'p>(self, inputs: &Inputs<'_>, made: impl Iterator<Item = &'p str>) -> Vec<Diagnostic> {
        let mut found = self.suspects.into_inner().unwrap_or_else(PoisonError::into_inner);
        if found.is_empty() {
            return Vec::new();
        }
        // A file that the site makes itself may have the name of one that is hidden.
        let made: BTreeSet<&[u8]> = made
            .filter_map(|path| path.rsplit('/').next())
            .map(str::as_bytes)
            .collect();
        found.retain(|suspect| !made.contains(self.canaries[suspect.canary].bytes.as_slice()));
        let suspects: BTreeSet<usize> = found.iter().map(|suspect| suspect.canary).collect();
        let public = in_public(&self.canaries, &suspects, inputs);
        found.retain(|suspect| !public.contains(&suspect.canary));
        report(&self.canaries, &found)
    }
}

/// Those of the suspects that anyone may read in something public. They are few, and looked for only now: most sites have
/// more text in their sources than on their pages.
fn in_public(canaries: &[Canary], suspects: &BTreeSet<usize>, inputs: &Inputs<'_>) -> BTreeSet<usize> {
    let suspects: Vec<usize> = suspects.iter().copied().collect();
    let Some(search) = search(suspects.iter().filter_map(|suspect| canaries.get(*suspect))) else {
        return BTreeSet::new();
    };
    let in_text = |text: &Cow<'_, [u8]>| standing(&search, text).collect::<BTreeSet<usize>>();
    let found: BTreeSet<usize> = public_texts(inputs).par_iter().flat_map_iter(in_text).collect();
    found.into_iter().filter_map(|at| suspects.get(at).copied()).collect()
}

/// A search for canaries; none when there are none.
fn search<'a>(canaries: impl Iterator<Item = &'a Canary>) -> Option<AhoCorasick> {
    let patterns: Vec<&[u8]> = canaries.map(|canary| canary.bytes.as_slice()).collect();
    AhoCorasick::new(&patterns).ok().filter(|_| !patterns.is_empty())
}

/// The canaries that stand in a text, by their number in the search.
fn standing<'s>(search: &'s AhoCorasick, text: &'s [u8]) -> impl Iterator<Item = usize> + 's {
    let found = search.find_overlapping_iter(text);
    found.map(|found| found.pattern().as_usize())
}

/// One finding for each source: at the first of its texts that leak, with the first file that it stands in.
fn report(canaries: &[Canary], leaks: &[Suspect]) -> Vec<Diagnostic> {
    let mut of_source: BTreeMap<FileId, BTreeSet<(&str, usize)>> = BTreeMap::new();
    for Suspect { canary, path } in leaks {
        let file = canaries[*canary].span.file;
        of_source.entry(file).or_default().insert((path, *canary));
    }
    let finding = |(file, found): (FileId, BTreeSet<(&str, usize)>)| {
        let (path, canary) = *found.first()?;
        let span = canaries[canary].span;
        let origin = if span.start == span.end {
            Origin::File(file)
        } else {
            Origin::Source(span)
        };
        let paths: BTreeSet<&str> = found.iter().map(|(path, _)| *path).collect();
        let message = Message::new("message").with("path", path).with("count", paths.len());
        Some(Diagnostic::new(
            "unpublished-text-in-output",
            Severity::Error,
            origin,
            message,
        ))
    };
    of_source.into_iter().filter_map(finding).collect()
}

#[cfg(test)]
mod tests;
