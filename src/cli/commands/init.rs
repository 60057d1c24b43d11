//! `veksle init`: a starter site in three languages that builds without findings.

use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::cli::session::{Exit, Session};

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// Writes the starter site and says what it wrote.
#[must_use]
pub fn run(dir: &Path, session: &Session) -> Exit {
    match init(dir) {
        Ok(files) => {
            for file in files {
                session.say("cli.wrote", &[("path", file.display().to_string())]);
            }
            Exit::Clean
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            session.complain("cli.exists", &[("path", error.to_string())]);
            Exit::Usage
        }
        Err(error) => session.refused(dir.display(), &error),
    }
}

/// Writes the starter site and returns the files it wrote, in path order.
/// `AlreadyExists` holds the path when the folder already has a site.
fn init(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let content = dir.join("content");
    if content.exists() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            content.display().to_string(),
        ));
    }
    let mut written = Vec::new();
    write(&STARTER, dir, &mut written)?;
    std::fs::write(dir.join(".gitignore"), "/public/\n/.public.new/\n/.veksle/\n")?;
    written.sort();
    Ok(written)
}

fn write(from: &Dir<'_>, dir: &Path, written: &mut Vec<PathBuf>) -> io::Result<()> {
    for file in from.files() {
        let path = dir.join(file.path());
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, file.contents())?;
        written.push(path);
    }
    from.dirs().try_for_each(|inner| write(inner, dir, written))
}
