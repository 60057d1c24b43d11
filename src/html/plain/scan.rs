//! Reads tags, attributes and comments as they are written.

use super::Attribute;

/// A place in a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scan<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(super) const fn new(html: &'a str) -> Self {
        Self { html, at: 0 }
    }

    pub(super) const fn offset(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    fn bytes(&self) -> &'a [u8] {
        &self.html.as_bytes()[self.at..]
    }

    /// The byte so many bytes on.
    pub(super) fn peek(&self, ahead: usize) -> Option<u8> {
        self.html.as_bytes().get(self.at + ahead).copied()
    }

    /// The text from here to an offset, which is gone to.
    fn to(&mut self, end: usize) -> &'a str {
        let text = &self.html[self.at..end];
        self.at = end;
        text
    }

    /// `<!doctype html>` and nothing more, in any case.
    pub(super) fn doctype(&mut self) -> Option<()> {
        const DOCTYPE: &[u8] = b"<!doctype html>";
        let written = self.bytes().get(..DOCTYPE.len())?;
        written.eq_ignore_ascii_case(DOCTYPE).then_some(())?;
        self.at += DOCTYPE.len();
        Some(())
    }

    /// The text up to the next `<`.
    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = memchr::memchr(b'<', self.bytes())?;
        Some(self.to(self.at + length))
    }

    /// Passes a comment that every parser ends at the same place.
    pub(super) fn comment(&mut self) -> Option<()> {
        let inside = self.bytes().strip_prefix(b"<!--")?;
        let end = memchr::memmem::find(inside, b"--")?;
        let is_abrupt = inside.starts_with(b">") || inside.starts_with(b"->");
        let is_plain = inside.get(end + 2) == Some(&b'>') && !is_abrupt;
        is_plain.then_some(())?;
        self.at += "<!--".len() + end + "-->".len();
        Some(())
    }

    /// The name of a start tag.
    pub(super) fn start_tag_name(&mut self) -> Option<&'a str> {
        self.peek(1)?.is_ascii_lowercase().then_some(())?;
        self.at += 1;
        Some(self.name())
    }

    /// The name of an end tag, which is passed.
    pub(super) fn end_tag_name(&mut self) -> Option<&'a str> {
        self.peek(2)?.is_ascii_lowercase().then_some(())?;
        self.at += 2;
        let name = self.name();
        (self.peek(0)? == b'>').then_some(())?;
        self.at += 1;
        Some(name)
    }

    /// A name; empty when none stands here.
    fn name(&mut self) -> &'a str {
        let is_name = |byte: &u8| NAME[*byte as usize];
        let length = self.bytes().iter().take_while(|byte| is_name(byte)).count();
        self.to(self.at + length)
    }

    /// Passes the rest of a start tag and gives its attributes; whether it ends in `/>`.
    pub(super) fn attributes(&mut self, attributes: &mut Vec<Attribute<'a>>) -> Option<bool> {
        attributes.clear();
        loop {
            let is_parted = self.skip_space();
            match self.peek(0)? {
                b'>' => {
                    self.at += 1;
                    return Some(false);
                }
                b'/' => {
                    (self.peek(1)? == b'>').then_some(())?;
                    self.at += 2;
                    return Some(true);
                }
                _ => {
                    is_parted.then_some(())?;
                    let attribute = self.attribute()?;
                    let is_new = attributes.iter().all(|before| before.name != attribute.name);
                    is_new.then_some(())?;
                    attributes.push(attribute);
                }
            }
        }
    }

    fn skip_space(&mut self) -> bool {
        let length = self
            .bytes()
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace())
            .count();
        self.at += length;
        length > 0
    }

    fn attribute(&mut self) -> Option<Attribute<'a>> {
        let name = self.name();
        (!name.is_empty()).then_some(())?;
        match self.peek(0)? {
            b'=' => {
                self.at += 1;
                let value = self.value()?;
                Some(Attribute { name, value })
            }
            b'>' | b'/' | b' ' | b'\n' | b'\t' => {
                // A value after a space would still be the attribute's.
                let next = self.bytes().iter().find(|byte| !byte.is_ascii_whitespace());
                (next != Some(&b'=')).then_some(Attribute { name, value: "" })
            }
            _ => None,
        }
    }

    fn value(&mut self) -> Option<&'a str> {
        let quote = self.peek(0)?;
        if quote == b'"' || quote == b'\'' {
            self.at += 1;
            let length = memchr::memchr(quote, self.bytes())?;
            let value = self.to(self.at + length);
            self.at += 1;
            return Some(value);
        }
        let end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
        let length = self.bytes().iter().position(end)?;
        let value = self.to(self.at + length);
        let is_plain = !value.is_empty()
            && !value
                .bytes()
                .any(|byte| matches!(byte, b'"' | b'\'' | b'<' | b'=' | b'`'));
        is_plain.then_some(value)
    }

    /// The text of an element whose content is text, up to its end tag, which is passed.
    pub(super) fn until_end_tag(&mut self, name: &str) -> Option<&'a str> {
        let mut from = self.at;
        loop {
            let close = from + memchr::memmem::find(&self.html.as_bytes()[from..], b"</")?;
            let after = &self.html.as_bytes()[close + 2..];
            let is_end = after.get(..name.len())?.eq_ignore_ascii_case(name.as_bytes());
            if !is_end {
                from = close + 2;
                continue;
            }
            (after.get(name.len()) == Some(&b'>')).then_some(())?;
            let text = self.to(close);
            self.at += 2 + name.len() + 1;
            // In a script a comment changes where it ends.
            return (!text.contains("<!--")).then_some(text);
        }
    }

    /// The first line break of `pre` is no part of its text.
    pub(super) fn line_break_after_pre(&mut self) -> Option<()> {
        match self.peek(0)? {
            b'\n' => self.at += 1,
            b'&' => return None,
            _ => {}
        }
        Some(())
    }
}

/// The bytes of names as they are commonly written; a page with others goes the general way.
const NAME: [bool; 256] = {
    let mut table = [false; 256];
    let plain = b"abcdefghijklmnopqrstuvwxyz0123456789-_:.";
    let mut at = 0;
    while at < plain.len() {
        table[plain[at] as usize] = true;
        at += 1;
    }
    table
};
