//! Plain language, as advice: readability, long sentences, unexplained initialisms, decimal points.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Message};
use crate::language::document::{Document, Passage};
use crate::language::meter::Meter;
use crate::language::model::Label;
use crate::language::readability::Readability;
use crate::language::text::{Word, decimal_points, sentences};
use crate::prose::ParagraphKind;

/// Measures a document's readability and says what makes it hard to read.
#[must_use]
pub fn check(document: &Document<'_>, passages: &[Passage<'_>], meter: &Meter) -> (Readability, Vec<Diagnostic>) {
    let mut readability = Readability::default();
    let mut diagnostics = Vec::new();
    let mut seen = BTreeSet::new();
    for passage in passages.iter().filter(|passage| !passage.marked) {
        if passage.paragraph.kind == ParagraphKind::Body {
            measure_sentences(passage, meter, &mut readability, &mut diagnostics);
            find_initialisms(passage, meter, &mut seen, &mut diagnostics);
        }
        find_decimal_points(passage, &mut diagnostics);
    }
    diagnostics.extend(hard_to_read(document, passages, meter, readability));
    (readability, diagnostics)
}

fn hard_to_read(
    document: &Document<'_>,
    passages: &[Passage<'_>],
    meter: &Meter,
    readability: Readability,
) -> Option<Diagnostic> {
    let limit = meter.limits.lix_of(document.kind, document.declared);
    let lix = readability.lix().filter(|lix| *lix > limit)?;
    let first = passages
        .iter()
        .find(|passage| passage.paragraph.kind == ParagraphKind::Body)?;
    let message = Message::new("message").with("lix", lix).with("limit", limit);
    Some(Diagnostic::advice("hard-to-read", first.paragraph.span, message))
}

fn measure_sentences(
    passage: &Passage<'_>,
    meter: &Meter,
    readability: &mut Readability,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut rest = passage.words.as_slice();
    for range in sentences(&passage.own, &passage.stops) {
        let count = rest.partition_point(|word| word.range().start < range.end);
        let (sentence, after) = rest.split_at(count);
        rest = after;
        let words = readability.add(sentence);
        if words > meter.limits.sentence_words {
            let message = Message::new("message")
                .with("words", words)
                .with("limit", meter.limits.sentence_words);
            diagnostics.push(Diagnostic::advice(
                "long-sentence",
                passage.paragraph.source(range),
                message,
            ));
        }
    }
}

/// The first use in a document of each initialism that is neither common nor explained there or in the glossary.
fn find_initialisms(
    passage: &Passage<'_>,
    meter: &Meter,
    seen: &mut BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for range in initialisms(passage) {
        let form = &passage.own[range.clone()];
        if meter.is_explained(form) || !seen.insert(form.to_owned()) || is_explained_here(&passage.own, &range) {
            continue;
        }
        let message = Message::new("message").with("abbreviation", form);
        diagnostics.push(Diagnostic::advice(
            "undefined-abbreviation",
            passage.paragraph.source(range),
            message,
        ));
    }
}

/// Words of two to six capitals, unless most of the text is in capitals. Roman numerals are numbers.
fn initialisms(passage: &Passage<'_>) -> Vec<std::ops::Range<usize>> {
    let is_one = |word: &&Word| is_initialism(&passage.own, word);
    let found: Vec<_> = passage.words.iter().filter(is_one).map(Word::range).collect();
    let shouts = found.len() * 2 > passage.words.len();
    if shouts { Vec::new() } else { found }
}

fn is_initialism(text: &str, word: &Word) -> bool {
    let in_a_name = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'_');
    let bytes = text.as_bytes();
    word.shouted
        && (2..=6).contains(&word.letters)
        && !text[word.range()].bytes().all(|byte| b"IVXLCDM".contains(&byte))
        && !in_a_name(bytes.get(word.range().end))
        && !in_a_name(word.range().start.checked_sub(1).and_then(|at| bytes.get(at)))
}

/// «Direktoratet for noko (DFN)» or «DFN (Direktoratet for noko)».
fn is_explained_here(text: &str, range: &std::ops::Range<usize>) -> bool {
    let in_brackets = text[..range.start].ends_with('(') && text[range.end..].starts_with(')');
    in_brackets || text[range.end..].starts_with(" (")
}

fn find_decimal_points(passage: &Passage<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !passage.label.is_some_and(Label::is_norwegian) {
        return;
    }
    for range in decimal_points(&passage.own, &passage.stops) {
        let written = &passage.own[range.clone()];
        let message = Message::new("message")
            .with("written", written)
            .with("instead", written.replace('.', ","));
        diagnostics.push(Diagnostic::advice(
            "decimal-point",
            passage.paragraph.source(range),
            message,
        ));
    }
}
