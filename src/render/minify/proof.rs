//! Shows that two forms of a page say the same.

use std::borrow::Cow;

use crate::html::plain::reference;

/// Whether two forms of a page say the same to a reader and to assistive technology: the same words, parted at the same
/// places, and the same attributes that are read out.
#[must_use]
pub fn same_text(a: &str, b: &str) -> bool {
    is_plainly_same(a, b) || said(a) == said(b)
}

/// Whether two forms of a page have the same tags in the same order, the same words between them, and space in the same
/// places; where a tag parts words, space beside it is nothing. Not all that say the same do.
fn is_plainly_same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (Pieces(a), Pieces(b));
    // Whether the tag before parts words.
    let mut parted = true;
    loop {
        let ((text_a, tag_a), (text_b, tag_b)) = (a.next(), b.next());
        let name = tag_a.map_or("", name);
        let parts = !is_inline(name);
        if text_a != text_b && !same_words(text_a, text_b, parted, parts) {
            return false;
        }
        match (tag_a, tag_b) {
            (Some(tag_a), Some(tag_b)) if same_tag(tag_a, tag_b) => parted = parts,
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// The text up to each tag, and the tag; comments and the doctype count as tags.
struct Pieces<'a>(&'a str);

impl<'a> Pieces<'a> {
    fn next(&mut self) -> (&'a str, Option<&'a str>) {
        let Some(open) = memchr::memchr(b'<', self.0.as_bytes()) else {
            return (std::mem::take(&mut self.0), None);
        };
        let (text, rest) = self.0.split_at(open);
        let (tag, rest) = rest.split_at(quick_tag_end(rest));
        self.0 = rest;
        (text, Some(tag))
    }
}

/// Where a tag ends; a tag without quotation marks is not read byte for byte.
fn quick_tag_end(tag: &str) -> usize {
    match memchr::memchr3(b'>', b'"', b'\'', tag.as_bytes()) {
        Some(at) if tag.as_bytes()[at] == b'>' => at + 1,
        _ => tag_end(tag),
    }
}

/// The name of a tag, with the slash of an end tag before it.
fn name(tag: &str) -> &str {
    let inside = &tag[1..];
    let end = inside
        .bytes()
        .skip(1)
        .position(|byte| byte.is_ascii_whitespace() || byte == b'>' || byte == b'/');
    &inside[..end.map_or(inside.len(), |end| end + 1)]
}

fn same_tag(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (name_a, name_b) = (name(a), name(b));
    if name_a != name_b || name_a.starts_with('!') {
        return name_a.eq_ignore_ascii_case("!doctype") && name_b.eq_ignore_ascii_case("!doctype");
    }
    let read = |tag| {
        let mut read: Vec<(Cow<'_, str>, &str)> = attributes(tag).collect();
        read.sort();
        read
    };
    if name_a.starts_with('/') {
        return true;
    }
    let (read_a, read_b) = (read(&a[1 + name_a.len()..]), read(&b[1 + name_b.len()..]));
    let same_value =
        |a: &str, b: &str| a == b || plain(a).split_ascii_whitespace().eq(plain(b).split_ascii_whitespace());
    read_a.len() == read_b.len()
        && read_a
            .iter()
            .zip(&read_b)
            .all(|((a, value_a), (b, value_b))| a == b && same_value(value_a, value_b))
}

/// Whether two texts have the same words, and space at the same ends, other than ends where words part anyhow.
fn same_words(a: &str, b: &str, parted_before: bool, parted_after: bool) -> bool {
    let (a, b) = (plain(a), plain(b));
    if !a.split_ascii_whitespace().eq(b.split_ascii_whitespace()) {
        return false;
    }
    if a.trim_ascii_start().is_empty() {
        return parted_before || parted_after || a.is_empty() == b.is_empty();
    }
    let space_at_start = |text: &str| text.starts_with(|letter: char| letter.is_ascii_whitespace());
    let space_at_end = |text: &str| text.ends_with(|letter: char| letter.is_ascii_whitespace());
    (parted_before || space_at_start(&a) == space_at_start(&b))
        && (parted_after || space_at_end(&a) == space_at_end(&b))
}

/// Whether a reader gets to know the value of an attribute.
fn is_read(attribute: &str) -> bool {
    matches!(
        attribute,
        "alt" | "aria-describedby" | "aria-label" | "aria-labelledby" | "for" | "id" | "lang" | "role" | "title"
    )
}

/// Whether an element, given by its name or its end tag's, stands in a line of text, so that its tags part no words.
#[rustfmt::skip]
fn is_inline(element: &str) -> bool {
    matches!(
        element.trim_start_matches('/'),
        "a" | "abbr" | "b" | "bdi" | "bdo" | "button" | "cite" | "code" | "data" | "del" | "dfn" | "em" | "i" | "img"
            | "input" | "ins" | "kbd" | "label" | "mark" | "meter" | "output" | "picture" | "progress" | "q" | "rp"
            | "rt" | "ruby" | "s" | "samp" | "select" | "small" | "source" | "span" | "strong" | "sub" | "sup"
            | "time" | "u" | "var" | "wbr"
    )
}

/// What a page says: its text with one space wherever words part, and the attributes that are read, each where it is.
fn said(html: &str) -> String {
    let mut said = Said {
        text: String::with_capacity(html.len() / 2),
        parted: true,
    };
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        said.words(&rest[..open]);
        rest = &rest[open..];
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |at| at + 3)
        } else {
            tag_end(rest)
        };
        let tag = &rest[..end];
        rest = &rest[end..];
        if !tag.starts_with("<!") {
            said.tag(tag);
        }
    }
    said.words(rest);
    said.text.truncate(said.text.trim_end().len());
    said.text
}

