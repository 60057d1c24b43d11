//! Watching a site's folders: calls back with the paths that changed, once things are quiet.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::cli::fs::folders;

/// How long nothing must happen before the changes are taken: an editor's save is several events.
const QUIET: Duration = Duration::from_millis(15);

/// A watch that has begun: what happens from now on is remembered until [`Watching::run`] takes it.
pub struct Watching {
    root: PathBuf,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    watched: BTreeSet<PathBuf>,
}

impl Watching {
    /// Begins to watch a site's folders. Begin before the files are read, or a change in between is lost.
    ///
    /// # Errors
    /// When the system refuses to watch.
    pub fn start(root: &Path) -> notify::Result<Self> {
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(move |event| drop(sender.send(event)))?;
        watcher.watch(root, RecursiveMode::NonRecursive)?;
        let mut watched = BTreeSet::new();
        follow(&mut watcher, root, &mut watched)?;
        let root = root.to_owned();
        Ok(Self {
            root,
            watcher,
            events,
            watched,
        })
    }

    /// Calls `changed` with each batch of changed paths.
    ///
    /// # Errors
    /// When the system refuses to watch a folder that has come into being.
    pub fn run(mut self, mut changed: impl FnMut(&BTreeSet<PathBuf>)) -> notify::Result<()> {
        while let Some(paths) = batch(&self.events) {
            follow(&mut self.watcher, &self.root, &mut self.watched)?;
            if !paths.is_empty() {
                changed(&paths);
            }
        }
        Ok(())
    }
}

/// Watches those of the site's folders that have come into being.
fn follow(watcher: &mut RecommendedWatcher, root: &Path, watched: &mut BTreeSet<PathBuf>) -> notify::Result<()> {
    watched.retain(|folder| folder.is_dir());
    for folder in folders(root) {
        if watched.insert(folder.clone()) {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(())
}

/// The paths of the next burst of events; `None` when the watcher is gone.
fn batch(events: &Receiver<notify::Result<Event>>) -> Option<BTreeSet<PathBuf>> {
    let mut paths = BTreeSet::new();
    collect(events.recv().ok()?, &mut paths);
    loop {
        match events.recv_timeout(QUIET) {
            Ok(event) => collect(event, &mut paths),
            Err(RecvTimeoutError::Timeout) => return Some(paths),
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

fn collect(event: notify::Result<Event>, paths: &mut BTreeSet<PathBuf>) {
    if let Ok(event) = event
        && !event.kind.is_access()
    {
        paths.extend(event.paths);
    }
}
