//! The finished site: every file by its path, in order.

use std::collections::BTreeMap;
use std::sync::Arc;

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

    #[must_use]
    pub fn get<'a>(&'a self, path: &str, sources: &'a Sources) -> Option<&'a [u8]> {
        self.files.get(path).map(|item| item.bytes(sources))
    }

    /// The files in order of path.
    pub fn iter<'a>(&'a self, sources: &'a Sources) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .iter()
            .map(|(path, item)| (path.as_str(), item.bytes(sources)))
    }

    /// The files by path, to be kept when the build is gone; what the build made is shared, not copied.
    #[must_use]
    pub fn files(&self, sources: &Sources) -> BTreeMap<String, Arc<[u8]>> {
        let shared = |item: &Item| match item {
            Item::Bytes(bytes) => Arc::clone(bytes),
            Item::Copy(file) => Arc::from(sources.get(*file).bytes()),
        };
        self.files
            .iter()
            .map(|(path, item)| (path.clone(), shared(item)))
            .collect()
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
    fn bytes<'a>(&'a self, sources: &'a Sources) -> &'a [u8] {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Copy(file) => sources.get(*file).bytes(),
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
