//! Text: escaped, set as the language sets it, gathered as prose, and with bare addresses made into links.

use std::ops::Range;

use crate::diagnostic::Message;
use crate::parse::markdown::Writer;
use crate::parse::markdown::typography::{starts_with_group, starts_with_unit};

/// Bytes that may mean something; all others are copied.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let signs = b"&<>\"'-.:@\xc2\xe2";
    let mut at = 0;
    while at < signs.len() {
        table[signs[at] as usize] = true;
        at += 1;
    }
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = true;
        digit += 1;
    }
    table
};

/// Where the next special byte may stand, from an offset on: bytes that surely are none are passed over many at a time.
fn plain_until(bytes: &[u8], mut at: usize) -> usize {
    const STEP: usize = 16;
    let may_be_special = |byte: u8| {
        let is_sign = (byte.wrapping_sub(b'"') <= b'\'' - b'"') | (byte.wrapping_sub(b'-') <= b'@' - b'-');
        is_sign | (byte == 0xc2) | (byte == 0xe2)
    };
    while let Some(step) = bytes.get(at..at + STEP) {
        if step.iter().fold(false, |found, byte| found | may_be_special(*byte)) {
            break;
        }
        at += STEP;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest
        .iter()
        .position(|byte| SPECIAL[*byte as usize])
        .unwrap_or(rest.len())
}

/// A text event being written: what is before `from` is done.
struct Scan<'t> {
    text: &'t str,
    /// Where the text begins in the Markdown at hand, and in the file.
    start: usize,
    source: usize,
    /// Whether each byte of the text is a byte of the source.
    literal: bool,
    /// Written to the page up to here.
    from: usize,
    /// Gathered as prose up to here.
    gathered: usize,
}

impl Scan<'_> {
    fn place(&self, at: usize) -> usize {
        if self.literal { self.source + at } else { self.source }
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn char_after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }
}

