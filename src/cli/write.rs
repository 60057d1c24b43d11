//! Writing the finished site: into a folder beside the old one, which fills up while the site is built and then takes the
//! old one's place in one step.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use memchr::memmem;

use crate::cli::compress::compressed;
use crate::output::Shelf;
use crate::render::manifest;

/// What writing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Every file that stands in the output now.
    pub paths: Vec<String>,
    /// How many already held the same bytes: they keep their modification time.
    pub unchanged: usize,
}

/// Whether text files get compressed copies beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    None,
    Compressed,
}

/// A new site that nobody sees yet. It is taken away again unless it is finished.
#[derive(Debug)]
pub struct Staging {
    output: PathBuf,
    fresh: PathBuf,
    /// Whether there is a site that files may be the same as in.
    has_old: bool,
    copies: Copies,
    put: Mutex<Put>,
    is_finished: bool,
    /// Open and locked, where the system has locks for folders: no other build begins here meanwhile.
    _folder: Option<File>,
}

/// What has been put in a [`Staging`].
#[derive(Debug, Default)]
struct Put {
    paths: Vec<String>,
    unchanged: usize,
    refused: Option<io::Error>,
}

impl Staging {
    /// Begins a new site that is to stand in `output`. What a build that was cut off has left is taken away.
    ///
    /// # Errors
    /// [`io::ErrorKind::NotADirectory`] when the output is a file; [`io::ErrorKind::DirectoryNotEmpty`] when it is a folder
    /// with other files than a build's, that would be lost; [`io::ErrorKind::WouldBlock`] while another build writes there;
    /// else any I/O error.
    pub fn begin(output: &Path, copies: Copies) -> io::Result<Self> {
        let has_old = is_a_site(output)?;
        // A link stays, and what it leads to is replaced.
        let output = output.canonicalize().unwrap_or_else(|_| output.to_owned());
        let fresh = beside(&output, "new");
        if let Ok(other) = File::open(&fresh) {
            lock(&other)?;
        }
        remove(&fresh)?;
        std::fs::create_dir_all(&fresh)?;
        let folder = File::open(&fresh).ok();
        folder.as_ref().map_or(Ok(()), lock)?;
        Ok(Self {
            has_old,
            output,
            fresh,
            copies,
            put: Mutex::default(),
            is_finished: false,
            _folder: folder,
        })
    }

    /// Puts the new site in the old one's place: a reader sees either the whole old one or the whole new one.
    ///
    /// # Errors
    /// The first refusal for any file; the old site is then still in place.
    pub fn finish(mut self) -> io::Result<Written> {
        let put = std::mem::take(&mut *self.put.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(error) = put.refused {
            return Err(error);
        }
        // The old site has the new one's name for a moment, and no other build may take it for a left-over then.
        let old = File::open(&self.output).ok();
        // When that cannot be had, it is because the build before this one still holds it.
        drop(old.as_ref().map(lock));
        swap(&self.fresh, &self.output)?;
        self.is_finished = true;
        Ok(Written {
            paths: put.paths,
            unchanged: put.unchanged,
        })
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let copies = match self.copies {
            Copies::None => Vec::new(),
            Copies::Compressed => compressed(path, bytes),
        };
        let copies = copies.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        for (path, bytes) in std::iter::once((path, bytes)).chain(copies) {
            let result = self.put_one(path, bytes);
            let mut put = self.put.lock().unwrap_or_else(PoisonError::into_inner);
            match result {
                Ok(is_unchanged) => {
                    put.paths.push(path.to_owned());
                    put.unchanged += usize::from(is_unchanged);
                }
                Err(error) => put.refused = put.refused.take().or(Some(error)),
            }
        }
    }

    /// Writes a file, or takes it over from the old site when it is the same there, and says whether it was.
    fn put_one(&self, path: &str, bytes: &[u8]) -> io::Result<bool> {
        let (old, fresh) = (self.output.join(path), self.fresh.join(path));
        if let Some(folder) = fresh.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let keeps = self.has_old && same(&old, bytes) && std::fs::hard_link(&old, &fresh).is_ok();
        if !keeps {
            std::fs::write(fresh, bytes)?;
        }
        Ok(keeps)
    }
}

impl Shelf for Staging {
    fn take(&self, path: &str, bytes: &[u8]) -> bool {
        self.put(path, bytes);
        true
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What has that name after a finished site is another build's. What cannot be taken away now is when the next begins.
        if !self.is_finished {
            drop(remove(&self.fresh));
        }
    }
}

/// Whether a build has written a site there before; not when nothing is there.
fn is_a_site(output: &Path) -> io::Result<bool> {
    let is_empty = match std::fs::read_dir(output) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(error),
        Ok(mut entries) => entries.next().is_none(),
    };
    if is_empty || has_manifest(output) {
        return Ok(!is_empty);
    }
    Err(io::ErrorKind::DirectoryNotEmpty.into())
}

/// Whether a folder has the list of files that a build writes. Other programs know files of that name, but no such hashes.
fn has_manifest(folder: &Path) -> bool {
    let manifest = std::fs::read(folder.join(manifest::PATH));
    manifest.is_ok_and(|manifest| memmem::find(&manifest, b"\"blake3\"").is_some())
}

/// Locks a folder until it is closed.
fn lock(folder: &File) -> io::Result<()> {
    match folder.try_lock() {
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        // A system without such locks.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
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
            // Under another name, so that the next build may begin meanwhile.
            let old = beside(output, "old");
            remove(&old)?;
            std::fs::rename(fresh, &old)?;
            return remove(&old);
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
