//! Walks a page whose tags nest as they are written, in one pass and without building anything.
//!
//! The parsing algorithm of HTML gives every text a tree: it implies tags, moves misplaced ones and mends wrong nesting.
//! Of a page that needs none of that, as are nearly all that a template and Markdown make, the tags alone tell the tree. This
//! walk follows such a page, and gives up at the first thing that could be anything else: it never guesses. Whoever asked
//! then takes the general way. What it accepts is narrower than what is valid.
//!
//! Two stand on it, most often on one walk: the tree that rules look at ([`super::parse`]) and the page made smaller.
//! html5ever takes six times as long for the tree, and minify-html ten times as long to make the page smaller.

mod content;
mod grow;
pub mod reference;
mod scan;

pub(super) use grow::grow;

use content::{Place, Stack};
use scan::Scan;

use super::tag::Tag;

/// An attribute as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// In lower case.
    pub name: &'a str,
    /// Between its quotation marks, references not resolved; empty when there is none.
    pub value: &'a str,
}

/// A start tag. Byte offsets are those of the page.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a, 'b> {
    pub tag: Tag,
    pub name: &'a str,
    pub attributes: &'b [Attribute<'a>],
    /// Offset of its `<`.
    pub at: usize,
    /// Offset after its `>`.
    pub end: usize,
    /// Whether the element has no content and no end tag.
    pub is_void: bool,
}

/// What a text is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// With references.
    Text,
    /// As it is: scripts and style sheets.
    Raw,
}

/// Told what stands on the page, in order. An answer of `None` gives up the walk.
pub trait Visit<'a> {
    fn start(&mut self, start: Start<'a, '_>) -> Option<()>;

    /// The end of the element that was begun last and has not ended, and is not void.
    fn end(&mut self, tag: Tag, name: &'a str) -> Option<()>;

    /// Text that becomes part of the tree, never empty; a text may come in parts.
    fn text(&mut self, text: &'a str, writing: Writing) -> Option<()>;

    fn comment(&mut self) -> Option<()>;
}

/// Nobody is told.
impl Visit<'_> for () {
    fn start(&mut self, _start: Start<'_, '_>) -> Option<()> {
        Some(())
    }

    fn end(&mut self, _tag: Tag, _name: &str) -> Option<()> {
        Some(())
    }

    fn text(&mut self, _text: &str, _writing: Writing) -> Option<()> {
        Some(())
    }

    fn comment(&mut self) -> Option<()> {
        Some(())
    }
}

/// Two who are told the same on one walk.
impl<'a, A: Visit<'a>, B: Visit<'a>> Visit<'a> for (&mut A, &mut B) {
    fn start(&mut self, start: Start<'a, '_>) -> Option<()> {
        self.0.start(start)?;
        self.1.start(start)
    }

    fn end(&mut self, tag: Tag, name: &'a str) -> Option<()> {
        self.0.end(tag, name)?;
        self.1.end(tag, name)
    }

    fn text(&mut self, text: &'a str, writing: Writing) -> Option<()> {
        self.0.text(text, writing)?;
        self.1.text(text, writing)
    }

    fn comment(&mut self) -> Option<()> {
        self.0.comment()?;
        self.1.comment()
    }
}

/// Walks a page from its doctype to the end of `html`; `None` when its tags alone do not tell the tree.
pub fn walk<'a>(html: &'a str, visit: &mut impl Visit<'a>) -> Option<()> {
    if memchr::memchr2(b'\r', b'\0', html.as_bytes()).is_some() {
        return None;
    }
    let mut walk = Walk {
        scan: Scan::new(html),
        stack: Stack::default(),
        attributes: Vec::new(),
        visit,
    };
    walk.scan.doctype()?;
    walk.page()
}

struct Walk<'a, 'v, V> {
    scan: Scan<'a>,
    stack: Stack<'a>,
    /// Those of the tag at hand.
    attributes: Vec<Attribute<'a>>,
    visit: &'v mut V,
}

impl<'a, V: Visit<'a>> Walk<'a, '_, V> {
    fn page(&mut self) -> Option<()> {
        loop {
            let text = self.scan.text()?;
            self.text(text)?;
            match self.scan.peek(1)? {
                b'/' if self.stack.is_in_body() => return self.end_of_page(),
                b'/' => self.end_tag()?,
                b'!' => self.comment()?,
                _ => self.start_tag()?,
            }
        }
    }

    fn text(&mut self, text: &'a str) -> Option<()> {
        if text.is_empty() {
            return Some(());
        }
        match self.stack.place() {
            Place::Flow => self.visit.text(text, Writing::Text),
            _ if !is_space(text) => None,
            Place::Nothing | Place::BeforeHead => Some(()),
            Place::Head | Place::AfterHead | Place::Table(_) => self.visit.text(text, Writing::Text),
        }
    }

    fn comment(&mut self) -> Option<()> {
        if matches!(self.stack.place(), Place::Nothing) {
            return None;
        }
        self.scan.comment()?;
        self.visit.comment()
    }

    fn start_tag(&mut self) -> Option<()> {
        let at = self.scan.offset();
        let name = self.scan.start_tag_name()?;
        let is_closed = self.scan.attributes(&mut self.attributes)?;
        let tag = Tag::from_name(name);
        let content = self.stack.admits(tag, name)?;
        if is_closed && !content.is_void() {
            return None;
        }
        self.visit.start(Start {
            tag,
            name,
            attributes: &self.attributes,
            at,
            end: self.scan.offset(),
            is_void: content.is_void(),
        })?;
        if content.is_void() {
            return Some(());
        }
        if let Some(writing) = content.writing() {
            let text = self.scan.until_end_tag(name)?;
            if !text.is_empty() {
                self.visit.text(text, writing)?;
            }
            return self.visit.end(tag, name);
        }
        if tag == Tag::Pre {
            self.scan.line_break_after_pre()?;
        }
        self.stack.open(tag, name, content);
        Some(())
    }

    fn end_tag(&mut self) -> Option<()> {
        let name = self.scan.end_tag_name()?;
        let (tag, open) = self.stack.close()?;
        (name == open).then_some(())?;
        self.visit.end(tag, name)
    }

    /// The end tags of `body` and `html`. Space after them is put last into the body.
    fn end_of_page(&mut self) -> Option<()> {
        let after_body = self.scan.rest().strip_prefix("</body>")?;
        let end_of_html = after_body.trim_ascii_start();
        let between = &after_body[..after_body.len() - end_of_html.len()];
        let after_html = end_of_html.strip_prefix("</html>")?;
        is_space(after_html).then_some(())?;
        self.text(between)?;
        self.text(after_html)?;
        self.visit.end(Tag::Body, "body")?;
        self.visit.end(Tag::Html, "html")
    }
}

/// Whether a text is nothing but what HTML takes for white space.
#[must_use]
pub fn is_space(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}
