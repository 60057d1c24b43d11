//! Links, images and code within a line.

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::parse::document::{Image, Link, SlotKind};
use crate::parse::markdown::Writer;
use crate::span::{Span, Spanned};

/// An image whose alternative text is being read.
#[derive(Debug)]
pub struct OpenImage {
    target: Spanned<String>,
    title: Option<String>,
    span: Span,
    pub alt: String,
    /// Images within its alternative text: only the outermost is drawn.
    pub depth: u32,
}

impl Writer<'_> {
    pub fn start_markdown_link(&mut self, kind: LinkType, target: &str, title: &str, range: Range<usize>) {
        let target = match kind {
            LinkType::Email => &format!("mailto:{target}"),
            _ => target,
        };
        let place = self.target_range(target, &range);
        self.start_link(target, range, place);
        if !title.is_empty() {
            // The slot stands between the name and the other attributes, so the title goes before the closing sign.
            let end = self.out.len() - 1;
            self.out.body.html.truncate(end);
            self.out.attribute("title", title);
            self.out.push(">");
        }
    }

    /// Writes the start tag of a link to `target`, which stands at `place`.
    pub fn start_link(&mut self, target: &str, range: Range<usize>, place: Range<usize>) {
        let span = self.span(range);
        let target = Spanned::new(target.to_owned(), self.span(place));
        self.start_link_at(target, span);
    }

    /// As [`Writer::start_link`], with places in the file.
    pub fn start_link_at(&mut self, target: Spanned<String>, span: Span) {
        self.out.push("<a");
        self.out.marker(span);
        self.open_link(target);
        self.out.push(">");
    }

    /// Puts the slot of a link's address, and begins to gather its text.
    pub fn open_link(&mut self, target: Spanned<String>) {
        if self.collecting == 0 {
            self.plain.clear();
        }
        self.link_starts.push((self.links.len(), self.plain.len()));
        self.collecting += 1;
        self.in_link += 1;
        self.address(target, "href");
    }

    /// Puts the slot of an attribute that holds an address.
    pub fn address(&mut self, target: Spanned<String>, attribute: &'static str) {
        self.out
            .slot(SlotKind::Link(u32::try_from(self.links.len()).unwrap_or(u32::MAX)));
        let text = String::new();
        self.links.push(Link {
            target,
            attribute,
            text,
        });
    }

    pub fn end_link(&mut self) {
        self.close_link();
        self.out.push("</a>");
    }

    /// Ends the gathering of a link's text.
    pub fn close_link(&mut self) {
        let Some((index, from)) = self.link_starts.pop() else {
            return;
        };
        self.collecting = self.collecting.saturating_sub(1);
        self.in_link = self.in_link.saturating_sub(1);
        let text = self.plain.get(from..).unwrap_or_default().trim().to_owned();
        if let Some(link) = self.links.get_mut(index) {
            link.text = text;
        }
    }

    /// Where the target of a link or image is written, within its whole; the whole when it is not found.
    fn target_range(&self, target: &str, range: &Range<usize>) -> Range<usize> {
        let written = self.source.get(range.clone()).unwrap_or_default();
        let after_text = written.rfind("](").map_or(0, |at| at + 2);
        match written[after_text..].find(target) {
            Some(at) if !target.is_empty() => {
                let start = range.start + after_text + at;
                start..start + target.len()
            }
            _ => range.clone(),
        }
    }

    pub fn start_image(&mut self, target: &str, title: &str, range: Range<usize>) {
        let place = self.target_range(target, &range);
        self.blocks.image = Some(OpenImage {
            target: Spanned::new(target.to_owned(), self.span(place)),
            title: Some(title.to_owned()).filter(|title| !title.is_empty()),
            span: self.span(range),
            alt: String::new(),
            depth: 0,
        });
    }

    pub fn end_image(&mut self) {
        let Some(open) = self.blocks.image.take() else {
            return;
        };
        if self.collecting > 0 {
            self.plain.push_str(&open.alt);
        }
        self.quotes.before = Some('\u{fffc}');
        self.image(Image {
            target: open.target,
            alt: open.alt,
            title: open.title,
            decorative: false,
            span: open.span,
        });
    }

    /// Puts the slot of an image.
    pub fn image(&mut self, image: Image) {
        self.out
            .slot(SlotKind::Image(u32::try_from(self.images.len()).unwrap_or(u32::MAX)));
        self.images.push(image);
    }

    /// Says in words, to those who do not see the line through it or below it, that a text is taken out or added.
    pub fn say_edit(&mut self, element: &str) {
        let said = match element {
            "del" => &self.words.removed,
            "ins" => &self.words.added,
            _ => return,
        };
        self.out.push("<span class=\"visually-hidden\">");
        self.out.text(said);
        self.out.push(" </span>");
    }

    pub fn inline_code(&mut self, code: &str, range: Range<usize>) {
        let inner = self
            .source
            .get(range.clone())
            .and_then(|written| written.find(code))
            .unwrap_or(0);
        let place = self.place(range.start) + inner;
        let span = self.span(range);
        self.prose.foreign += 1;
        self.prose.push(code, place, place + code.len());
        self.prose.foreign -= 1;
        self.out.open("code", span);
        self.out.text(code);
        self.out.close("code");
        self.quotes.before = Some('\u{fffc}');
        if self.collecting > 0 {
            self.plain.push_str(code);
        }
    }
}
