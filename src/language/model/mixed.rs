//! Whether a text is written in bokmål and nynorsk at once.

use super::{Label, identify};
use std::ops::Range;

/// How the words of a mixed text are shared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// Words in sentences that are surely bokmål.
    pub nb: usize,
    /// Words in sentences that are surely nynorsk.
    pub nn: usize,
}

/// A sentence counts only when its margin is at least this.
const SURE: f32 = 4.0;

/// A text is mixed when the lesser standard has at least one word in this many.
const ONE_IN: usize = 4;

/// The sentences of a text, as byte ranges without the white space around them.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let end = sentence_end(text, start);
            let part = &text[start..end];
            let lead = part.len() - part.trim_start().len();
            let range = start + lead..start + part.trim_end().len().max(lead);
            start = end;
            if !range.is_empty() {
                return Some(range);
            }
        }
        None
    })
}

/// The byte after a sentence: after a line break, or after `.`, `!` or `?` before white space and a capital.
fn sentence_end(text: &str, start: usize) -> usize {
    let mut stopped = false;
    let mut spaced = false;
    for (at, c) in text[start..].char_indices() {
        if c == '\n' {
            return start + at + 1;
        }
        if stopped && spaced && !c.is_whitespace() {
            if !c.is_lowercase() {
                return start + at;
            }
            (stopped, spaced) = (false, false);
        }
        match c {
            '.' | '!' | '?' => (stopped, spaced) = (true, false),
            '»' | '"' | '”' | ')' if stopped => {}
            _ if c.is_whitespace() => spaced = stopped,
            _ => (stopped, spaced) = (false, false),
        }
    }
    text.len()
}

/// The share of each standard, when both are there in earnest; quotations are left out.
#[must_use]
pub fn mixed(text: &str) -> Option<Share> {
    let own = without_quotations(text);
    let mut share = Share { nb: 0, nn: 0 };
    for range in sentences(&own) {
        let verdict = identify(&own[range.clone()]);
        let words = own[range].split_whitespace().count();
        match verdict.best {
            Label::Nb if verdict.margin >= SURE => share.nb += words,
            Label::Nn if verdict.margin >= SURE => share.nn += words,
            _ => {}
        }
    }
    let lesser = share.nb.min(share.nn);
    (lesser > 0 && lesser * ONE_IN >= share.nb + share.nn).then_some(share)
}

/// The text with each «quotation» replaced by a space.
fn without_quotations(text: &str) -> String {
    let mut own = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('«') {
        let Some(length) = rest[open..].find('»') else { break };
        own.push_str(&rest[..open]);
        own.push(' ');
        rest = &rest[open + length + '»'.len_utf8()..];
    }
    own.push_str(rest);
    own
}
