//! Fenced and indented blocks: code with its language, and components.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

use crate::diagnostic::{Message, Severity};
use crate::parse::markdown::buffer::Purpose;
use crate::parse::markdown::highlight::CodeLanguage;
use crate::parse::markdown::{Base, Writer, component};
use crate::span::{FileId, Pieces, Span};

/// A block whose text is gathered before it is written.
#[derive(Debug)]
pub struct Fence {
    /// The words after the fence.
    pub info: String,
    pub text: String,
    pub pieces: Pieces,
    pub range: Range<usize>,
    is_fixed: bool,
}

impl Fence {
    pub fn new(info: String, file: FileId, range: Range<usize>, base: Base) -> Self {
        let (start, is_fixed) = match base {
            Base::At(base) => (base + range.start, false),
            Base::Fixed(span) => (span.start as usize, true),
        };
        Self {
            info,
            text: String::new(),
            pieces: Pieces::new(file, start),
            range,
            is_fixed,
        }
    }

    /// Adds text that begins at byte `place` of the file.
    pub fn push(&mut self, text: &str, place: usize) {
        if !self.is_fixed {
            self.pieces.push(self.text.len(), place);
        }
        self.text.push_str(text);
    }
}

impl Writer<'_> {
    pub fn start_fence(&mut self, kind: &CodeBlockKind<'_>, range: Range<usize>) {
        self.next_prose();
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.to_string(),
            CodeBlockKind::Indented => String::new(),
        };
        self.blocks.fence = Some(Fence::new(info, self.file, range, self.base));
    }

    pub fn end_fence(&mut self) {
        let Some(fence) = self.blocks.fence.take() else {
            return;
        };
        let span = self.span(fence.range.clone());
        let word = fence.info.split([' ', ',', '{']).next().unwrap_or_default();
        match component::find(word) {
            Some(component) => component(self, &fence, span),
            None => self.code(word, &fence.text, span),
        }
        self.out.push("\n");
    }

    fn code(&mut self, word: &str, text: &str, span: Span) {
        let language = self.context.highlighter.language(word);
        let is_known = language.as_ref().is_some_and(CodeLanguage::is_known);
        if let Some(meant) = component::meant(word, text).filter(|_| !is_known) {
            let message = Message::new("message").with("word", word).with("suggestion", meant);
            self.report_as("unknown-component", Severity::Error, span, message);
        }
        let label = match language.as_ref() {
            Some(language) => self.words.code_in.replace("{name}", language.name()),
            None => self.words.code.clone(),
        };
        self.out.push("<figure class=\"code\"");
        self.out.marker(span);
        self.out.push(">");
        if let Some(language) = &language {
            self.out.push("<figcaption class=\"code-lang\"");
            self.out.marker(span);
            self.out.push(">");
            self.out.text(language.name());
            self.out.push("</figcaption>");
        }
        self.out.push("<pre tabindex=\"0\" role=\"group\"");
        self.out.attribute("aria-label", &label);
        self.out.marker(span);
        self.out.push("><code translate=\"no\"");
        self.out.marker(span);
        self.out.push(">");
        match language {
            Some(language) if self.out.purpose != Purpose::Nothing => language.write(text, &mut self.out),
            _ => self.out.text(text),
        }
        self.out.push("</code></pre></figure>");
    }
}
