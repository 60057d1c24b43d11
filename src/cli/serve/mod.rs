//! `veksle serve`: the site from memory, rebuilt when a file changes. Nothing is written to disk.

mod http;
pub mod panel;
mod watch;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures_util::future::{Either, select};
use tokio::sync::watch::Sender;

pub use crate::cli::serve::http::Snapshot;

use crate::cli::fs;
use crate::cli::serve::watch::Watching;
use crate::source::{Source, Sources};

/// Serves until Ctrl-C. `build` makes the next snapshot of the site's files; `ready` hears the address once it answers.
///
/// # Errors
/// When the site cannot be read, no port is free, or the system refuses to watch.
pub fn run(
    root: &Path,
    port: u16,
    mut build: impl FnMut(&Sources) -> Snapshot + Send + 'static,
    ready: impl FnOnce(&str),
) -> io::Result<()> {
    let root = root.canonicalize()?;
    let watching = Watching::start(&root).map_err(io::Error::other)?;
    let files: BTreeMap<String, Source> = fs::load(&root)?
        .into_iter()
        .map(|file| (file.path.clone(), file))
        .collect();
    let first = Arc::new(build(&Sources::new(files.values().cloned())));
    let (sender, site) = tokio::sync::watch::channel(first);
    std::thread::spawn(move || follow(&root, watching, files, &mut build, &sender));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = http::listen(port).await?;
        ready(&format!("http://{}/", listener.local_addr()?));
        let stop = std::pin::pin!(tokio::signal::ctrl_c());
        match select(std::pin::pin!(http::serve(listener, site)), stop).await {
            Either::Left((ended, _)) => ended,
            Either::Right((interrupted, _)) => interrupted,
        }
    })
}

/// Builds again after each burst of changes, until nobody listens.
fn follow(
    root: &Path,
    watching: Watching,
    mut files: BTreeMap<String, Source>,
    build: &mut impl FnMut(&Sources) -> Snapshot,
    site: &Sender<Arc<Snapshot>>,
) -> notify::Result<()> {
    let changed = |paths: &std::collections::BTreeSet<PathBuf>| {
        if fs::update(root, &mut files, paths).is_ok() {
            let next = build(&Sources::new(files.values().cloned()));
            return site.send(Arc::new(next)).is_ok();
        }
        true
    };
    watching.run(changed)
}
