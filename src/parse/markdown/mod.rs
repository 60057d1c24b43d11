//! From Markdown to HTML with source markers, in one pass over the parser's events.
//!
//! The same pass gathers what others need: headings, links, images and running text.

mod block;
mod buffer;
mod code;
mod component;
mod footnote;
mod heading;
mod highlight;
mod inline;
mod prose;
mod raw;
mod table;
mod term;
#[cfg(test)]
mod tests;
mod text;
mod typography;

use std::collections::BTreeMap;
use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{Options, Parser};

use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::lang::Language;
use crate::parse::Context;
use crate::parse::document::{Body, Heading, Image, Link};
use crate::parse::markdown::buffer::Buffer;
use crate::parse::markdown::prose::Prose;
use crate::parse::markdown::typography::{Quotes, Style};
use crate::parse::words::Words;
use crate::prose::Paragraph;
use crate::span::{FileId, Span};

pub use buffer::Purpose;
pub use component::schemas as component_schemas;
pub use highlight::Highlighter;

/// What Markdown becomes.
#[derive(Debug)]
pub struct Rendered {
    pub body: Body,
    pub headings: Vec<Heading>,
    /// The ids of other elements.
    pub ids: Vec<String>,
    pub links: Vec<Link>,
    pub images: Vec<Image>,
    /// Parts in which nobody may be told from others.
    pub anonymous: Vec<Span>,
    pub paragraphs: Vec<Paragraph>,
    pub findings: Vec<Diagnostic>,
}

/// Renders `text`, which begins at byte `base` of `file`, as a document in `lang`.
#[must_use]
pub fn render(
    context: &Context<'_>,
    lang: Language,
    text: &str,
    file: FileId,
    base: usize,
    purpose: Purpose,
) -> Rendered {
    let mut writer = Writer {
        context,
        words: &context.words[lang],
        lang,
        style: typography::style(context.config.tag(lang)),
        file,
        source: text,
        base: Base::At(base),
        out: Buffer::new(purpose, text.len() * 2),
        prose: Prose::new(file),
        headings: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        anonymous: Vec::new(),
        findings: Vec::new(),
        plain: String::new(),
        collecting: 0,
        quotes: Quotes::default(),
        linked_until: 0,
        in_link: 0,
        link_starts: Vec::new(),
        ids: BTreeMap::new(),
        blocks: block::Blocks::default(),
        notes: footnote::Notes::default(),
        raw: raw::RawState::default(),
        explained: term::Explained::default(),
    };
    writer.run(text);
    writer.finish_raw();
    writer.out.body.notes = writer.out.len();
    writer.finish_notes();
    writer.finish_terms();
    writer.prose.next(crate::prose::ParagraphKind::Body);
    let mut body = writer.out.body;
    let ids = other_ids(&body.html, &writer.headings);
    // A copy of the exact size: thousands of bodies wait for their pages, and shrinking would keep the room.
    body.html = match purpose {
        Purpose::Page | Purpose::Reader => body.html.as_str().to_owned(),
        Purpose::Nothing => String::new(),
    };
    Rendered {
        body,
        headings: exact(writer.headings),
        ids,
        links: exact(writer.links),
        images: exact(writer.images),
        anonymous: writer.anonymous,
        paragraphs: writer.prose.paragraphs,
        findings: writer.findings,
    }
}

/// The same in a vector of the exact size, for what is kept of each of thousands of documents.
fn exact<T>(items: Vec<T>) -> Vec<T> {
    let mut exact = Vec::with_capacity(items.len());
    exact.extend(items);
    exact
}

/// The ids in the HTML that are not those of headings; text never looks like one, for its quotation marks are escaped.
fn other_ids(html: &str, headings: &[Heading]) -> Vec<String> {
    const OPEN: &str = " id=\"";
    let starts = memmem::find_iter(html.as_bytes(), OPEN).map(|at| at + OPEN.len());
    let ids = starts.filter_map(|from| html[from..].split('"').next());
    let is_other = |id: &&str| !headings.iter().any(|heading| heading.id == *id);
    ids.filter(is_other).map(str::to_owned).collect()
}

