//! Raw HTML in Markdown: passed on with markers, its addresses as links, its language and quotations known to the prose.
//!
//! Comments are left out. Elements that are never closed, and end tags without a start, are findings, and mended, so
//! that they cannot break the page around them.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::{Message, Severity};
use crate::marker;
use crate::parse::markdown::Writer;
use crate::parse::markdown::code::Fence;
use crate::span::{Pieces, Span, Spanned};

/// The raw elements that are open.
#[derive(Debug, Default)]
pub struct RawState {
    open: Vec<OpenElement>,
}

#[derive(Debug)]
struct OpenElement {
    name: String,
    span: Span,
    /// The prose's language around it.
    lang: Option<Box<str>>,
    is_foreign: bool,
    is_link: bool,
}

/// Elements that never have an end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];

/// Elements whose end tag may be left out.
const OPTIONAL_END: &[&str] = &[
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rt", "rp",
];

/// Elements whose content is not HTML.
const OPAQUE: &[&str] = &["script", "style", "textarea", "title"];

/// Elements whose text is not the author's own words.
const FOREIGN: &[&str] = &[
    "q",
    "cite",
    "code",
    "kbd",
    "samp",
    "pre",
    "blockquote",
    "script",
    "style",
    "textarea",
];

/// Elements that do not end a paragraph of prose.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// A tag in a text of HTML, or what is between tags.
enum Piece<'h> {
    Text(&'h str),
    Start(StartTag<'h>),
    End(&'h str),
    /// A comment.
    Comment,
    /// A doctype or the like, which has no place in a body.
    Other(&'h str),
}

struct StartTag<'h> {
    name: &'h str,
    attributes: Vec<RawAttribute<'h>>,
    closes_itself: bool,
}

struct RawAttribute<'h> {
    name: &'h str,
    /// The value as written, without quotation marks, and its range in the HTML.
    value: Option<(&'h str, Range<usize>)>,
    /// The whole attribute as written.
    whole: &'h str,
}

impl Writer<'_> {
    pub fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let pieces = Pieces::new(self.file, self.place(range.start));
        self.raw_html(html, &pieces);
    }

    pub fn end_html(&mut self) {
        if let Some(Fence { text, pieces, .. }) = self.blocks.html.take() {
            self.raw_html(&text, &pieces);
            self.next_prose();
        }
    }

    fn raw_html(&mut self, html: &str, pieces: &Pieces) {
        let mut at = 0;
        while at < html.len() {
            let opaque = self.raw.open.last().map(|element| element.name.clone());
            let opaque = opaque.filter(|name| OPAQUE.contains(&name.as_str()));
            let (piece, length) = next_piece(html, at, opaque.as_deref());
            let range = at..at + length;
            match piece {
                Piece::Text(text) => self.raw_text(text, pieces.place(at), opaque.is_some()),
                Piece::Start(tag) => self.raw_start(&tag, pieces, range),
                Piece::End(name) => self.raw_end(name, pieces.span(range)),
                Piece::Comment => {}
                Piece::Other(text) if text.ends_with('>') => self.out.push(&without_marker(text)),
                Piece::Other(text) => self.out.text(text),
            }
            at += length;
        }
    }

    fn raw_text(&mut self, text: &str, place: usize, is_opaque: bool) {
        if !is_opaque {
            let trimmed = text.trim_matches(['\n', '\r']);
            let skipped = text.len() - text.trim_start_matches(['\n', '\r']).len();
            self.prose
                .push(trimmed, place + skipped, place + skipped + trimmed.len());
        }
        if self.collecting > 0 {
            self.plain.push_str(text);
        }
        let looks_like_markup = !is_opaque && text.contains(['<', '"']);
        if looks_like_markup {
            self.out.push(&text.replace('<', "&lt;").replace('"', "&quot;"));
        } else {
            self.out.push(&without_marker(text));
        }
        self.quotes.before = text.chars().next_back().or(self.quotes.before);
    }

    fn raw_start(&mut self, tag: &StartTag<'_>, pieces: &Pieces, range: Range<usize>) {
        let name = tag.name.to_ascii_lowercase();
        let span = pieces.span(range);
        if !INLINE.contains(&name.as_str()) {
            self.next_prose();
        }
        self.out.push("<");
        self.out.push(tag.name);
        self.out.marker(span);
        let outer = self.prose.lang.clone();
        let mut is_link = false;
        for attribute in &tag.attributes {
            is_link |= self.raw_attribute(&name, attribute, pieces);
        }
        self.out.push(if tag.closes_itself { " />" } else { ">" });
        if VOID.contains(&name.as_str()) || tag.closes_itself {
            self.set_language(outer);
            return;
        }
        self.say_edit(&name);
        let is_foreign = FOREIGN.contains(&name.as_str());
        self.prose.foreign += u32::from(is_foreign);
        self.raw.open.push(OpenElement {
            name,
            span,
            lang: outer,
            is_foreign,
            is_link,
        });
    }

    /// Writes an attribute; answers whether it makes a link of its element.
    fn raw_attribute(&mut self, element: &str, attribute: &RawAttribute<'_>, pieces: &Pieces) -> bool {
        let name = attribute.name.to_ascii_lowercase();
        if name == marker::ATTRIBUTE {
            return false;
        }
        if let Some((value, range)) = &attribute.value {
            let target = || Spanned::new(value.replace("&amp;", "&"), pieces.span(range.clone()));
            match (element, name.as_str()) {
                ("a", "href") => {
                    self.open_link(target());
                    return true;
                }
                ("area" | "link", "href") => {
                    self.address(target(), "href");
                    return false;
                }
                (_, "src") => {
                    self.address(target(), "src");
                    return false;
                }
                ("video", "poster") => {
                    self.address(target(), "poster");
                    return false;
                }
                (_, "lang") => self.set_language(Some((*value).into())),
                _ => {}
            }
        }
        self.out.push(" ");
        match &attribute.value {
            Some((value, _)) if attribute.whole.contains(marker::ATTRIBUTE) => {
                self.out.push(attribute.name);
                self.out.push("=\"");
                self.out.push(&value.replace('"', "&quot;"));
                self.out.push("\"");
            }
            _ => self.out.push(attribute.whole),
        }
        false
    }

    fn raw_end(&mut self, name: &str, span: Span) {
        let name = name.to_ascii_lowercase();
        if VOID.contains(&name.as_str()) {
            return;
        }
        let Some(index) = self.raw.open.iter().rposition(|element| element.name == name) else {
            let message = Message::new("no-start").with("element", name);
            self.report_as("unclosed-html", Severity::Error, span, message);
            return;
        };
        while self.raw.open.len() > index + 1 {
            self.close_unclosed();
        }
        if !INLINE.contains(&name.as_str()) {
            self.next_prose();
        }
        self.close_raw();
    }

    /// Ends the innermost raw element.
    fn close_raw(&mut self) {
        let Some(element) = self.raw.open.pop() else {
            return;
        };
        self.set_language(element.lang);
        self.prose.foreign = self.prose.foreign.saturating_sub(u32::from(element.is_foreign));
        if element.is_link {
            self.close_link();
        }
        self.out.close(&element.name);
    }

    /// Ends the innermost raw element for the author, with a finding unless its end tag is optional.
    fn close_unclosed(&mut self) {
        if let Some(element) = self.raw.open.last() {
            let (name, span) = (element.name.clone(), element.span);
            if !OPTIONAL_END.contains(&name.as_str()) {
                let message = Message::new("message").with("element", name);
                self.report_as("unclosed-html", Severity::Error, span, message);
            }
        }
        self.close_raw();
    }

    /// Ends all that is left open at the end of the document.
    pub fn finish_raw(&mut self) {
        while !self.raw.open.is_empty() {
            self.close_unclosed();
        }
    }
}

