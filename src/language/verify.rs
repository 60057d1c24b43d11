//! What a file declares against what it is written in: documents and paragraphs as errors, sentences as warnings.
//!
//! The thresholds are log-odds measured on texts that the model was not trained on: at 8, 99 % of the wrong paragraphs are
//! caught, and of the right ones hardly any but lists in English that stand in Norwegian regulations. A sentence needs as
//! much, or half of it and a word of the list.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Message};
use crate::language::document::{Document, Passage};
use crate::language::model::{LEAST_WORDS, Label, Verdict, identify, telling_words};
use crate::language::reading::UNCOUNTED_TOKENS;
use crate::language::text::{sentences, tokens};
use crate::language::words::{Hit, Sense};
use crate::prose::ParagraphKind;

/// Log-odds from which a paragraph or a document is surely in another language.
const SURE: f32 = 8.0;

/// Log-odds from which a sentence with a listed form of the other standard is.
const SURE_SENTENCE: f32 = 4.0;

/// A paragraph is mixed when the lesser language has at least one word in this many.
const MIXED_ONE_IN: u32 = 4;

/// A paragraph whose margin per word is below this may hide a sentence in another language.
const PLAIN_PER_WORD: f32 = 1.0;

/// Short texts of a document are judged together when they have this many words.
const LEAST_TOGETHER: u32 = 20;

/// How many telling words a finding names.
const NAMED: usize = 4;

/// Stretches that are in doubt as a whole, so that their single words are not reported again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doubted {
    /// Index of the passage and the range of its text.
    stretches: Vec<(usize, Range<usize>)>,
}

impl Doubted {
    /// Whether a range of a passage lies in a doubted stretch.
    #[must_use]
    pub fn covers(&self, passage: usize, range: &Range<usize>) -> bool {
        self.stretches
            .iter()
            .any(|(at, stretch)| *at == passage && stretch.start <= range.start && range.end <= stretch.end)
    }

    fn add(&mut self, passage: usize, range: Range<usize>) {
        self.stretches.push((passage, range));
    }
}

/// Compares every passage with what it declares.
pub fn check(document: &Document<'_>, passages: &[Passage<'_>], diagnostics: &mut Vec<Diagnostic>) -> Doubted {
    let mut doubted = Doubted::default();
    if let Some(finding) = whole_document(document, passages) {
        diagnostics.push(finding);
        (0..passages.len()).for_each(|at| doubted.add(at, 0..usize::MAX));
        return doubted;
    }
    for (at, passage) in passages.iter().enumerate() {
        let Some((declared, verdict)) = judged(passage) else {
            continue;
        };
        let found = paragraph(passage, declared, verdict);
        for (range, finding) in found {
            doubted.add(at, range);
            diagnostics.push(finding);
        }
    }
    doubted
}

/// The declared language and the verdict of a passage that can be judged: never a heading or a quotation.
fn judged(passage: &Passage<'_>) -> Option<(Label, Verdict)> {
    let judged = matches!(passage.paragraph.kind, ParagraphKind::Body | ParagraphKind::Cell);
    Some((passage.label?, passage.verdict.filter(|_| judged)?))
}

/// The language that a verdict holds against the declared one with at least a margin.
fn against(verdict: Verdict, declared: Label, margin: f32) -> Option<Label> {
    verdict
        .label
        .filter(|label| *label != declared && verdict.margin >= margin)
}

/// The finding on a document most of which is in another language: at its first such paragraph.
fn whole_document(document: &Document<'_>, passages: &[Passage<'_>]) -> Option<Diagnostic> {
    let declared = Label::from_tag(document.declared)?;
    let own = || passages.iter().filter(|passage| !passage.marked);
    let judged = || own().filter_map(|passage| Some((passage, judged(passage)?.1)));
    let all: u32 = judged().map(|(passage, ..)| passage.own_tokens).sum();
    if all == 0 {
        return short_texts(declared, &own().collect::<Vec<_>>());
    }
    let of = |label: Label| {
        let written = judged().filter(move |(.., verdict)| against(*verdict, declared, SURE) == Some(label));
        written.map(|(passage, ..)| passage.own_tokens).sum::<u32>()
    };
    let label = Label::ALL.into_iter().find(|label| of(*label) * 2 > all)?;
    let (first, _) = judged().find(|(.., verdict)| against(*verdict, declared, SURE) == Some(label))?;
    Some(document_finding(first, label, &first.own, &first.hits))
}

