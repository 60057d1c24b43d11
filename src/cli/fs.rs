//! Reading a site's folder into values.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::source::{Content, Source, Unreadable};

/// The folders of a site; everything else in its root is left alone.
const FOLDERS: [&str; 4] = ["content", "themes", "i18n", "static"];

/// Largest file that is read, in bytes: a report or a short film has room, and memory is not filled by mistake.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads every file of the site, in parallel.
///
/// # Errors
/// When the root or its `content` folder cannot be listed. A single file that cannot be read becomes a finding instead.
pub fn load(root: &Path) -> io::Result<Vec<Source>> {
    let canonical = root.canonicalize()?;
    if !root.join("content").is_dir() {
        let missing = root.join("content").display().to_string();
        return Err(io::Error::new(io::ErrorKind::NotFound, missing));
    }
    let mut entries = Vec::new();
    for folder in folders(root) {
        list(&folder, &mut entries)?;
    }
    Ok(entries.par_iter().map(|entry| read(root, &canonical, entry)).collect())
}

/// Reads a file that is no part of the site.
///
/// # Errors
/// When it cannot be read.
pub fn beside(path: &Path) -> io::Result<Source> {
    Ok(Source {
        path: path.display().to_string(),
        content: Content::new(std::fs::read(path)?),
    })
}

/// Brings `files`, by path, up to date with what the disk holds at `changed` paths.
///
/// # Errors
/// When the root cannot be resolved or a changed folder cannot be listed.
pub fn update(root: &Path, files: &mut BTreeMap<String, Source>, changed: &BTreeSet<PathBuf>) -> io::Result<()> {
    let canonical = root.canonicalize()?;
    for path in changed.iter().filter(|path| belongs(root, path)) {
        let name = relative(root, path);
        let inside = format!("{name}/");
        files.retain(|path, _| *path != name && !path.starts_with(&inside));
        let mut found = Vec::new();
        list(path, &mut found)?;
        let read = found.iter().map(|entry| read(root, &canonical, entry));
        files.extend(read.map(|source| (source.path.clone(), source)));
    }
    Ok(())
}

/// The site's folders that exist.
#[must_use]
pub fn folders(root: &Path) -> Vec<PathBuf> {
    FOLDERS
        .iter()
        .map(|name| root.join(name))
        .filter(|path| path.is_dir())
        .collect()
}

/// Whether a path lies in one of the site's folders and is not one of those that are left out.
fn belongs(root: &Path, path: &Path) -> bool {
    let Ok(below) = path.strip_prefix(root) else {
        return false;
    };
    let mut names = below.components().map(|part| part.as_os_str().to_string_lossy());
    names.next().is_some_and(|first| FOLDERS.contains(&first.as_ref())) && names.all(|name| published(&name))
}

/// The files at or below a path; none when nothing is there.
fn list(path: &Path, found: &mut Vec<DirEntry>) -> io::Result<()> {
    if !path.exists() && !path.is_symlink() {
        return Ok(());
    }
    for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(wanted) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            found.push(entry);
        }
    }
    Ok(())
}

fn wanted(entry: &DirEntry) -> bool {
    entry.depth() == 0 || published(&entry.file_name().to_string_lossy())
}

/// Hidden files and what editors leave behind are not part of a site.
fn published(name: &str) -> bool {
    !(name.starts_with('.') || name.ends_with('~') || name.starts_with('#'))
}

fn read(root: &Path, canonical: &Path, entry: &DirEntry) -> Source {
    let content = content(canonical, entry).unwrap_or(Content::Unreadable(Unreadable::Denied));
    Source {
        path: relative(root, entry.path()),
        content,
    }
}

fn content(canonical: &Path, entry: &DirEntry) -> io::Result<Content> {
    if entry.path_is_symlink() && !entry.path().canonicalize()?.starts_with(canonical) {
        return Ok(Content::Unreadable(Unreadable::LinkOutside));
    }
    let file = File::open(entry.path())?;
    let bytes = file.metadata()?.len();
    if bytes > LARGEST {
        let limit = LARGEST;
        return Ok(Content::Unreadable(Unreadable::TooLarge { bytes, limit }));
    }
    // As much as there is now, with no question whether there is more.
    let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or_default());
    file.take(bytes).read_to_end(&mut content)?;
    Ok(Content::new(content))
}

/// A path below the root, with forward slashes.
fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}
