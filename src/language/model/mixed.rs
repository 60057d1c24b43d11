//! Whether a text is written in two languages at once.

use super::{Label, Model};
use std::ops::Range;

/// A text in two languages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mixture {
    /// The language with most words.
    pub main: Label,
    /// The one with most words after it.
    pub other: Label,
    /// The part of the words of both that the other has; from [`LEAST`] to one half.
    pub share: f32,
}

/// A sentence counts only when its margin is at least this.
const SURE: f32 = 8.0;

/// A text is mixed when the other language has at least this part of the words.
pub const LEAST: f32 = 0.2;

/// Danish and Swedish are left out: a sentence of a Norwegian text that seems Danish is a name or an old quotation.
const MIXED: [Label; 3] = [Label::Nb, Label::Nn, Label::En];

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

/// The byte after a sentence: after a line break, or after `.`, `!` or `?` before white space and neither a small letter nor a digit.
fn sentence_end(text: &str, start: usize) -> usize {
    let mut stopped = false;
    let mut spaced = false;
    for (at, c) in text[start..].char_indices() {
        if c == '\n' {
            return start + at + 1;
        }
        if stopped && spaced && !c.is_whitespace() {
            if !c.is_lowercase() && !c.is_numeric() {
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

impl Model<'_> {
    /// As [`super::mixed`].
    #[must_use]
    pub fn mixed(self, text: &str) -> Option<Mixture> {
        let own = without_quotations(text);
        let mut words = MIXED.map(|label| (0_usize, label));
        for range in sentences(&own) {
            let verdict = self.identify(&own[range.clone()]);
            let count = own[range].split_whitespace().count();
            let sure = verdict.margin >= SURE;
            for (sum, _) in words.iter_mut().filter(|(_, label)| sure && *label == verdict.best) {
                *sum += count;
            }
        }
        words.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let [(most, main), (next, other), _] = words;
        let share = next as f32 / (most + next).max(1) as f32;
        (share >= LEAST).then_some(Mixture { main, other, share })
    }
}

/// The text with each «quotation» replaced by a space; of one that is not closed only the first sentence.
#[must_use]
pub fn without_quotations(text: &str) -> String {
    let mut own = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('«') {
        let (before, quoted) = rest.split_at(open);
        let closed = quoted.find('»').map(|at| at + '»'.len_utf8());
        let end = closed.unwrap_or_else(|| sentence_end(quoted, 0));
        own.push_str(before);
        own.push(' ');
        rest = &quoted[end..];
    }
    own.push_str(rest);
    own
}
