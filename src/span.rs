//! Places in source files: which file, which bytes, which line and column.

use serde::{Deserialize, Serialize};

/// A file among [`crate::source::Sources`], by its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// A range of bytes in one file, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; files over 4 GB are refused before any span is made.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(start),
            end: clamp(end),
        }
    }

    /// The bytes as a range, for slicing the file's text.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and the place that it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    #[must_use]
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// Where a text that was put together from pieces of a file came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pieces {
    file: FileId,
    /// Offset in the text and in the file where each piece begins; sorted by the first, never empty.
    starts: Vec<(usize, usize)>,
}

impl Pieces {
    /// The pieces of a text whose first begins at byte `source` of the file.
    #[must_use]
    pub fn new(file: FileId, source: usize) -> Self {
        let starts = vec![(0, source)];
        Self { file, starts }
    }

    /// Says that the text from `at` on was taken from byte `source` of the file.
    pub fn push(&mut self, at: usize, source: usize) {
        let contiguous = self
            .starts
            .last()
            .is_some_and(|(from, place)| place + (at - from) == source);
        if !contiguous {
            self.starts.push((at, source));
        }
    }

    /// The place in the file of a byte of the text.
    #[must_use]
    pub fn place(&self, at: usize) -> usize {
        let piece = self.starts.partition_point(|(from, _)| *from <= at).saturating_sub(1);
        let (from, place) = self.starts.get(piece).copied().unwrap_or_default();
        place + at.saturating_sub(from)
    }

    /// The place in the file of a range of the text.
    #[must_use]
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let start = self.place(range.start);
        let end = if range.is_empty() {
            start
        } else {
            self.place(range.end - 1) + 1
        };
        Span::new(self.file, start, end)
    }
}

/// One-based line and column; a column counts characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// Where the lines of a text begin, so that an offset becomes a [`Position`] by binary search.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// How many characters begin before each whole [`STEP`]: a minified page is one line, and counting from its start for
    /// each finding would take time that grows with the square of the page.
    characters: Vec<u32>,
}

/// Bytes between two places where characters are counted beforehand.
const STEP: usize = 1024;

impl LineIndex {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let after_newline = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        let starts = std::iter::once(0)
            .chain(after_newline)
            .map(|at| u32::try_from(at).unwrap_or(u32::MAX))
            .collect();
        let mut characters = vec![0];
        let mut counted = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            counted += beginnings(chunk);
            characters.push(counted);
        }
        Self { starts, characters }
    }

    /// The position of a byte offset; an offset past the end or inside a character is moved back to a valid one.
    #[must_use]
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let mut at = (offset as usize).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let line = self.starts.partition_point(|start| *start as usize <= at) - 1;
        let start = self.starts[line] as usize;
        let column = if at - start < STEP {
            beginnings(&text.as_bytes()[start..at])
        } else {
            self.before(text, at) - self.before(text, start)
        };
        Position {
            line: u32::try_from(line + 1).unwrap_or(u32::MAX),
            column: column + 1,
        }
    }

    /// How many characters begin before an offset.
    fn before(&self, text: &str, at: usize) -> u32 {
        let step = at / STEP;
        let counted = self.characters.get(step).copied();
        counted.unwrap_or_default() + beginnings(&text.as_bytes()[step * STEP..at])
    }

    /// The byte range of a one-based line, without its line break.
    #[must_use]
    pub fn line(&self, text: &str, line: u32) -> std::ops::Range<usize> {
        let index = (line.max(1) - 1) as usize;
        let start = self.starts.get(index).map_or(text.len(), |at| *at as usize);
        let end = self.starts.get(index + 1).map_or(text.len(), |at| *at as usize);
        start..start + text[start..end].trim_end_matches(['\n', '\r']).len()
    }
}

/// How many characters begin among some bytes of a text.
fn beginnings(bytes: &[u8]) -> u32 {
    let is_beginning = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    u32::try_from(bytes.iter().filter(is_beginning).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, STEP};

    #[test]
    fn columns_far_out_on_a_line_are_counted_in_characters() {
        let text = format!("å\n{}", "åb".repeat(STEP));
        let index = LineIndex::new(&text);
        for at in [0, 2, 3, 6, STEP, STEP + 1, 2 * STEP, 3 * STEP, text.len()] {
            let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            let before = &text[..at];
            let line = before.rsplit('\n').next().unwrap_or_default();
            let position = index.position(&text, u32::try_from(at).unwrap_or_default());
            assert_eq!(position.column as usize, line.chars().count() + 1, "at {at}");
            assert_eq!(position.line as usize, before.matches('\n').count() + 1, "at {at}");
        }
    }
}
