//! Words that should be others: forms of the other standard, house forms, officialese, vague times, placeholders.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::language::document::{Document, Lifetime, Passage};
use crate::language::model::Label;
use crate::language::verify::Doubted;
use crate::language::words::{Hit, Sense};
use crate::prose::ParagraphKind;

/// Reports the hits, but no form of the other standard inside a stretch that is doubted as a whole.
pub fn check(document: &Document<'_>, passages: &[Passage<'_>], doubted: &Doubted, diagnostics: &mut Vec<Diagnostic>) {
    for (at, passage) in passages.iter().enumerate() {
        let told = passage
            .hits
            .iter()
            .filter(|hit| concerns(hit.entry.sense, passage.paragraph.kind, document.lifetime))
            .filter(|hit| hit.entry.sense == Sense::Placeholder || !doubted.covers(at, &hit.range));
        diagnostics.extend(told.filter_map(|hit| finding(passage, hit)));
    }
}

/// Whether a sense matters in such a paragraph: a heading alone shows too little of its standard.
fn concerns(sense: Sense, kind: ParagraphKind, lifetime: Lifetime) -> bool {
    match sense {
        Sense::Placeholder => true,
        Sense::Avoided => kind != ParagraphKind::Quote,
        Sense::OtherStandard | Sense::Officialese => matches!(kind, ParagraphKind::Body | ParagraphKind::Cell),
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
