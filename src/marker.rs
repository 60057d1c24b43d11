//! The attribute that ties an element of finished HTML to its place in the source: ` data-v="<file>:<start>:<end>"`.
//!
//! Written while Markdown and templates become HTML, taken out before the page is checked and shipped: the checker is told
//! where each stood. The numbers
//! are in base 36. Text never holds a marker, because a writer of text escapes the quotation mark.

use crate::span::{FileId, Span};

/// The attribute's name.
pub const ATTRIBUTE: &str = "data-v";

/// What a marker begins with, up to its value.
const OPEN: &str = " data-v=\"";

/// Appends a marker, its leading space included, inside a start tag.
pub fn write(out: &mut String, span: Span) {
    out.push_str(OPEN);
    number(out, span.file.0);
    out.push(':');
    number(out, span.start);
    out.push(':');
    number(out, span.end);
    out.push('"');
}

/// The span of an attribute's value; `None` when no marker has such a value.
#[must_use]
pub fn parse(value: &str) -> Option<Span> {
    let mut numbers = [0_u32; 3];
    let (mut at, mut has_digit) = (0, false);
    for byte in value.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'z' => byte - b'a' + 10,
            b':' if has_digit => {
                (at, has_digit) = (at + 1, false);
                continue;
            }
            _ => return None,
        };
        let number = numbers.get_mut(at)?;
        *number = number.checked_mul(36)?.checked_add(u32::from(digit))?;
        has_digit = true;
    }
    let [file, start, end] = numbers;
    let file = FileId(file);
    (at == 2 && has_digit).then_some(Span { file, start, end })
}

/// HTML without markers, and where each of them stood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Split {
    /// All other bytes as they were.
    pub html: String,
    /// In order of place.
    pub places: Vec<Place>,
}

/// Where a marker stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Byte offset in the HTML without markers, inside the start tag.
    pub at: u32,
    pub span: Span,
}

impl Place {
    /// All of it as bytes, to be hashed.
    #[must_use]
    pub fn bytes(&self) -> [u8; 16] {
        let Span { file, start, end } = self.span;
        let mut bytes = [0; 16];
        for (to, number) in bytes.chunks_exact_mut(4).zip([self.at, file.0, start, end]) {
            to.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }
}

/// Takes the markers out of HTML.
#[must_use]
pub fn split(html: &str) -> Split {
    let mut split = Split {
        html: String::with_capacity(html.len()),
        places: Vec::new(),
    };
    let finder = memchr::memmem::Finder::new(OPEN);
    let mut rest = html;
    while let Some(at) = finder.find(rest.as_bytes()) {
        let after = &rest[at + OPEN.len()..];
        let marker = memchr::memchr(b'"', after.as_bytes()).and_then(|close| Some((close, parse(&after[..close])?)));
        match marker {
            Some((close, span)) => {
                split.html.push_str(&rest[..at]);
                let at = u32::try_from(split.html.len()).unwrap_or(u32::MAX);
                split.places.push(Place { at, span });
                rest = &after[close + 1..];
            }
            None => {
                split.html.push_str(&rest[..at + OPEN.len()]);
                rest = after;
            }
        }
    }
    split.html.push_str(rest);
    split
}

fn number(out: &mut String, value: u32) {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    // 36^7 exceeds the largest u32.
    let mut buffer = [0u8; 7];
    let mut at = buffer.len();
    let mut rest = value;
    loop {
        at -= 1;
        buffer[at] = DIGITS[(rest % 36) as usize];
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    out.extend(buffer[at..].iter().map(|digit| char::from(*digit)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker(file: u32, start: u32, end: u32) -> String {
        let mut out = String::new();
        let file = FileId(file);
        write(&mut out, Span { file, start, end });
        out
    }

    #[test]
    fn reads_what_it_writes() {
        for (file, start, end) in [(0, 0, 0), (35, 36, 1295), (u32::MAX, u32::MAX, u32::MAX)] {
            let text = marker(file, start, end);
            let value = &text[OPEN.len()..text.len() - 1];
            let file = FileId(file);
            assert_eq!(parse(value), Some(Span { file, start, end }), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_marker() {
        for value in ["", "1", "1:2", "1:2:3:4", "a:b:-1", "A:1:1", "::", "1:2:zzzzzzzz"] {
            assert_eq!(parse(value), None, "{value}");
        }
    }

    #[test]
    fn takes_out_markers_only() {
        let html = format!("<p{} class=\"a\">x <b{}>y</b></p>", marker(1, 2, 3), marker(0, 70, 99));
        let split_html = split(&html);
        assert_eq!(split_html.html, "<p class=\"a\">x <b>y</b></p>");
        assert_eq!(
            split_html.places.iter().map(|place| place.at).collect::<Vec<_>>(),
            [2, 17]
        );
        let kept = "<p data-v=\"other\">data-v=\"1:2:3\" data-v=&quot;1:2:3&quot;</p>";
        assert_eq!(split(kept).html, kept);
        assert_eq!(split("<p data-v=\"1:2:3").html, "<p data-v=\"1:2:3");
    }
}
