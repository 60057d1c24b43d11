//! The attribute that carries a source span through the rendered HTML, ` data-v="<file>:<start>:<length>"` in base 36.
//!
//! The renderer writes it on every element made from content, [`super::parse`] moves it into the node's source, and
//! [`strip`] removes exactly the markers to give the bytes to ship.

use crate::span::{FileId, Span};

/// The attribute's name; short enough that the parser stores it without allocating.
pub const NAME: &str = "data-v";

const OPEN: &str = " data-v=\"";

/// The marker of a span, with its leading space, to write after an element's name or another attribute.
#[must_use]
pub fn attribute(span: Span) -> String {
    let mut out = String::with_capacity(OPEN.len() + 16);
    write(&mut out, span);
    out
}

/// Appends the marker of a span to HTML inside a start tag.
pub fn write(out: &mut String, span: Span) {
    out.push_str(OPEN);
    write_number(out, span.file.0);
    out.push(':');
    write_number(out, span.start);
    out.push(':');
    write_number(out, span.end.saturating_sub(span.start));
    out.push('"');
}

/// The span that a marker's value states; none when the value is not a marker's.
#[must_use]
pub fn read(value: &str) -> Option<Span> {
    let mut parts = value.split(':').map(|digits| u32::from_str_radix(digits, 36).ok());
    let (file, start, length) = (parts.next()??, parts.next()??, parts.next()??);
    let span = Span {
        file: FileId(file),
        start,
        end: start.saturating_add(length),
    };
    parts.next().is_none().then_some(span)
}

/// The HTML without its markers, byte for byte what the renderer would write without them.
#[must_use]
pub fn strip(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(OPEN) {
        let after = &rest[at + OPEN.len()..];
        match after.find('"').filter(|end| read(&after[..*end]).is_some()) {
            Some(end) => {
                out.push_str(&rest[..at]);
                rest = &after[end + 1..];
            }
            None => {
                out.push_str(&rest[..at + OPEN.len()]);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn write_number(out: &mut String, mut number: u32) {
    let mut digits = [0_u8; 7];
    let mut at = digits.len();
    loop {
        at -= 1;
        let digit = u8::try_from(number % 36).unwrap_or_default();
        digits[at] = if digit < 10 { b'0' + digit } else { b'a' + digit - 10 };
        number /= 36;
        if number == 0 {
            break;
        }
    }
    out.extend(digits[at..].iter().map(|digit| char::from(*digit)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strip_removes_markers_and_nothing_else() {
        let span = Span {
            file: FileId(40),
            start: 1_234_567,
            end: 1_234_600,
        };
        let marker = attribute(span);
        let html = format!("<p{marker} class=\"x\">a data-v=\"b <img src=\"y\"{marker}></p>");
        assert_eq!(strip(&html), "<p class=\"x\">a data-v=\"b <img src=\"y\"></p>");
        assert_eq!(read(marker.trim_start_matches(OPEN).trim_end_matches('"')), Some(span));
    }

    #[test]
    fn text_that_only_looks_like_a_marker_stays() {
        for html in [
            "<p data-v=\"\">",
            "<p data-v=\"1:2\">",
            "<p data-v=\"1:2:3:4\">",
            "<p data-v=\"1:2:3",
        ] {
            assert_eq!(strip(html), html);
        }
    }
}