/// A document of short texts only, judged by all of them together.
fn short_texts(declared: Label, passages: &[&Passage<'_>]) -> Option<Diagnostic> {
    let short: Vec<&&Passage<'_>> = passages
        .iter()
        .filter(|passage| matches!(passage.paragraph.kind, ParagraphKind::Body | ParagraphKind::Cell))
        .collect();
    if short.iter().map(|passage| passage.own_tokens).sum::<u32>() < LEAST_TOGETHER {
        return None;
    }
    let text = short.iter().map(|passage| &*passage.own).collect::<Vec<_>>().join(" ");
    let label = against(identify(&text), declared, SURE)?;
    Some(document_finding(short.first()?, label, &text, &[]))
}

fn document_finding(first: &Passage<'_>, label: Label, text: &str, hits: &[Hit<'_>]) -> Diagnostic {
    let message = Message::new(label.tag())
        .with("declared", first.declared)
        .with("words", quoted_words(text, &(0..text.len()), label, hits));
    Diagnostic::error("wrong-language-document", first.paragraph.span, message)
}

/// The findings on one paragraph, each with the stretch of text that it doubts.
fn paragraph(passage: &Passage<'_>, declared: Label, verdict: Verdict) -> Vec<(Range<usize>, Diagnostic)> {
    let wrong = against(verdict, declared, SURE).filter(|_| passage.own_tokens > UNCOUNTED_TOKENS);
    if wrong.is_none() && (passage.paragraph.kind == ParagraphKind::Cell || !is_suspect(passage, declared, verdict)) {
        return Vec::new();
    }
    let judged = judge_sentences(passage);
    let mixed = mixed_with(&judged, declared);
    match (mixed, wrong) {
        (Some(label), _) => vec![(0..usize::MAX, mixed_finding(passage, &judged, label))],
        (None, Some(label)) => vec![(0..usize::MAX, paragraph_finding(passage, label))],
        (None, None) => judged
            .into_iter()
            .filter_map(|sentence| {
                let label = sentence.against(declared)?;
                Some((
                    sentence.range.clone(),
                    sentence_finding(passage, &sentence.range, label),
                ))
            })
            .collect(),
    }
}

/// Whether a paragraph that passes as a whole may hold a sentence that does not.
fn is_suspect(passage: &Passage<'_>, declared: Label, verdict: Verdict) -> bool {
    let words = f32::from(u16::try_from(passage.own_tokens).unwrap_or(u16::MAX));
    verdict.label != Some(declared)
        || verdict.margin < PLAIN_PER_WORD * words
        || passage.hits.iter().any(|hit| hit.entry.sense == Sense::OtherStandard)
}

/// A sentence long enough to be judged.
#[derive(Debug)]
struct Judged {
    range: Range<usize>,
    words: u32,
    verdict: Verdict,
    /// The word list knows a form of the other standard in it.
    has_form: bool,
}

impl Judged {
    /// Danish and Swedish are left to longer texts: a sentence with a name in it looks like either.
    fn against(&self, declared: Label) -> Option<Label> {
        let needed = if self.has_form { SURE_SENTENCE } else { SURE };
        let label = against(self.verdict, declared, needed)?;
        (!matches!(label, Label::Da | Label::Sv)).then_some(label)
    }

    fn agrees(&self, declared: Label) -> bool {
        self.verdict.label == Some(declared) && self.verdict.margin >= SURE_SENTENCE
    }
}

fn judge_sentences(passage: &Passage<'_>) -> Vec<Judged> {
    sentences(&passage.own, &passage.stops)
        .filter_map(|range| {
            let text = &passage.own[range.clone()];
            let words = tokens(text);
            let judged = || Judged {
                verdict: identify(text),
                words,
                has_form: forms_in(&range, &passage.hits).next().is_some(),
                range: range.clone(),
            };
            (words >= LEAST_WORDS).then(judged)
        })
        .collect()
}

