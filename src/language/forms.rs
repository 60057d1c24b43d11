//! Words that should be others: forms of the other standard, house forms, officialese, vague times, placeholders.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::language::document::{Document, Lifetime, Passage};
use crate::language::meter::Meter;
use crate::language::model::Label;
use crate::language::text::Word;
use crate::language::verify::Doubted;
use crate::language::words::{Entry, Hit, Lexicon, Sense};
use crate::prose::ParagraphKind;

/// What the word lists know of one passage, in text order.
pub type Hits<'a> = Vec<Hit<'a>>;

/// Looks up every word of the author's own in the lists of its language.
#[must_use]
pub fn find<'a>(passages: &[Passage<'_>], meter: &'a Meter) -> Vec<Hits<'a>> {
    passages
        .iter()
        .map(|passage| {
            meter
                .lexicon(passage.declared)
                .map_or_else(Vec::new, |lexicon| hits(passage, lexicon))
        })
        .collect()
}

/// Reports the hits, but no form of the other standard inside a stretch that is doubted as a whole.
pub fn check(
    document: &Document<'_>,
    passages: &[Passage<'_>],
    hits: &[Hits<'_>],
    doubted: &Doubted,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (at, (passage, hits)) in passages.iter().zip(hits).enumerate() {
        let told = hits
            .iter()
            .filter(|hit| concerns(hit.entry.sense, passage.paragraph.kind, document.lifetime))
            .filter(|hit| hit.entry.sense == Sense::Placeholder || !doubted.covers(at, &hit.range));
        diagnostics.extend(told.filter_map(|hit| finding(passage, hit)));
        diagnostics.extend(marks(passage).map(|range| placeholder(passage, range)));
    }
}

fn hits<'a>(passage: &Passage<'_>, lexicon: &'a Lexicon) -> Hits<'a> {
    let text = &*passage.own;
    let mut hits: Hits<'a> = Vec::new();
    for word in &passage.words {
        let inside_last = hits.last().is_some_and(|last| word.range().start < last.range.end);
        let hit = lexicon.find(text, word).filter(|_| !inside_last);
        hits.extend(hit.filter(|hit| !is_name(text, word, hit.entry)));
    }
    hits
}

/// A capital inside a sentence makes a name of a word that the list writes small.
fn is_name(text: &str, word: &Word, entry: &Entry) -> bool {
    let listed_small = entry.form.starts_with(char::is_lowercase);
    let before = text[..word.range().start].trim_end_matches(|c: char| c.is_whitespace() || "«“\"(–-".contains(c));
    let inside = !before.is_empty() && !before.ends_with(['.', '!', '?', ':', '…']);
    entry.sense != Sense::Placeholder && word.capitalised && listed_small && inside
}

/// Whether a sense matters in such a paragraph: a heading alone shows too little of its standard.
fn concerns(sense: Sense, kind: ParagraphKind, lifetime: Lifetime) -> bool {
    match sense {
        Sense::Placeholder => true,
        Sense::Avoided => kind != ParagraphKind::Quote,
        Sense::OtherStandard | Sense::Officialese => matches!(kind, ParagraphKind::Body | ParagraphKind::Cell),
        Sense::Term => false,
        Sense::VagueTime => kind == ParagraphKind::Body && lifetime == Lifetime::Lasting,
    }
}

fn finding(passage: &Passage<'_>, hit: &Hit<'_>) -> Option<Diagnostic> {
    let (rule, severity) = match hit.entry.sense {
        Sense::OtherStandard if passage.label == Some(Label::Nn) => ("bokmal-form-in-nynorsk", Severity::Warning),
        Sense::OtherStandard => ("nynorsk-form-in-bokmal", Severity::Warning),
        Sense::Avoided => ("avoided-form", Severity::Warning),
        Sense::Officialese => ("officialese", Severity::Advice),
        Sense::VagueTime => ("vague-time", Severity::Advice),
        Sense::Placeholder => return Some(placeholder(passage, hit.range.clone())),
        Sense::Term => return None,
    };
    let form = passage.own.get(hit.range.clone())?;
    let message = Message::new("message")
        .with("form", form)
        .with("instead", &hit.entry.instead);
    let origin = crate::diagnostic::Origin::Source(passage.paragraph.source(hit.range.clone()));
    Some(Diagnostic::new(rule, severity, origin, message))
}

fn placeholder(passage: &Passage<'_>, range: Range<usize>) -> Diagnostic {
    let text = passage.own.get(range.clone()).unwrap_or_default();
    let message = Message::new("message").with("text", text);
    Diagnostic::error("placeholder-text", passage.paragraph.source(range), message)
}

/// Marks that a writer leaves for later: «TODO», «xxx». They are told by their capitals or letters, not by a list.
fn marks<'a>(passage: &'a Passage<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let crosses = |form: &[u8]| form.len() >= 3 && form.iter().all(|byte| byte | 0x20 == b'x');
    let is_mark = move |word: &&Word| {
        let form = &passage.own.as_bytes()[word.range()];
        crosses(form) || (word.shouted && matches!(form, b"TODO" | b"FIXME" | b"TBD"))
    };
    passage.words.iter().filter(is_mark).map(Word::range)
}