/// How offsets in the Markdown at hand become offsets in the file.
#[derive(Debug, Clone, Copy)]
enum Base {
    /// The text is a part of the file that begins here.
    At(usize),
    /// The text differs from what the file holds: everything is at one place.
    Fixed(Span),
}

/// The state of the pass.
struct Writer<'a> {
    context: &'a Context<'a>,
    words: &'a Words,
    lang: Language,
    style: &'static Style,
    file: FileId,
    /// The Markdown at hand; empty when it is not a part of the file.
    source: &'a str,
    base: Base,
    out: Buffer,
    prose: Prose,
    headings: Vec<Heading>,
    links: Vec<Link>,
    images: Vec<Image>,
    anonymous: Vec<Span>,
    findings: Vec<Diagnostic>,
    /// The plain text of the heading or link that is open, while `collecting` is not 0.
    plain: String,
    collecting: u32,
    quotes: Quotes,
    /// Text before this offset is part of an address that is already linked.
    linked_until: usize,
    in_link: u32,
    /// For each open link: its index, and where its text begins in `plain`.
    link_starts: Vec<(usize, usize)>,
    /// Ids in use, with the number of the last that was made from the same text.
    ids: BTreeMap<String, u32>,
    blocks: block::Blocks,
    notes: footnote::Notes,
    raw: raw::RawState,
    explained: term::Explained,
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
}

impl<'a> Writer<'a> {
    fn run(&mut self, text: &str) {
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            self.event(event, range);
        }
    }

    /// Renders Markdown that a component holds as the text at `span`.
    fn nested(&mut self, text: &str, span: Span) {
        let outer = (self.source, self.base, self.linked_until);
        let literal = self.literal(text, span);
        (self.source, self.base) = match literal {
            Some((source, start)) => (source, Base::At(start)),
            None => ("", Base::Fixed(span)),
        };
        self.linked_until = 0;
        self.run(text);
        (self.source, self.base, self.linked_until) = outer;
    }

    /// Says which language the text is in from here on; `None` for the document's own.
    fn set_language(&mut self, lang: Option<Box<str>>) {
        self.style = typography::style(lang.as_deref().unwrap_or(self.context.config.tag(self.lang)));
        self.prose.lang = lang;
    }

    /// The part of the Markdown at hand that is exactly `text`, within `span`, and its place in the file.
    fn literal(&self, text: &str, span: Span) -> Option<(&'a str, usize)> {
        let Base::At(base) = self.base else {
            return None;
        };
        let from = (span.start as usize).checked_sub(base)?;
        let around = self.source.get(from..(span.end as usize).checked_sub(base)?)?;
        let at = around.find(text)?;
        Some((&around[at..at + text.len()], base + from + at))
    }

    /// The offset in the file of an offset in the Markdown at hand.
    fn place(&self, at: usize) -> usize {
        match self.base {
            Base::At(base) => base + at,
            Base::Fixed(span) => span.start as usize,
        }
    }

    /// The place of a range of the Markdown at hand, without the line breaks at its end.
    fn span(&self, range: Range<usize>) -> Span {
        match self.base {
            Base::At(base) => {
                let text = self.source.get(range.clone()).unwrap_or_default();
                let length = text.trim_end().len();
                let length = if length == 0 { range.len() } else { length };
                Span::new(self.file, base + range.start, base + range.start + length)
            }
            Base::Fixed(span) => span,
        }
    }

    fn report(&mut self, rule: &'static str, range: Range<usize>, message: Message) {
        let span = self.span(range);
        self.findings.push(Diagnostic::error(rule, span, message));
    }

    fn report_as(&mut self, rule: &'static str, severity: Severity, span: Span, message: Message) {
        let origin = crate::diagnostic::Origin::Source(span);
        self.findings.push(Diagnostic::new(rule, severity, origin, message));
    }
}
