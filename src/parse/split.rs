//! Parts a document in front matter and body.

use std::ops::Range;

/// The line before and after front matter.
const FENCE: &str = "+++";

/// Byte ranges of a document's parts.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    pub toml: Range<usize>,
    pub body: Range<usize>,
    /// The opening line.
    pub home: Range<usize>,
}

/// What a document begins with.
#[derive(Debug, PartialEq, Eq)]
pub enum Split {
    Parts(Parts),
    /// The opening line, which no other closes.
    Unterminated(Range<usize>),
    /// No front matter, and the reason to give.
    None(&'static str),
}

/// Finds front matter between two lines `+++`; a byte order mark before it is passed over.
pub fn split(text: &str) -> Split {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut lines = lines(text, start);
    let Some(home) = lines.next().filter(|line| text[line.clone()].trim_end() == FENCE) else {
        let first = text[start..].lines().next().unwrap_or_default();
        return Split::None(if first.trim_end() == "---" { "yaml" } else { "message" });
    };
    let home_visible = home.start..home.start + FENCE.len();
    match lines.find(|line| text[line.clone()].trim_end() == FENCE) {
        Some(close) => Split::Parts(Parts {
            toml: home.end..close.start,
            body: close.end..text.len(),
            home: home_visible,
        }),
        None => Split::Unterminated(home_visible),
    }
}

/// The ranges of the lines from `start` on, each with its line break.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    text[start..].split_inclusive('\n').scan(start, |at, line| {
        let from = *at;
        *at += line.len();
        Some(from..*at)
    })
}