struct Said {
    text: String,
    /// Whether the text so far ends where words part.
    parted: bool,
}

impl Said {
    fn words(&mut self, text: &str) {
        let text = plain(text);
        let mut rest: &str = &text;
        loop {
            let end = rest
                .bytes()
                .position(|byte| byte.is_ascii_whitespace())
                .unwrap_or(rest.len());
            if end > 0 {
                self.text.push_str(&rest[..end]);
                self.parted = false;
            }
            if end == rest.len() {
                return;
            }
            self.part();
            rest = rest[end..].trim_ascii_start();
        }
    }

    fn part(&mut self) {
        if !self.parted {
            self.text.push(' ');
            self.parted = true;
        }
    }

    fn tag(&mut self, tag: &str) {
        let inside = tag[1..].trim_start_matches('/');
        let name_end = inside
            .bytes()
            .position(|byte| byte.is_ascii_whitespace() || b"/>".contains(&byte));
        let name = &inside[..name_end.unwrap_or(inside.len())];
        if !is_inline(&lower(name)) {
            self.part();
        }
        if tag.starts_with("</") {
            return;
        }
        let mut read: Vec<(Cow<'_, str>, &str)> = attributes(&inside[name.len()..]).collect();
        read.sort();
        for (name, value) in read {
            self.text.push('\u{1}');
            self.text.push_str(&name);
            for word in plain(value).split_ascii_whitespace() {
                self.text.push(' ');
                self.text.push_str(word);
            }
            self.text.push('\u{2}');
        }
    }
}

/// A name in lower case, as nearly all are written.
fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        name.to_ascii_lowercase().into()
    } else {
        name.into()
    }
}

/// Where a tag ends: at the first `>` outside quotation marks.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    let mut before = 0;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        before = byte;
    }
    tag.len()
}

/// The attributes of a start tag after its name that are read, with their values as written.
fn attributes(tag: &str) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
    let mut rest = tag.trim_end_matches(['>', '/']);
    let next = move || {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        let end = rest
            .bytes()
            .position(|byte| byte.is_ascii_whitespace() || byte == b'=')
            .unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        let name = lower(&rest[..end]);
        let after = rest[end..].trim_ascii_start();
        let Some(value) = after.strip_prefix('=').map(str::trim_ascii_start) else {
            rest = &rest[end..];
            return Some((name, ""));
        };
        let (written, length) = match value.bytes().next() {
            Some(quote @ (b'"' | b'\'')) => {
                let close = value[1..]
                    .bytes()
                    .position(|byte| byte == quote)
                    .map_or(value.len(), |at| at + 1);
                (&value[1..close], (close + 1).min(value.len()))
            }
            _ => {
                let close = value
                    .bytes()
                    .position(|byte| byte.is_ascii_whitespace())
                    .unwrap_or(value.len());
                (&value[..close], close)
            }
        };
        rest = &value[length..];
        Some((name, written))
    };
    std::iter::from_fn(next).filter(|(name, _)| is_read(name))
}

/// The references that writers of HTML use, resolved.
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let body = &rest[1..];
        let end = body
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '#')
            .unwrap_or(body.len());
        let (name, semicolon) = (&body[..end], body[end..].starts_with(';'));
        let number = name
            .strip_prefix('#')
            .and_then(|number| match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            });
        match (number.and_then(char::from_u32), reference::named(name)) {
            (Some(letter), _) => out.push(letter),
            (None, Some(text)) => out.push_str(text),
            (None, None) => {
                out.push('&');
                rest = body;
                continue;
            }
        }
        rest = &body[end + usize::from(semicolon)..];
    }
    out.push_str(rest);
    out.into()
}