/// The language that a paragraph is mixed with: neither it nor the declared one has less than a quarter of the words.
fn mixed_with(sentences: &[Judged], declared: Label) -> Option<Label> {
    let words = |is: &dyn Fn(&Judged) -> bool| sentences.iter().filter(|one| is(one)).map(|one| one.words).sum::<u32>();
    let right = words(&|one| one.agrees(declared));
    Label::ALL.into_iter().find(|label| {
        let wrong = words(&|one| one.against(declared) == Some(*label));
        let lesser = right.min(wrong);
        lesser > 0 && lesser * MIXED_ONE_IN >= right + wrong
    })
}

fn mixed_finding(passage: &Passage<'_>, sentences: &[Judged], label: Label) -> Diagnostic {
    let first = sentences.iter().find(|one| one.verdict.label == Some(label));
    let range = first.map_or(0..passage.own.len(), |one| one.range.clone());
    let message = Message::new(label.tag())
        .with("declared", passage.declared)
        .with("words", quoted_words(&passage.own, &range, label, &passage.hits));
    Diagnostic::warning("mixed-paragraph", passage.paragraph.source(range), message)
}

fn paragraph_finding(passage: &Passage<'_>, label: Label) -> Diagnostic {
    let message = Message::new(label.tag()).with("declared", passage.declared).with(
        "words",
        quoted_words(&passage.own, &(0..passage.own.len()), label, &passage.hits),
    );
    Diagnostic::error("wrong-language-paragraph", passage.paragraph.span, message)
}

fn sentence_finding(passage: &Passage<'_>, range: &Range<usize>, label: Label) -> Diagnostic {
    let instead = instead(range, &passage.hits);
    let reason = match label {
        _ if instead.is_empty() => label.tag(),
        Label::Nb => "nb-forms",
        _ => "nn-forms",
    };
    let message = Message::new(reason)
        .with("declared", passage.declared)
        .with("words", quoted_words(&passage.own, range, label, &passage.hits))
        .with("instead", instead);
    Diagnostic::warning(
        "wrong-language-sentence",
        passage.paragraph.source(range.clone()),
        message,
    )
}

/// «ikke → ikkje, hva → kva»: what the word list knows of a sentence.
fn instead(range: &Range<usize>, hits: &[Hit<'_>]) -> String {
    let pairs: Vec<String> = forms_in(range, hits)
        .take(NAMED)
        .map(|hit| format!("{} → {}", hit.entry.form, hit.entry.instead))
        .collect();
    pairs.join(", ")
}

/// The forms of the other standard in a range.
fn forms_in<'a>(range: &'a Range<usize>, hits: &'a [Hit<'a>]) -> impl Iterator<Item = &'a Hit<'a>> {
    hits.iter().filter(|hit| {
        let inside = range.start <= hit.range.start && hit.range.end <= range.end;
        inside && hit.entry.sense == Sense::OtherStandard
    })
}

/// The words that tell the language of a range, as «ikke», «hva»: those of the word list, else the model's.
fn quoted_words(text: &str, range: &Range<usize>, label: Label, hits: &[Hit<'_>]) -> String {
    let mut listed: Vec<Range<usize>> = Vec::new();
    let same = |a: &Range<usize>, b: &Range<usize>| text.get(a.clone()) == text.get(b.clone());
    for hit in forms_in(range, hits).filter(|_| label.is_norwegian()) {
        if !listed.iter().any(|seen| same(seen, &hit.range)) {
            listed.push(hit.range.clone());
        }
    }
    if listed.is_empty() {
        let stretch = text.get(range.clone()).unwrap_or_default();
        let told = telling_words(stretch, label, NAMED).into_iter();
        listed = told
            .map(|word| range.start + word.start..range.start + word.end)
            .collect();
    }
    let words: Vec<String> = listed
        .into_iter()
        .take(NAMED)
        .filter_map(|range| text.get(range).map(|word| format!("«{word}»")))
        .collect();
    words.join(", ")
}
