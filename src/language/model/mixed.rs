//! Whether a text is written in two languages at once.

use super::{LEAST_WORDS, Label, Model, SURE};
use crate::language::text::{sentences_of, tokens};

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

/// A text is mixed when the other language has at least this part of the words.
pub const LEAST: f32 = 0.2;

/// Danish and Swedish are left out: a sentence of a Norwegian text that seems Danish is a name or an old quotation.
const MIXED: [Label; 3] = [Label::Nb, Label::Nn, Label::En];

impl Model<'_> {
    /// As [`super::mixed`]. A sentence counts only when it has [`LEAST_WORDS`] and a margin of at least `SURE`.
    #[must_use]
    pub fn mixed(self, text: &str) -> Option<Mixture> {
        let own = without_quotations(text);
        let mut words = MIXED.map(|label| (0_u32, label));
        for range in sentences_of(&own) {
            let verdict = self.identify(&own[range.clone()]);
            let count = tokens(&own[range]);
            let sure = verdict.margin >= SURE && count >= LEAST_WORDS;
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

/// The text with each «quotation» replaced by a space; of one that is not closed only the first sentence. What stands before
/// a quotation's end without a beginning is a quotation that began in the paragraph before.
#[must_use]
pub fn without_quotations(text: &str) -> String {
    let mut own = String::with_capacity(text.len());
    let mut rest = &text[begun_before(text)..];
    while let Some(open) = rest.find('«') {
        let (before, quoted) = rest.split_at(open);
        let closed = quoted.find('»').map(|at| at + '»'.len_utf8());
        let first_sentence = || sentences_of(quoted).first().map_or(quoted.len(), |range| range.end);
        let end = closed.unwrap_or_else(first_sentence);
        own.push_str(before);
        own.push(' ');
        rest = &quoted[end..];
    }
    own.push_str(rest);
    own
}

/// Where a quotation ends that began before the text; 0 when none did. Danish puts its marks the other way round, »so«.
fn begun_before(text: &str) -> usize {
    let closed = text.find(['«', '»']).filter(|at| text[*at..].starts_with('»'));
    let ends = closed.filter(|at| !text[..*at].ends_with(char::is_whitespace) && *at > 0);
    ends.map_or(0, |at| at + '»'.len_utf8())
}
