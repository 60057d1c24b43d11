//! Gathers a document's running text, with the way back to its source.

use crate::prose::{Paragraph, ParagraphKind, Run};
use crate::span::{FileId, Span};

/// The paragraphs so far, and the one that is being read.
#[derive(Debug)]
pub struct Prose {
    file: FileId,
    pub paragraphs: Vec<Paragraph>,
    kind: ParagraphKind,
    text: String,
    runs: Vec<Run>,
    /// Where the next byte would come from, were it contiguous with the last.
    expected: usize,
    /// Where each quotation mark that is still open stands in the text.
    open_quotes: Vec<u32>,
    end: usize,
    /// The nearest `lang` that is not the document's own.
    pub lang: Option<Box<str>>,
    /// How many elements around are not the author's own words: `<q>`, `<cite>`, `<code>`.
    pub foreign: u32,
}

impl Prose {
    pub const fn new(file: FileId) -> Self {
        Self {
            file,
            paragraphs: Vec::new(),
            kind: ParagraphKind::Body,
            text: String::new(),
            runs: Vec::new(),
            expected: 0,
            open_quotes: Vec::new(),
            end: 0,
            lang: None,
            foreign: 0,
        }
    }

    /// Ends the paragraph, if there is one, and says what the next is.
    pub fn next(&mut self, kind: ParagraphKind) {
        let text = self.text.trim_end().len();
        self.text.truncate(text);
        if text > 0 {
            self.unquote_unclosed();
            let start = self.runs.first().map_or(0, |run| run.source as usize);
            self.paragraphs.push(Paragraph {
                kind: self.kind,
                span: Span::new(self.file, start, self.end),
                // Copies of the exact size: the paragraph that is being read keeps its room for the next.
                text: self.text.as_str().to_owned(),
                runs: self.runs.drain(..).collect(),
            });
        }
        self.text.clear();
        self.runs.clear();
        self.open_quotes.clear();
        self.kind = kind;
    }

    /// Appends visible text that comes from bytes `source..end` of the file.
    pub fn push(&mut self, text: &str, source: usize, end: usize) {
        let text = if self.text.is_empty() { text.trim_start() } else { text };
        if text.is_empty() {
            return;
        }
        let quoted = self.foreign > 0 || !self.open_quotes.is_empty();
        let fits = |run: &Run| run.quoted == quoted && run.lang == self.lang && self.expected == source;
        if !self.runs.last().is_some_and(fits) {
            self.runs.push(Run {
                start: u32::try_from(self.text.len()).unwrap_or(u32::MAX),
                source: u32::try_from(source).unwrap_or(u32::MAX),
                lang: self.lang.clone(),
                quoted,
            });
        }
        self.text.push_str(text);
        self.expected = source + text.len();
        self.end = end.max(source);
    }

    /// Whether what comes next is running text in the document's language and the author's own words.
    pub fn is_own(&self) -> bool {
        self.kind == ParagraphKind::Body && self.lang.is_none() && self.foreign == 0 && self.open_quotes.is_empty()
    }

    /// Whether the paragraph so far ends with a text and an opening parenthesis.
    pub fn ends_with(&self, text: &str) -> bool {
        let before = self.text.strip_suffix('(').map(str::trim_end);
        before.is_some_and(|before| before.to_lowercase().ends_with(&text.to_lowercase()))
    }

    /// Appends a space for a line break, unless there is one.
    pub fn space(&mut self, source: usize) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.push(" ", source, source + 1);
        }
    }

    /// Says that the text so far ends just before an opening quotation mark.
    pub fn open_quote(&mut self) {
        self.open_quotes
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Says that the text so far ends with a closing quotation mark.
    pub fn close_quote(&mut self) {
        self.open_quotes.pop();
    }

    /// A quotation mark that is never closed quotes nothing.
    fn unquote_unclosed(&mut self) {
        if let Some(from) = self.open_quotes.first().copied()
            && self.foreign == 0
        {
            for run in self.runs.iter_mut().filter(|run| run.start >= from) {
                run.quoted = false;
            }
        }
    }
}
