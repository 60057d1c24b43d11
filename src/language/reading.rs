//! One document read: what the census and the report need of it, and the findings in it.

use crate::diagnostic::Diagnostic;
use crate::language::document::{Declared, Document, Passage};
use crate::language::meter::Meter;
use crate::language::model::{Label, Verdict};
use crate::language::readability::Readability;
use crate::language::text::fingerprint;
use crate::language::{forms, plain, verify};
use crate::prose::ParagraphKind;

/// The language that a text counts as: the two standards, English, and all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Written {
    Bokmal,
    Nynorsk,
    English,
    Other,
}

impl Written {
    /// What a document in a language counts as.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        Label::from_tag(tag).map_or(Self::Other, Self::from)
    }
}

impl From<Label> for Written {
    fn from(label: Label) -> Self {
        match label {
            Label::Nb => Self::Bokmal,
            Label::Nn => Self::Nynorsk,
            Label::En => Self::English,
            Label::Da | Label::Sv => Self::Other,
        }
    }
}

/// A counted paragraph: what is needed to count it once on the whole site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Of the text; the same text has the same hash.
    pub hash: u64,
    /// White-space tokens.
    pub tokens: u32,
    /// What it is written in, whatever the file declares.
    pub written: Written,
}

/// A document as the census takes it; a pure function of the document, so it may be kept from build to build.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The paragraphs that count, in their order.
    pub blocks: Vec<Block>,
    pub readability: Readability,
}

/// A paragraph counts when it has more tokens than this, as in the National Library's measure.
pub const UNCOUNTED_TOKENS: u32 = 10;

/// From this margin (log-odds) on, a paragraph counts as what it is written in rather than as what it declares.
const BELIEVED: f32 = 3.0;

/// Reads a document: its blocks for the census, its readability, and what is wrong with its language.
#[must_use]
pub fn read(document: &Document<'_>, meter: &Meter) -> (Reading, Vec<Diagnostic>) {
    let declared = Declared::from_tag(document.declared);
    let mut familiar = meter.familiar();
    let passage = |paragraph| Passage::new(paragraph, declared, meter, &mut familiar);
    let passages: Vec<Passage<'_>> = document.paragraphs.iter().map(passage).collect();
    meter.keep(familiar);
    let (readability, mut diagnostics) = plain::check(document, &passages, meter);
    let doubted = verify::check(document, &passages, &mut diagnostics);
    forms::check(document, &passages, &doubted, &mut diagnostics);
    let blocks = passages.iter().filter_map(|passage| block(document, passage)).collect();
    (Reading { blocks, readability }, diagnostics)
}

/// The paragraph as the census counts it; none for headings, cells, short paragraphs and quotations in another language.
fn block(document: &Document<'_>, passage: &Passage<'_>) -> Option<Block> {
    let written = written(passage);
    let is_prose = match passage.paragraph.kind {
        ParagraphKind::Body => true,
        ParagraphKind::Quote => written == Written::from_tag(document.declared),
        ParagraphKind::Heading | ParagraphKind::Cell => false,
    };
    (is_prose && passage.tokens > UNCOUNTED_TOKENS).then(|| Block {
        hash: fingerprint(&passage.paragraph.text),
        tokens: passage.tokens,
        written,
    })
}

/// What a paragraph counts as: what it is written in where that is sure, else what it declares.
fn written(passage: &Passage<'_>) -> Written {
    let sure = |verdict: &Verdict| verdict.label.is_some() && verdict.margin >= BELIEVED;
    match (passage.label, passage.verdict.filter(sure)) {
        (Some(_), Some(verdict)) => Written::from(verdict.best),
        (Some(label), None) => Written::from(label),
        (None, _) => Written::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::document::Lifetime;
    use crate::language::samples;
    use crate::prose::Paragraph;

    fn blocks(declared: &str, paragraphs: &[Paragraph]) -> Vec<(u32, Written)> {
        let document = Document {
            declared,
            kind: "page",
            lifetime: Lifetime::Lasting,
            paragraphs,
        };
        let (reading, _) = read(&document, &samples::meter());
        reading
            .blocks
            .iter()
            .map(|block| (block.tokens, block.written))
            .collect()
    }

    #[test]
    fn counts_what_is_written_not_what_is_declared() {
        let paragraphs = [
            samples::body(samples::NN),
            samples::body(samples::NB),
            samples::body(samples::EN),
        ];
        let (nn, nb, en) = ((18, Written::Nynorsk), (18, Written::Bokmal), (19, Written::English));
        assert_eq!(blocks("nn", &paragraphs), [nn, nb, en]);
    }

    #[test]
    fn leaves_out_headings_cells_and_short_paragraphs() {
        let ten = "Ein to tre fire fem seks sju åtte ni ti";
        let kept = format!("{ten} elleve");
        let paragraphs = [
            samples::of_kind(ParagraphKind::Heading, samples::NN),
            samples::of_kind(ParagraphKind::Cell, samples::NN),
            samples::body(ten),
            samples::body(&kept),
        ];
        assert_eq!(blocks("nn", &paragraphs), [(11, Written::Nynorsk)]);
    }

    #[test]
    fn leaves_out_a_quotation_only_when_it_is_in_another_language() {
        let quote = |text| samples::of_kind(ParagraphKind::Quote, text);
        assert_eq!(
            blocks("nn", &[quote(samples::NN), quote(samples::NB)]),
            [(18, Written::Nynorsk)]
        );
    }

    #[test]
    fn a_language_that_the_model_does_not_know_is_other() {
        assert_eq!(blocks("se", &[samples::body(samples::NB)]), [(18, Written::Other)]);
    }
}