impl Writer<'_> {
    /// Writes running text from `range` of the text at hand.
    pub fn text(&mut self, text: &str, range: Range<usize>) {
        if range.start < self.linked_until {
            let linked = self.linked_until - range.start;
            let rest = text.get(linked..).filter(|_| text.len() == range.len());
            return rest.map_or((), |rest| self.text(rest, self.linked_until..range.end));
        }
        if text == "[" {
            self.undefined_footnote(range.clone());
        }
        let mut scan = Scan {
            text,
            start: range.start,
            source: self.place(range.start),
            literal: text.len() == range.len(),
            from: 0,
            gathered: 0,
        };
        let mut at = 0;
        while at < text.len() {
            let byte = text.as_bytes()[at];
            at = if SPECIAL[byte as usize] {
                self.special(&mut scan, at, byte, &range)
            } else {
                plain_until(text.as_bytes(), at + 1)
            };
        }
        self.gather(&mut scan, text.len());
        self.flush(&mut scan, text.len());
        self.quotes.before = self.before(&scan, text.len());
    }

    /// The visible character before a byte of the text; a straight quotation mark shows as what it was set as.
    fn before(&self, scan: &Scan<'_>, at: usize) -> Option<char> {
        scan.char_before(at).filter(|c| *c != '"').or(self.quotes.before)
    }

    /// Writes what a special byte at `at` stands for; answers where to go on.
    fn special(&mut self, scan: &mut Scan<'_>, at: usize, byte: u8, range: &Range<usize>) -> usize {
        let rest = &scan.text[at..];
        match byte {
            b'&' => self.replace(scan, at, 1, "&amp;"),
            b'<' => self.replace(scan, at, 1, "&lt;"),
            b'>' => self.replace(scan, at, 1, "&gt;"),
            b'"' => self.double_quote(scan, at),
            b'\'' => self.single_quote(scan, at),
            b'-' => self.dash(scan, at),
            b'.' if rest.starts_with("...") && !rest.starts_with("....") => self.replace(scan, at, 3, "…"),
            b'0'..=b'9' => self.number(scan, at),
            b':' if rest.starts_with("://") => self.bare_address(scan, at, range),
            b'@' => self.bare_email(scan, at),
            0xc2 | 0xe2 => self.sign(scan, at),
            _ => at + 1,
        }
    }

    /// Puts `markup` in the place of `len` bytes.
    fn replace(&mut self, scan: &mut Scan<'_>, at: usize, len: usize, markup: &str) -> usize {
        self.flush(scan, at);
        self.out.push(markup);
        if self.collecting > 0 {
            match markup {
                "&amp;" | "&lt;" | "&gt;" => self.plain.push_str(&scan.text[at..at + len]),
                plain => self.plain.push_str(plain),
            }
        }
        scan.from = at + len;
        at + len
    }

    fn flush(&mut self, scan: &mut Scan<'_>, to: usize) {
        let piece = &scan.text[scan.from..to];
        self.out.push(piece);
        if self.collecting > 0 {
            self.plain.push_str(piece);
        }
        scan.from = to;
    }

    fn gather(&mut self, scan: &mut Scan<'_>, to: usize) {
        let piece = &scan.text[scan.gathered..to];
        let source = scan.place(scan.gathered);
        self.prose.push(piece, source, source + piece.len());
        scan.gathered = to;
    }

    fn double_quote(&mut self, scan: &mut Scan<'_>, at: usize) -> usize {
        self.quotes.before = self.before(scan, at);
        let (open, close) = self.style.double;
        let mut mark = [0; 4];
        if self.quotes.opens(self.quotes.double, scan.char_after(at + 1)) {
            self.gather(scan, at);
            self.prose.open_quote();
            self.quotes.double = self.quotes.double.saturating_add(1);
            self.quotes.before = Some(open);
            return self.replace(scan, at, 1, open.encode_utf8(&mut mark));
        }
        self.gather(scan, at + 1);
        self.prose.close_quote();
        self.quotes.double = self.quotes.double.saturating_sub(1);
        self.quotes.before = Some(close);
        self.replace(scan, at, 1, close.encode_utf8(&mut mark))
    }

    /// An apostrophe, unless it begins or ends a quotation.
    fn single_quote(&mut self, scan: &mut Scan<'_>, at: usize) -> usize {
        self.quotes.before = self.before(scan, at);
        let next = scan.char_after(at + 1);
        let (open, close) = self.style.single;
        let mut mark = [0; 4];
        let ends = |rest: &str| {
            rest.match_indices('\'')
                .any(|(end, _)| end > 0 && !rest[end + 1..].starts_with(char::is_alphanumeric))
        };
        let sign = if self.quotes.single > 0 && !next.is_some_and(char::is_alphanumeric) {
            self.quotes.single -= 1;
            close
        } else if self.quotes.opens(0, next) && next.is_some_and(char::is_alphanumeric) && ends(&scan.text[at + 1..]) {
            self.quotes.single = self.quotes.single.saturating_add(1);
            open
        } else {
            '’'
        };
        self.replace(scan, at, 1, sign.encode_utf8(&mut mark))
    }

    /// `--` and `---` are dashes; so is a hyphen between spaces.
    fn dash(&mut self, scan: &mut Scan<'_>, at: usize) -> usize {
        let count = scan.text[at..].bytes().take_while(|byte| *byte == b'-').count();
        let before = self.before(scan, at);
        let after = scan.char_after(at + count);
        match count {
            1 if before == Some(' ') && after == Some(' ') => self.replace(scan, at, 1, "–"),
            2 => self.replace(scan, at, 2, "–"),
            3 => self.replace(scan, at, 3, "—"),
            _ => at + count,
        }
    }

    /// Keeps a number together with its unit, and its groups of three with each other.
    fn number(&mut self, scan: &mut Scan<'_>, at: usize) -> usize {
        let after = at + 1;
        if self.style.spaced_units && scan.text[after..].starts_with(' ') {
            let rest = &scan.text[after + 1..];
            if starts_with_unit(rest) || starts_with_group(rest) {
                return self.replace(scan, after, 1, "\u{a0}");
            }
        }
        after
    }

    /// Signs of two or three bytes: quotation marks that the author set, and the paragraph sign.
    fn sign(&mut self, scan: &mut Scan<'_>, at: usize) -> usize {
        let Some(sign) = scan.char_after(at) else {
            return scan.text.len();
        };
        let after = at + sign.len_utf8();
        match sign {
            '«' | '“' | '„' => {
                self.gather(scan, at);
                self.prose.open_quote();
            }
            '»' | '”' => {
                self.gather(scan, after);
                self.prose.close_quote();
            }
            '§' if followed_by_number(&scan.text[after..]) => return self.replace(scan, after, 1, "\u{a0}"),
            _ => {}
        }
        after
    }

    /// Links `http://…` and `https://…` written as they are. The address is read from the source, since Markdown's own
    /// signs part it into several texts.
    fn bare_address(&mut self, scan: &mut Scan<'_>, at: usize, range: &Range<usize>) -> usize {
        let scheme = ["https", "http"]
            .into_iter()
            .find(|scheme| scan.text[..at].ends_with(scheme));
        let (Some(scheme), true, 0) = (scheme, scan.literal, self.in_link) else {
            return at + 3;
        };
        let start = at - scheme.len();
        let from = range.start + start;
        let written = self.source.get(from..).unwrap_or_default();
        let length = address_length(written);
        if start < scan.from || length <= scheme.len() + 3 {
            return at + 3;
        }
        let address = written[..length].replace("&amp;", "&");
        self.flush(scan, start);
        self.gather(scan, start);
        self.bare_link(&address, &address, from..from + length);
        self.linked_until = from + length;
        let end = (start + length).min(scan.text.len());
        (scan.from, scan.gathered) = (end, end);
        end
    }

    /// Links an e-mail address written as it is.
    fn bare_email(&mut self, scan: &mut Scan<'_>, at: usize) -> usize {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let start = scan.text[..at].rfind(|c| !is_part(c)).map_or(0, |before| {
            before + scan.text[before..].chars().next().map_or(1, char::len_utf8)
        });
        let host: &str = &scan.text[at + 1..];
        let host = &host[..host
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')))
            .unwrap_or(host.len())];
        let end = at + 1 + host.trim_end_matches(['.', '-']).len();
        let address = &scan.text[start..end];
        if self.in_link > 0 || start < scan.from || !scan.literal || !crate::config::is_email(address) {
            return at + 1;
        }
        let from = scan.start + start;
        self.flush(scan, start);
        self.gather(scan, start);
        self.bare_link(&format!("mailto:{address}"), address, from..from + address.len());
        (scan.from, scan.gathered) = (end, end);
        end
    }

    fn bare_link(&mut self, target: &str, text: &str, range: Range<usize>) {
        self.start_link(target, range.clone(), range.clone());
        self.out.text(text);
        if self.collecting > 0 {
            self.plain.push_str(text);
        }
        let source = self.place(range.start);
        self.prose.push(text, source, source + text.len());
        self.end_link();
    }

    /// `[^x]` that is left as text refers to no footnote.
    fn undefined_footnote(&mut self, range: Range<usize>) {
        let rest = self.source.get(range.start..).unwrap_or_default();
        let before = self.source.get(..range.start).unwrap_or_default();
        let escaped = before.ends_with('\\');
        let label = rest
            .strip_prefix("[^")
            .and_then(|rest| rest.split_once(']'))
            .map(|(label, _)| label)
            .filter(|label| !label.is_empty() && !label.contains(|c: char| c.is_whitespace() || c == '['));
        if let (Some(label), false) = (label, escaped) {
            let place = range.start..range.start + label.len() + 3;
            let message = Message::new("message").with("label", label);
            self.report("footnote-without-text", place, message);
        }
    }
}

/// Whether a text begins with a space and a digit.
fn followed_by_number(text: &str) -> bool {
    text.strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// How many bytes of `text`, which begins with a scheme, belong to the address.
fn address_length(text: &str) -> usize {
    let end = text
        .find(|c: char| {
            c.is_whitespace()
                || c.is_control()
                || matches!(c, '<' | '>' | '"' | '*' | '`' | '|' | '«' | '»' | '“' | '”' | '\\')
        })
        .unwrap_or(text.len());
    let mut address = &text[..end];
    loop {
        let trimmed = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '_', '~']);
        let closing =
            |open, close| trimmed.ends_with(close) && trimmed.matches(close).count() > trimmed.matches(open).count();
        let trimmed = if closing('(', ')') || closing('[', ']') {
            &trimmed[..trimmed.len() - 1]
        } else {
            trimmed
        };
        if trimmed.len() == address.len() {
            return trimmed.len();
        }
        address = trimmed;
    }
}