/// What cannot be escaped must still not look like a marker.
fn without_marker(text: &str) -> Cow<'_, str> {
    if text.contains(marker::ATTRIBUTE) {
        text.replace(marker::ATTRIBUTE, "data-").into()
    } else {
        text.into()
    }
}

/// The piece of `html` at `at`, and its length, which is never 0.
fn next_piece<'h>(html: &'h str, at: usize, opaque: Option<&str>) -> (Piece<'h>, usize) {
    let rest = &html[at..];
    if let Some(name) = opaque {
        let end = end_of_opaque(rest, name);
        if end > 0 {
            return (Piece::Text(&rest[..end]), end);
        }
    }
    if rest.starts_with("<!--") {
        let length = rest.find("-->").map_or(rest.len(), |end| end + 3);
        return (Piece::Comment, length);
    }
    if rest.starts_with("<!") || rest.starts_with("<?") {
        let length = rest.find('>').map_or(rest.len(), |end| end + 1);
        return (Piece::Other(&rest[..length]), length);
    }
    let tag = if let Some(inner) = rest.strip_prefix("</") {
        end_tag(inner).map(|(name, length)| (Piece::End(name), length + 2))
    } else if rest.starts_with('<') {
        start_tag(html, at).map(|(tag, length)| (Piece::Start(tag), length))
    } else {
        None
    };
    tag.unwrap_or_else(|| {
        let from = rest.chars().next().map_or(1, char::len_utf8);
        let length = rest[from..].find('<').map_or(rest.len(), |end| from + end);
        (Piece::Text(&rest[..length]), length)
    })
}

