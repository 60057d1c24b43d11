//! What may stand where, so that no tag implies, closes or moves another.

use super::Writing;
use crate::html::tag::Tag;

/// What an element is to the parser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Neither closes nor is closed by anything but its own end tag.
    Phrase,
    /// As [`Content::Phrase`], and may not stand within itself.
    Single,
    /// No content and no end tag.
    Void,
    /// Closes an open paragraph.
    Block,
    /// Closes an open paragraph, has no content.
    Rule,
    Paragraph,
    Heading,
    /// Closes an open item of the same list.
    Item,
    /// Text with references, no elements.
    Text,
    /// Text as it is.
    Raw,
    /// A part of a table, or of the page's frame: it stands in one certain other.
    Part,
    /// A column: a part without content.
    Column,
}

impl Content {
    pub(super) const fn is_void(self) -> bool {
        matches!(self, Self::Void | Self::Rule | Self::Column)
    }

    /// How the text of an element that holds nothing else is written.
    pub(super) const fn writing(self) -> Option<Writing> {
        match self {
            Self::Text => Some(Writing::Text),
            Self::Raw => Some(Writing::Raw),
            _ => None,
        }
    }
}

/// Where the walk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before `html`.
    Nothing,
    /// In `html`, before `head`.
    BeforeHead,
    Head,
    /// In `html`, before `body`.
    AfterHead,
    /// In a part of a table that holds other parts.
    Table(Tag),
    /// Where text and most elements may stand.
    Flow,
}

/// The elements that are open.
#[derive(Debug, Default)]
pub(super) struct Stack<'a> {
    open: Vec<(Tag, &'a str)>,
    has_head: bool,
    has_body: bool,
    paragraphs: u32,
    /// Open elements of [`Content::Single`]: `a`, `button`, `form`.
    single: [u32; 3],
}

impl<'a> Stack<'a> {
    pub(super) fn place(&self) -> Place {
        match self.open.last() {
            None => Place::Nothing,
            Some((Tag::Html, _)) if self.has_head => Place::AfterHead,
            Some((Tag::Html, _)) => Place::BeforeHead,
            Some((Tag::Head, _)) => Place::Head,
            Some((tag @ (Tag::Table | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr | Tag::Colgroup), _)) => {
                Place::Table(*tag)
            }
            Some(_) => Place::Flow,
        }
    }

    /// Whether `body` is the innermost open element.
    pub(super) fn is_in_body(&self) -> bool {
        matches!(self.open.last(), Some((Tag::Body, _)))
    }

    /// What an element is that begins here; `None` when it does more than begin.
    pub(super) fn admits(&self, tag: Tag, name: &str) -> Option<Content> {
        let content = content(tag, name)?;
        let is_admitted = match self.place() {
            Place::Nothing => tag == Tag::Html,
            Place::BeforeHead => tag == Tag::Head,
            Place::AfterHead => tag == Tag::Body && !self.has_body,
            Place::Head => matches!(
                tag,
                Tag::Base | Tag::Link | Tag::Meta | Tag::Script | Tag::Style | Tag::Title
            ),
            Place::Table(part) => stands_in(tag, part),
            Place::Flow => match content {
                Content::Phrase | Content::Void | Content::Raw => true,
                Content::Single => single(tag).is_some_and(|at| self.single[at] == 0) && self.closes_no_paragraph(tag),
                Content::Block | Content::Rule | Content::Paragraph => self.paragraphs == 0,
                Content::Heading => {
                    self.paragraphs == 0 && !matches!(self.open.last(), Some((above, _)) if is_heading(*above))
                }
                Content::Item => self.paragraphs == 0 && self.begins_item(tag),
                Content::Text | Content::Part | Content::Column => false,
            },
        };
        is_admitted.then_some(content)
    }

    fn closes_no_paragraph(&self, tag: Tag) -> bool {
        tag != Tag::Form || self.paragraphs == 0
    }

    /// Whether the nearest list or part of a table above has no open item of its own.
    fn begins_item(&self, tag: Tag) -> bool {
        let is_item = |above: Tag| match tag {
            Tag::Li => above == Tag::Li,
            _ => matches!(above, Tag::Dd | Tag::Dt),
        };
        let bounds = |above: Tag| match tag {
            Tag::Li => matches!(above, Tag::Ul | Tag::Ol | Tag::Menu | Tag::Td | Tag::Th | Tag::Body),
            _ => matches!(above, Tag::Dl | Tag::Td | Tag::Th | Tag::Body),
        };
        let nearest = self.open.iter().rev().map(|(above, _)| *above);
        nearest.take_while(|above| !bounds(*above)).all(|above| !is_item(above))
    }

