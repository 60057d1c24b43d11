//! Running text taken out of a document, with the way back to its source: what the language meter reads.

use crate::span::Span;

/// What part of a document a piece of text plays; the census counts only some of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParagraphKind {
    /// A paragraph, list item, definition or footnote: running text.
    Body,
    /// A heading or the document's title: never counted, never flagged alone.
    Heading,
    /// A table cell or caption.
    Cell,
    /// A paragraph inside a block quotation.
    Quote,
}

/// One paragraph's visible text, white space collapsed, entities and Markdown resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    pub kind: ParagraphKind,
    /// Where the whole paragraph stands in its file.
    pub span: Span,
    pub text: String,
    /// Sorted by `start`; the first starts at 0. Empty only when `text` is.
    pub runs: Vec<Run>,
}

/// A stretch of a paragraph's text that is contiguous in the source; ends where the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Byte offset in [`Paragraph::text`].
    pub start: u32,
    /// Byte offset in the file.
    pub source: u32,
    /// The nearest `lang` attribute's tag, when it is not the document's own.
    pub lang: Option<Box<str>>,
    /// Inside quotation marks, `<q>`, `<cite>` or `<code>`: not the author's own words.
    pub quoted: bool,
}

impl Paragraph {
    /// The source place of a range of the text.
    #[must_use]
    pub fn source(&self, range: std::ops::Range<usize>) -> Span {
        let place = |at: usize| {
            let index = self
                .runs
                .partition_point(|run| run.start as usize <= at)
                .saturating_sub(1);
            self.runs.get(index).map_or(self.span.start as usize, |run| {
                run.source as usize + at - run.start as usize
            })
        };
        Span::new(
            self.span.file,
            place(range.start),
            place(range.end.saturating_sub(1)) + usize::from(!range.is_empty()),
        )
    }
}