/// Where the end tag of an opaque element begins.
fn end_of_opaque(rest: &str, name: &str) -> usize {
    let is_end = |at: &usize| {
        let after = &rest.as_bytes()[at + 2..];
        after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes())
    };
    rest.match_indices("</")
        .map(|(at, _)| at)
        .find(is_end)
        .unwrap_or(rest.len())
}

fn end_tag(inner: &str) -> Option<(&str, usize)> {
    let length = name_length(inner)?;
    let close = inner.find('>')?;
    Some((&inner[..length], close + 1))
}

/// The start tag of `html` at `at`, and its length; `None` when it is not one.
fn start_tag(html: &str, at: usize) -> Option<(StartTag<'_>, usize)> {
    let mut place = at + 1;
    let length = name_length(&html[place..])?;
    let name = &html[place..place + length];
    place += length;
    let mut attributes = Vec::new();
    loop {
        place += html[place..].len() - html[place..].trim_start().len();
        let rest = html.get(place..).filter(|rest| !rest.is_empty())?;
        if let Some(length) = ["/>", ">"]
            .iter()
            .find(|end| rest.starts_with(**end))
            .map(|end| end.len())
        {
            let tag = StartTag {
                name,
                attributes,
                closes_itself: length == 2,
            };
            return Some((tag, place + length - at));
        }
        if rest.starts_with('/') {
            place += 1;
            continue;
        }
        let (attribute, length) = attribute(html, place)?;
        attributes.push(attribute);
        place += length;
    }
}

fn attribute(html: &str, at: usize) -> Option<(RawAttribute<'_>, usize)> {
    let rest = &html[at..];
    let name_end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))
        .unwrap_or(rest.len())
        .max(rest.chars().next()?.len_utf8());
    let name = &rest[..name_end];
    let after = rest[name_end..].trim_start();
    let Some(value) = after.strip_prefix('=') else {
        let whole = name;
        return Some((
            RawAttribute {
                name,
                value: None,
                whole,
            },
            name_end,
        ));
    };
    let value = value.trim_start();
    let start = rest.len() - value.len();
    let (from, to, end) = match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let close = value[1..].find(quote)? + 1;
            (1, close, close + 1)
        }
        _ => {
            let end = value
                .find(|c: char| c.is_whitespace() || c == '>')
                .unwrap_or(value.len());
            (0, end, end)
        }
    };
    let range = at + start + from..at + start + to;
    let whole = &rest[..start + end];
    let value = Some((&value[from..to], range));
    Some((RawAttribute { name, value, whole }, start + end))
}

/// The length of the element name that a text begins with.
fn name_length(text: &str) -> Option<usize> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_');
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        .then(|| text.find(|c| !is_name(c)).unwrap_or(text.len()))
}
