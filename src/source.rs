//! The site's files as values: path, bytes, hash. Made by `cli::fs` from a folder, by tests from pairs.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::span::{FileId, LineIndex, Position, Span};

/// Why a file could not be loaded; it becomes a finding, never a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Larger than the limit for a source file.
    TooLarge { bytes: u64, limit: u64 },
    /// A symbolic link that leaves the site's folder.
    LinkOutside,
    /// The system refused to read it.
    Denied,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Shared, so that a changed site is new sources with the unchanged files' bytes in them.
    Bytes(Arc<Bytes>),
    Unreadable(Unreadable),
}

impl Content {
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self::Bytes(Arc::new(Bytes::new(bytes)))
    }
}

/// The bytes of a file, and what is worked out of them once.
#[derive(Debug)]
pub struct Bytes {
    bytes: Utf8,
    hash: OnceLock<[u8; 32]>,
}

#[derive(Debug)]
enum Utf8 {
    Valid(String),
    /// Valid up to an offset.
    Until(usize, Vec<u8>),
}

impl Bytes {
    fn new(bytes: Vec<u8>) -> Self {
        let bytes = String::from_utf8(bytes).map_or_else(
            |error| Utf8::Until(error.utf8_error().valid_up_to(), error.into_bytes()),
            Utf8::Valid,
        );
        Self {
            bytes,
            hash: OnceLock::new(),
        }
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.bytes {
            Utf8::Valid(text) => text.as_bytes(),
            Utf8::Until(_, bytes) => bytes,
        }
    }

    /// The text, or what of it comes before the first byte that is not UTF-8.
    ///
    /// # Errors
    /// When there is such a byte.
    pub fn text(&self) -> Result<&str, &str> {
        match &self.bytes {
            Utf8::Valid(text) => Ok(text),
            Utf8::Until(end, bytes) => Err(bytes
                .get(..*end)
                .and_then(|valid| std::str::from_utf8(valid).ok())
                .unwrap_or_default()),
        }
    }

    /// The BLAKE3 hash of the bytes.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        *self.hash.get_or_init(|| *blake3::hash(self.bytes()).as_bytes())
    }
}

impl PartialEq for Bytes {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Bytes {}

/// One file of the site.
#[derive(Debug, Clone)]
pub struct Source {
    /// Path from the site's root with forward slashes: `content/kanaler/facebook.nb.md`.
    pub path: String,
    pub content: Content,
}

impl Source {
    /// The bytes; empty when the file could not be read.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Bytes(bytes) => bytes.bytes(),
            Content::Unreadable(_) => &[],
        }
    }

    /// The text up to the first byte that is not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Bytes(bytes) => bytes.text().unwrap_or_else(|valid| valid),
            Content::Unreadable(_) => "",
        }
    }

    /// The BLAKE3 hash of the bytes; that of none when the file could not be read.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        match &self.content {
            Content::Bytes(bytes) => bytes.hash(),
            Content::Unreadable(_) => *blake3::hash(&[]).as_bytes(),
        }
    }
}

/// Every file of a site, in path order, so that the same files give the same [`FileId`]s.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
    by_path: BTreeMap<String, FileId>,
}

impl Sources {
    /// Sources from files in any order; of two with the same path the last counts.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = Source>) -> Self {
        let unique: BTreeMap<String, Source> = files.into_iter().map(|file| (file.path.clone(), file)).collect();
        let files: Vec<Source> = unique.into_values().collect();
        let id = |at: usize| FileId(u32::try_from(at).unwrap_or(u32::MAX));
        let by_path = files
            .iter()
            .enumerate()
            .map(|(at, file)| (file.path.clone(), id(at)))
            .collect();
        Self { files, by_path }
    }

    /// Sources from pairs of path and text, for tests.
    #[must_use]
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self::new(pairs.into_iter().map(|(path, text)| Source {
            path: path.to_owned(),
            content: Content::new(text.as_bytes().to_vec()),
        }))
    }

    #[must_use]
    pub fn get(&self, file: FileId) -> &Source {
        &self.files[file.0 as usize]
    }

    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files
            .iter()
            .enumerate()
            .map(|(at, file)| (FileId(u32::try_from(at).unwrap_or(u32::MAX)), file))
    }

    /// The files whose path begins with `prefix`, in path order.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (FileId, &'a Source)> {
        self.by_path
            .range(prefix.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(_, id)| (*id, self.get(*id)))
    }

    /// The line and column where a span begins.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        let text = self.get(span.file).text();
        LineIndex::new(text).position(text, span.start)
    }
}
