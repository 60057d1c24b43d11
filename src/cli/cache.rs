//! What the last build came to, kept on disk: a build of the very same files, by the same program, before anything turns
//! with time, and over untouched output, need not be done again. Whatever differs, or cannot be read, means a whole build.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use crate::memo;
use crate::source::{Content, Source, Sources};

/// Folder in the site's root; it may be deleted at any time.
const FOLDER: &str = ".veksle";

/// How many builds are kept: of the site for different outputs, languages of messages and formats.
const ROOM: usize = 8;

/// What a build came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// What was printed on standard output.
    pub report: String,
    /// Errors, warnings and advice.
    pub counts: [usize; 3],
    /// What was written; none when errors blocked it.
    pub files: Option<Vec<Stamp>>,
}

/// How a written file looks from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    path: String,
    length: u64,
    /// Nanoseconds since 1970.
    modified: u128,
}

/// An outcome with all that it hangs on.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// The hash of the files, the options and the program.
    key: String,
    /// The outcome holds from this moment to that.
    from: Timestamp,
    until: Timestamp,
    outcome: Outcome,
}

/// The place of one kind of build.
#[derive(Debug)]
pub struct Cache {
    file: PathBuf,
    key: String,
    output: PathBuf,
}

impl Cache {
    /// The place for builds of a site into an output folder with certain options.
    ///
    /// # Errors
    /// When the program cannot find itself, so that another version could not be told from this one.
    pub fn new(root: &Path, output: &Path, options: &str, sources: &Sources) -> io::Result<Self> {
        let place = memo::key([output.as_os_str().as_encoded_bytes(), options.as_bytes()]);
        let name = blake3::Hash::from(place).to_hex();
        Ok(Self {
            file: root.join(FOLDER).join(format!("{}.json", &name[..16])),
            key: blake3::Hash::from(key(sources, &program()?)).to_hex().to_string(),
            output: output.to_owned(),
        })
    }

    /// What a build at a moment would come to, if that is known and its output stands as it was written.
    #[must_use]
    pub fn outcome(&self, now: Timestamp) -> Option<Outcome> {
        let entry: Entry = serde_json::from_slice(&std::fs::read(&self.file).ok()?).ok()?;
        let holds = entry.key == self.key && entry.from <= now && now < entry.until;
        let stands = |stamp: &Stamp| self.stamp(&stamp.path).is_ok_and(|found| found == *stamp);
        let untouched = |files: &Vec<Stamp>| files.par_iter().all(stands) && count(&self.output) == files.len();
        (holds && entry.outcome.files.as_ref().is_none_or(untouched)).then_some(entry.outcome)
    }

    /// Keeps what a build came to. `written` are the paths of all that stands in the output.
    ///
    /// # Errors
    /// Any I/O error; nothing but time is lost then.
    pub fn keep(
        &self,
        (from, until): (Timestamp, Timestamp),
        (report, counts): (String, [usize; 3]),
        written: Option<&[String]>,
    ) -> io::Result<()> {
        let files = written.map(|paths| paths.par_iter().map(|path| self.stamp(path)).collect());
        let entry = Entry {
            key: self.key.clone(),
            from,
            until,
            outcome: Outcome {
                report,
                counts,
                files: files.transpose()?,
            },
        };
        let folder = self.file.parent().unwrap_or(Path::new(FOLDER));
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join(".gitignore"), "*\n")?;
        let fresh = self.file.with_extension("new");
        let mut file = BufWriter::new(File::create(&fresh)?);
        serde_json::to_writer(&mut file, &entry)?;
        file.into_inner()?;
        std::fs::rename(&fresh, &self.file)?;
        tidy(folder)
    }

    fn stamp(&self, path: &str) -> io::Result<Stamp> {
        let found = std::fs::metadata(self.output.join(path))?;
        Ok(Stamp {
            path: path.to_owned(),
            length: found.len(),
            modified: since_1970(found.modified()?),
        })
    }
}

/// How many files there are in a folder: one that the build did not write would be taken away by a whole build.
fn count(folder: &Path) -> usize {
    let entries = WalkDir::new(folder).into_iter().flatten();
    entries.filter(|entry| !entry.file_type().is_dir()).count()
}

fn since_1970(time: SystemTime) -> u128 {
    time.duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |duration| duration.as_nanos())
}

/// The program's version, and what tells one build of it from another.
fn program() -> io::Result<String> {
    let found = std::fs::metadata(std::env::current_exe()?)?;
    let (length, modified) = (found.len(), since_1970(found.modified()?));
    Ok(format!("{} {length} {modified}", env!("CARGO_PKG_VERSION")))
}

fn key(sources: &Sources, program: &str) -> memo::Key {
    let files: Vec<&Source> = sources.iter().map(|(_, source)| source).collect();
    let hashes: Vec<memo::Key> = files.par_iter().map(|source| hash(source)).collect();
    memo::key(std::iter::once(program.as_bytes()).chain(hashes.iter().map(<[u8; 32]>::as_slice)))
}

fn hash(source: &Source) -> memo::Key {
    match &source.content {
        Content::Bytes(bytes) => memo::key([source.path.as_bytes(), &bytes.hash()]),
        Content::Unreadable(why) => memo::key([source.path.as_bytes(), format!("{why:?}").as_bytes(), b"unreadable"]),
    }
}

/// Deletes the oldest builds beyond those that there is room for.
fn tidy(folder: &Path) -> io::Result<()> {
    let mut kept = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            kept.push((std::fs::metadata(&path)?.modified()?, path));
        }
    }
    kept.sort();
    let surplus = kept.len().saturating_sub(ROOM);
    kept.iter()
        .take(surplus)
        .try_for_each(|(_, path)| std::fs::remove_file(path))
}
