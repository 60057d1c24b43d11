//! A parsed document: what one Markdown file holds, before the site around it is known.

use std::sync::Arc;

use crate::lang::Language;
use crate::parse::front_matter::FrontMatter;
use crate::prose::Paragraph;
use crate::span::{FileId, Span, Spanned};

/// One Markdown file of `content/`, parsed.
#[derive(Debug, Clone)]
pub struct Document {
    pub place: Place,
    pub front: FrontMatter,
    pub body: Written,
    pub headings: Vec<Heading>,
    /// The ids of the body's other elements.
    pub ids: Vec<String>,
    /// Every link in the body, in order; [`SlotKind::Link`] indexes it.
    pub links: Vec<Link>,
    /// Every image in the body, in order; [`SlotKind::Image`] indexes it.
    pub images: Vec<Image>,
    /// Parts in which nobody may be told from others.
    pub anonymous: Vec<Span>,
    /// The running text with its places, for the language meter; empty when that has read it.
    pub paragraphs: Vec<Paragraph>,
    /// How many words the running text has.
    pub words: usize,
    /// Hash of the bytes, for `translates` and the manifest.
    pub hash: [u8; 32],
}

/// Where a document stands in the content tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: FileId,
    pub lang: Language,
    /// Folders below `content/`: `["kanaler"]`; for a bundle the bundle's own folder is not among them.
    pub section: Vec<String>,
    /// File name without language and extension, or a bundle's folder name; empty for a section's own page.
    pub name: String,
    pub form: Form,
}

/// How a document is laid out on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `_index.<lang>.md`: the section's own page.
    Section,
    /// `name.<lang>.md`.
    Single,
    /// `name/index.<lang>.md`, with its images and data beside it.
    Bundle,
}

/// A document's body on its way to its page.
#[derive(Debug, Clone)]
pub enum Written {
    /// Shared with what is kept from build to build.
    Now(Arc<Body>),
    /// To be written when its page is drawn: on a large site the bodies would take more room than all the rest.
    Later,
}

/// Nothing is shown, now or later.
impl Default for Written {
    fn default() -> Self {
        Self::Now(Arc::default())
    }
}

/// The body as HTML with source markers, and the places that wait for the site.
///
/// The renderer copies `html` and writes each slot at its offset: one Markdown parse serves both passes.
#[derive(Debug, Clone, Default)]
pub struct Body {
    pub html: String,
    /// Sorted by `at`.
    pub slots: Vec<Slot>,
    /// Where footnotes and explained terms begin in `html`: what stands at the end of the page, whatever comes between.
    pub notes: usize,
}

/// A place in [`Body::html`] that is filled at render.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Byte offset in [`Body::html`].
    pub at: u32,
    pub kind: SlotKind,
}

/// What a slot is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// The attribute that [`Link::attribute`] names, ` href="…"`; on an `<a>` also `hreflang` when the target is in
    /// another language.
    Link(u32),
    /// The whole `<img>` (or `<picture>`) element with its marker.
    Image(u32),
}

/// A heading of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub level: u8,
    /// Unique in the document.
    pub id: String,
    /// Plain text, for the contents list.
    pub text: String,
    pub span: Span,
}

/// A link as written, or another attribute of raw HTML or a component that holds an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub target: Spanned<String>,
    /// The attribute that the address goes into: `href`, `src` or `poster`.
    pub attribute: &'static str,
    /// The link's text, plain; empty for other attributes than `href`.
    pub text: String,
}

/// An image as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub target: Spanned<String>,
    pub alt: String,
    pub title: Option<String>,
    /// Whether the author says that it carries no information, so that its text alternative is meant to be empty.
    pub decorative: bool,
    /// The whole element in the source: the place of findings about it.
    pub span: Span,
}
