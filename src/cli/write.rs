//! Writing the finished site: into a folder beside the old one, which then takes its place in one step.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// What writing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Every file that stands in the output now.
    pub paths: Vec<String>,
    /// How many already held the same bytes: they keep their modification time.
    pub unchanged: usize,
}

/// Writes all files so that a reader of `output` sees either the whole old site or the whole new one.
///
/// # Errors
/// Any I/O error; the old site is then still in place.
pub fn write<'a>(files: &[(&'a str, &'a [u8])], output: &Path) -> io::Result<Written> {
    let fresh = beside(output, "new");
    remove(&fresh)?;
    let written = fill(files, output, &fresh).inspect_err(|_| drop(remove(&fresh)))?;
    swap(&fresh, output)?;
    Ok(written)
}

fn fill(files: &[(&str, &[u8])], old: &Path, fresh: &Path) -> io::Result<Written> {
    let folders: BTreeSet<&Path> = files.iter().filter_map(|(path, _)| Path::new(path).parent()).collect();
    std::fs::create_dir_all(fresh)?;
    for folder in folders {
        std::fs::create_dir_all(fresh.join(folder))?;
    }
    let exists = old.is_dir();
    let unchanged: io::Result<Vec<bool>> = files
        .par_iter()
        .map(|(path, bytes)| {
            let keep =
                exists && same(&old.join(path), bytes) && std::fs::hard_link(old.join(path), fresh.join(path)).is_ok();
            if !keep {
                std::fs::write(fresh.join(path), bytes)?;
            }
            Ok(keep)
        })
        .collect();
    let unchanged = unchanged?.into_iter().filter(|keep| *keep).count();
    Ok(Written {
        paths: files.iter().map(|(path, _)| (*path).to_owned()).collect(),
        unchanged,
    })
}

/// Whether a file holds exactly these bytes; the length decides most cases without reading.
fn same(path: &Path, bytes: &[u8]) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.len() == bytes.len() as u64)
        && std::fs::read(path).is_ok_and(|found| found == bytes)
}

/// Puts the fresh folder in the old one's place. On Linux it is one atomic exchange.
fn swap(fresh: &Path, output: &Path) -> io::Result<()> {
    if !output.exists() {
        return std::fs::rename(fresh, output);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, fresh, CWD, output, RenameFlags::EXCHANGE).is_ok() {
            return remove(fresh);
        }
    }
    let old = beside(output, "old");
    remove(&old)?;
    std::fs::rename(output, &old)?;
    std::fs::rename(fresh, output).inspect_err(|_| drop(std::fs::rename(&old, output)))?;
    remove(&old)
}

/// A hidden sibling of the output folder, on the same file system.
fn beside(output: &Path, what: &str) -> PathBuf {
    let name = output
        .file_name()
        .map_or_else(|| "site".into(), |name| name.to_string_lossy());
    output.with_file_name(format!(".{name}.{what}"))
}

fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