    pub(super) fn open(&mut self, tag: Tag, name: &'a str, content: Content) {
        self.has_head |= tag == Tag::Head;
        self.has_body |= tag == Tag::Body;
        self.paragraphs += u32::from(content == Content::Paragraph);
        if let Some(at) = single(tag) {
            self.single[at] += 1;
        }
        self.open.push((tag, name));
    }

    /// Closes the innermost open element, unless it is one that only the end of the page closes.
    pub(super) fn close(&mut self) -> Option<(Tag, &'a str)> {
        let (tag, name) = self.open.pop()?;
        self.paragraphs -= u32::from(tag == Tag::P);
        if let Some(at) = single(tag) {
            self.single[at] -= 1;
        }
        (!matches!(tag, Tag::Body | Tag::Html)).then_some((tag, name))
    }
}

const fn single(tag: Tag) -> Option<usize> {
    match tag {
        Tag::A => Some(0),
        Tag::Button => Some(1),
        Tag::Form => Some(2),
        _ => None,
    }
}

const fn is_heading(tag: Tag) -> bool {
    matches!(tag, Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6)
}

/// Whether a part of a table stands in another without any between them.
const fn stands_in(tag: Tag, part: Tag) -> bool {
    match part {
        Tag::Table => matches!(tag, Tag::Caption | Tag::Colgroup | Tag::Thead | Tag::Tbody | Tag::Tfoot),
        Tag::Colgroup => matches!(tag, Tag::Col),
        Tag::Thead | Tag::Tbody | Tag::Tfoot => matches!(tag, Tag::Tr),
        Tag::Tr => matches!(tag, Tag::Td | Tag::Th),
        _ => false,
    }
}

/// What an element is; `None` for those with rules of their own, which are rare on pages to be read: choices, frames,
/// drawings, formulas, ruby, templates and what HTML has given up.
#[rustfmt::skip]
const fn content(tag: Tag, name: &str) -> Option<Content> {
    Some(match tag {
        Tag::Abbr | Tag::B | Tag::Bdi | Tag::Bdo | Tag::Big | Tag::Canvas | Tag::Cite | Tag::Code | Tag::Data | Tag::Del
        | Tag::Dfn | Tag::Em | Tag::Font | Tag::I | Tag::Ins | Tag::Kbd | Tag::Label | Tag::Legend | Tag::Map | Tag::Mark
        | Tag::Meter | Tag::Output | Tag::Picture | Tag::Progress | Tag::Q | Tag::S | Tag::Samp | Tag::Small | Tag::Span
        | Tag::Strike | Tag::Strong | Tag::Sub | Tag::Sup | Tag::Time | Tag::Tt | Tag::U | Tag::Var | Tag::Audio
        | Tag::Video => Content::Phrase,
        Tag::A | Tag::Button | Tag::Form => Content::Single,
        Tag::Area | Tag::Base | Tag::Br | Tag::Embed | Tag::Img | Tag::Input | Tag::Link | Tag::Meta | Tag::Source
        | Tag::Track | Tag::Wbr => Content::Void,
        Tag::Hr => Content::Rule,
        Tag::Address | Tag::Article | Tag::Aside | Tag::Blockquote | Tag::Center | Tag::Details | Tag::Dialog | Tag::Div
        | Tag::Dl | Tag::Fieldset | Tag::Figcaption | Tag::Figure | Tag::Footer | Tag::Header | Tag::Hgroup | Tag::Main
        | Tag::Menu | Tag::Nav | Tag::Ol | Tag::Pre | Tag::Search | Tag::Section | Tag::Summary | Tag::Table
        | Tag::Ul => Content::Block,
        Tag::P => Content::Paragraph,
        Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => Content::Heading,
        Tag::Li | Tag::Dd | Tag::Dt => Content::Item,
        Tag::Title => Content::Text,
        Tag::Script | Tag::Style => Content::Raw,
        Tag::Html | Tag::Head | Tag::Body | Tag::Caption | Tag::Colgroup | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr
        | Tag::Td | Tag::Th => Content::Part,
        Tag::Col => Content::Column,
        Tag::Other if is_custom(name) => Content::Phrase,
        _ => return None,
    })
}

/// Whether an element's name is that of a custom element, which HTML leaves to the page.
const fn is_custom(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'-' {
            return true;
        }
        at += 1;
    }
    false
}
