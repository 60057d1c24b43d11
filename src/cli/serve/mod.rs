//! `veksle serve`: the site from memory, rebuilt when a file changes. Nothing is written to disk.

mod http;
pub mod panel;
mod watch;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::{Either, select};
use tokio::sync::watch::Sender;

pub use crate::cli::serve::http::Snapshot;

use crate::cli::fs;
use crate::cli::serve::watch::Watching;
use crate::source::{Source, Sources};

/// How many pages that readers have asked for last are drawn before all others.
const AWAITED: usize = 4;

/// What is shown, and what readers have asked for; shared by those who build and those who answer.
#[derive(Debug, Clone)]
pub struct Shown {
    sender: Sender<Arc<Snapshot>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Shown {
    fn new() -> Self {
        Self {
            sender: Sender::new(Arc::default()),
            asked: Arc::default(),
        }
    }

    /// What is shown now.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.sender.borrow())
    }

    /// Shows something else.
    pub fn show(&self, snapshot: Snapshot) {
        drop(self.sender.send_replace(Arc::new(snapshot)));
    }

    /// Output paths of the pages that were asked for last.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, path: &str) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|known| known != path);
        asked.insert(0, path.to_owned());
        asked.truncate(AWAITED);
    }
}

/// Serves until Ctrl-C. `build` makes the next snapshot of the site's files and shows it; `ready` hears the address once it
/// answers.
///
/// # Errors
/// When the site cannot be read, no port is free, or the system refuses to watch.
pub fn run(
    root: &Path,
    port: u16,
    mut build: impl FnMut(&Sources, &Shown) + Send + 'static,
    ready: impl FnOnce(&str),
) -> io::Result<()> {
    let root = root.canonicalize()?;
    let watching = Watching::start(&root).map_err(io::Error::other)?;
    let mut files: BTreeMap<String, Source> = fs::load(&root)?
        .into_iter()
        .map(|file| (file.path.clone(), file))
        .collect();
    let shown = Shown::new();
    build(&Sources::new(files.values().cloned()), &shown);
    let builder = shown.clone();
    std::thread::spawn(move || {
        watching.run(|paths| {
            if fs::update(&root, &mut files, paths).is_ok() {
                build(&Sources::new(files.values().cloned()), &builder);
            }
        })
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = http::listen(port).await?;
        ready(&format!("http://{}/", listener.local_addr()?));
        let stop = std::pin::pin!(tokio::signal::ctrl_c());
        match select(std::pin::pin!(http::serve(listener, shown)), stop).await {
            Either::Left((ended, _)) => ended,
            Either::Right((interrupted, _)) => interrupted,
        }
    })
}
