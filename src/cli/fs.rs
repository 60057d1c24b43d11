//! Reading a site's folder into [`Sources`].

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::source::{Content, Source, Sources, Unreadable};

/// The folders of a site; everything else in its root is left alone.
const FOLDERS: [&str; 4] = ["content", "themes", "i18n", "static"];

/// Largest file that is read, in bytes: a page of text is never near it.
pub const LARGEST: u64 = 32 * 1024 * 1024;

/// Reads every file of the site, in parallel.
///
/// # Errors
/// When the root or its `content` folder cannot be listed. A single file that cannot be read becomes a finding instead.
pub fn load(root: &Path) -> io::Result<Sources> {
    let canonical = root.canonicalize()?;
    if !root.join("content").is_dir() {
        return Err(io::Error::new(
            io::ErrorKind::NotFound,
            format!("{}", root.join("content").display()),
        ));
    }
    let mut paths = Vec::new();
    for folder in FOLDERS.iter().map(|name| root.join(name)).filter(|path| path.is_dir()) {
        for entry in WalkDir::new(folder)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(wanted)
        {
            let entry = entry?;
            if !entry.file_type().is_dir() {
                paths.push(entry.into_path());
            }
        }
    }
    let files: Vec<Source> = paths.par_iter().map(|path| read(root, &canonical, path)).collect();
    Ok(Sources::new(files))
}

/// Hidden files and what editors leave behind are not part of a site.
fn wanted(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.depth() == 0 || !(name.starts_with('.') || name.ends_with('~') || name.starts_with('#'))
}

fn read(root: &Path, canonical: &Path, path: &Path) -> Source {
    let content = content(canonical, path).unwrap_or(Content::Unreadable(Unreadable::Denied));
    Source {
        path: relative(root, path),
        content,
    }
}

fn content(canonical: &Path, path: &Path) -> io::Result<Content> {
    if path.is_symlink() && !path.canonicalize()?.starts_with(canonical) {
        return Ok(Content::Unreadable(Unreadable::LinkOutside));
    }
    let bytes = std::fs::metadata(path)?.len();
    if bytes > LARGEST {
        return Ok(Content::Unreadable(Unreadable::TooLarge { bytes }));
    }
    Ok(Content::Bytes(std::fs::read(path)?))
}

/// A path below the root, with forward slashes.
fn relative(root: &Path, path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(root).unwrap_or(path).into();
    below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}
