//! What the meter is given of a document, and a paragraph made ready for it.

use std::borrow::Cow;

use crate::language::meter::Meter;
use crate::language::model::{Familiar, LEAST_WORDS, Label, Verdict, identify_with};
use crate::language::text::{Scan, Word, scan, tokens};
use crate::language::words::{Hit, Noticed};
use crate::prose::{Paragraph, ParagraphKind, Run};

/// A document as the meter sees it.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// BCP 47 tag that the file's name declares.
    pub declared: &'a str,
    /// The document's kind, which decides its limit of readability.
    pub kind: &'a str,
    pub lifetime: Lifetime,
    pub paragraphs: &'a [Paragraph],
}

/// How long a document stays true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifetime {
    /// Guidance, a strategy, a channel's page: read for years, so «nylig» misleads.
    Lasting,
    /// News, minutes, a report: read with its date.
    Dated,
}

impl Lifetime {
    /// The lifetime of a built-in kind; kinds of the site's own are lasting.
    #[must_use]
    pub fn of_kind(kind: &str) -> Self {
        match kind {
            "news" | "minutes" | "decision" | "event" | "report" => Self::Dated,
            _ => Self::Lasting,
        }
    }
}

/// What a document or a paragraph declares to be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declared<'a> {
    /// BCP 47 tag.
    pub tag: &'a str,
    /// Its language, where the model knows it.
    pub label: Option<Label>,
}

impl<'a> Declared<'a> {
    #[must_use]
    pub fn from_tag(tag: &'a str) -> Self {
        let label = Label::from_tag(tag);
        Self { tag, label }
    }
}

/// A paragraph, what it declares, and the author's own words in it.
#[derive(Debug)]
pub struct Passage<'a> {
    pub paragraph: &'a Paragraph,
    /// The document's tag, or the nearest `lang` attribute's when that covers the whole paragraph.
    pub declared: &'a str,
    /// The declared language, where the model knows it.
    pub label: Option<Label>,
    /// It declares another language than its document.
    pub marked: bool,
    /// The text with quotations and stretches in a marked language blanked out: offsets are those of the paragraph.
    pub own: Cow<'a, str>,
    /// The words of `own`.
    pub words: Vec<Word>,
    /// Where a sentence of `own` may end: see [`Scan::stops`].
    pub stops: Vec<u32>,
    /// What the word lists of the declared language know of `own`.
    pub hits: Vec<Hit<'a>>,
    /// White-space tokens in `own`.
    pub own_tokens: u32,
    /// White-space tokens in the declared language: quotations counted, marked stretches not.
    pub tokens: u32,
    /// What the author's own words are written in: by their small words where these leave no doubt that it is what is
    /// declared, else by the model. None for headings and for fewer than [`LEAST_WORDS`].
    pub verdict: Option<Verdict>,
}

impl<'a> Passage<'a> {
    #[must_use]
    pub fn new(paragraph: &'a Paragraph, document: Declared<'a>, meter: &'a Meter, familiar: &mut Familiar) -> Self {
        let of_all = lang_of_all(paragraph).filter(|lang| *lang != document.tag);
        let Declared { tag: declared, label } = of_all.map_or(document, Declared::from_tag);
        let marked = |run: &Run| run.lang.as_deref().is_some_and(|lang| lang != declared);
        let own = blanked(paragraph, |run| run.quoted || marked(run));
        let Scan {
            words,
            stops,
            tokens: own_tokens,
        } = scan(&own);
        let lexicon = meter.lexicon(declared);
        let Noticed { evidence, hits } = lexicon.map_or_else(Noticed::default, |lexicon| lexicon.notice(&own, &words));
        let plainly = label.filter(|label| evidence.is_plainly(*label, words.len()));
        let identified = || plainly.map_or_else(|| identify_with(&own, familiar), Verdict::beyond_doubt);
        let quotes = |run: &Run| run.quoted && !marked(run);
        Self {
            paragraph,
            declared,
            label,
            marked: of_all.is_some(),
            verdict: is_identified(paragraph.kind, own_tokens).then(identified),
            tokens: if paragraph.runs.iter().any(quotes) {
                tokens(&blanked(paragraph, marked))
            } else {
                own_tokens
            },
            own_tokens,
            own,
            words,
            stops,
            hits,
        }
    }
}

fn is_identified(kind: ParagraphKind, own_tokens: u32) -> bool {
    kind != ParagraphKind::Heading && own_tokens >= LEAST_WORDS
}

/// The `lang` that every run of a paragraph carries, when they agree.
fn lang_of_all(paragraph: &Paragraph) -> Option<&str> {
    let first = paragraph.runs.first()?.lang.as_deref()?;
    let agree = paragraph.runs.iter().all(|run| run.lang.as_deref() == Some(first));
    agree.then_some(first)
}

/// The text with the runs that `hide` selects as spaces, byte for byte.
fn blanked(paragraph: &Paragraph, hide: impl Fn(&Run) -> bool) -> Cow<'_, str> {
    if !paragraph.runs.iter().any(&hide) {
        return Cow::Borrowed(&paragraph.text);
    }
    let mut out = String::with_capacity(paragraph.text.len());
    for (at, run) in paragraph.runs.iter().enumerate() {
        let start = run.start as usize;
        let end = paragraph
            .runs
            .get(at + 1)
            .map_or(paragraph.text.len(), |next| next.start as usize);
        let piece = paragraph.text.get(start..end).unwrap_or_default();
        if hide(run) {
            out.extend(std::iter::repeat_n(' ', piece.len()));
        } else {
            out.push_str(piece);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::samples;

    fn passage<'a>(paragraph: &'a Paragraph, meter: &'a Meter) -> Passage<'a> {
        Passage::new(paragraph, Declared::from_tag("nn"), meter, &mut Familiar::default())
    }

    #[test]
    fn quotations_and_marked_stretches_are_not_the_authors_own() {
        let paragraph = samples::marked("Vi skriv ", "«hva som helst»", None, " her.");
        let meter = samples::meter();
        let passage = passage(&paragraph, &meter);
        assert_eq!(passage.own, "Vi skriv                   her.");
        assert_eq!((passage.own_tokens, passage.tokens), (3, 6));
    }

    #[test]
    fn a_stretch_in_a_marked_language_is_not_counted() {
        let paragraph = samples::marked("Vi les ", "the whole thing", Some("en"), " her.");
        let meter = samples::meter();
        let passage = passage(&paragraph, &meter);
        assert_eq!((passage.own_tokens, passage.tokens), (3, 3));
    }

    #[test]
    fn a_paragraph_wholly_in_a_marked_language_declares_it() {
        let paragraph = samples::marked("", "This is for everybody.", Some("en"), "");
        assert_eq!(passage(&paragraph, &samples::meter()).declared, "en");
    }
}
