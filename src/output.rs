//! The finished site: every file by its path, in order.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::source::Sources;
use crate::span::FileId;

/// The files of the finished site, by path without a leading slash.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<String, Item>,
}

/// What a file of the finished site holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Bytes(Arc<[u8]>),
    /// The bytes of a source, unchanged.
    Copy(FileId),
    /// Bytes that a [`Shelf`] has taken.
    Away(Digest),
}

/// What is known of a file without its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest {
    /// How many bytes it has.
    pub bytes: usize,
    pub blake3: [u8; 32],
}

/// Takes files off a build's hands as each is finished, so that a large site need not stand in memory.
pub trait Shelf: Sync + std::fmt::Debug {
    /// Takes the file at a path in the output, and says whether it did: if not, the build keeps it.
    fn take(&self, path: &str, bytes: &[u8]) -> bool;
}

/// A finished file as the build goes on with it: without its bytes when the shelf takes them.
pub fn put(path: &str, bytes: &Arc<[u8]>, shelf: &dyn Shelf) -> Item {
    match shelf.take(path, bytes) {
        true => Item::Away(Digest::of(bytes)),
        false => Item::Bytes(Arc::clone(bytes)),
    }
}

/// Nobody takes anything.
impl Shelf for () {
    fn take(&self, _path: &str, _bytes: &[u8]) -> bool {
        false
    }
}

impl Output {
    /// Adds a file; of two at the same path the first counts.
    pub fn add(&mut self, path: impl Into<String>, item: Item) {
        self.files.entry(path.into()).or_insert(item);
    }

    /// Adds a file of text or other bytes made by the build.
    pub fn add_bytes(&mut self, path: impl Into<String>, bytes: impl Into<Arc<[u8]>>) {
        self.add(path, Item::Bytes(bytes.into()));
    }

    /// Adds the files of another output, behind its own.
    pub fn add_all(&mut self, other: Self) {
        for (path, item) in other.files {
            self.add(path, item);
        }
    }

    /// The bytes at a path, unless a [`Shelf`] has taken them.
    #[must_use]
    pub fn get<'a>(&'a self, path: &str, sources: &'a Sources) -> Option<&'a [u8]> {
        self.files.get(path)?.bytes(sources)
    }

    /// Whether there is a file at a path, here or on a shelf.
    #[must_use]
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The path of every file, here or on a shelf, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The files that no [`Shelf`] has taken, in order of path.
    pub fn iter<'a>(&'a self, sources: &'a Sources) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .iter()
            .filter_map(|(path, item)| Some((path.as_str(), item.bytes(sources)?)))
    }

    /// What every file holds, by path.
    #[must_use]
    pub fn digests(&self, sources: &Sources) -> Vec<(&str, Digest)> {
        let files: Vec<(&String, &Item)> = self.files.iter().collect();
        files
            .into_par_iter()
            .map(|(path, item)| (path.as_str(), item.digest(sources)))
            .collect()
    }

    /// The files that no [`Shelf`] has taken, to be kept when the build is gone; what the build made is shared, not copied.
    #[must_use]
    pub fn files(&self, sources: &Sources) -> BTreeMap<String, Arc<[u8]>> {
        let shared = |item: &Item| match item {
            Item::Bytes(bytes) => Some(Arc::clone(bytes)),
            Item::Copy(file) => Some(Arc::from(sources.get(*file).bytes())),
            Item::Away(_) => None,
        };
        self.files
            .iter()
            .filter_map(|(path, item)| Some((path.clone(), shared(item)?)))
            .collect()
    }

    /// Adds the files of another output, behind its own; the shelf is given those that count.
    pub fn put_all(&mut self, other: Self, sources: &Sources, shelf: &dyn Shelf) {
        let new: Vec<(String, Item)> = other
            .files
            .into_iter()
            .filter(|(path, _)| !self.contains(path))
            .collect();
        let put = |(path, item): (String, Item)| {
            let item = match &item {
                Item::Bytes(bytes) => put(&path, bytes, shelf),
                Item::Copy(file) if shelf.take(&path, sources.get(*file).bytes()) => Item::Away(item.digest(sources)),
                Item::Copy(_) | Item::Away(_) => item,
            };
            (path, item)
        };
        let put: Vec<(String, Item)> = new.into_par_iter().map(put).collect();
        self.files.extend(put);
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl Item {
    fn digest(&self, sources: &Sources) -> Digest {
        match self {
            Self::Away(digest) => *digest,
            Self::Bytes(bytes) => Digest::of(bytes),
            Self::Copy(file) => Digest {
                bytes: sources.get(*file).bytes().len(),
                blake3: sources.get(*file).hash(),
            },
        }
    }

    fn bytes<'a>(&'a self, sources: &'a Sources) -> Option<&'a [u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::Copy(file) => Some(sources.get(*file).bytes()),
            Self::Away(_) => None,
        }
    }
}

impl Digest {
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            bytes: bytes.len(),
            blake3: *blake3::hash(bytes).as_bytes(),
        }
    }
}

/// The output path of a page: `nb/kanaler/index.html` for `/nb/kanaler/`, `gammel.html` for `/gammel.html`.
#[must_use]
pub fn page_path(url: &str) -> String {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
