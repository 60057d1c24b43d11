//! Paragraphs for tests.

use crate::language::meter::{Limits, Meter};
use crate::prose::{Paragraph, ParagraphKind, Run};
use crate::span::{FileId, Span};

pub const NB: &str =
    "Direktoratet svarer på alle henvendelser innen tre virkedager, og vi sier alltid hvem som har ansvaret for saken.";
pub const NN: &str = "Direktoratet svarar på alle førespurnader innan tre vyrkedagar, og vi seier alltid kven som har ansvaret for saka.";
pub const EN: &str = "The directorate answers every enquiry within three working days, and we always say who is responsible for the case.";

/// A meter for bokmål, nynorsk and English without a word of the site's own.
pub fn meter() -> Meter {
    Meter::new(&["nb", "nn", "en"], &[], Vec::new(), Limits::default())
}

/// A body paragraph that begins at byte 0 of the first file.
pub fn body(text: &str) -> Paragraph {
    of_kind(ParagraphKind::Body, text)
}

pub fn of_kind(kind: ParagraphKind, text: &str) -> Paragraph {
    Paragraph {
        kind,
        span: Span::new(FileId(0), 0, text.len()),
        text: text.to_owned(),
        runs: vec![run(0, None, false)],
    }
}

/// A body paragraph with a stretch in the middle: in a marked language, or without one a quotation.
pub fn marked(before: &str, middle: &str, lang: Option<&str>, after: &str) -> Paragraph {
    let text = format!("{before}{middle}{after}");
    let mut paragraph = body(&text);
    paragraph.runs = [
        (before, None, false),
        (middle, lang, lang.is_none()),
        (after, None, false),
    ]
    .into_iter()
    .scan(0, |at, (piece, lang, quoted)| {
        let start = *at;
        *at += piece.len();
        Some((piece, run(start, lang, quoted)))
    })
    .filter(|(piece, _)| !piece.is_empty())
    .map(|(_, run)| run)
    .collect();
    paragraph
}

fn run(start: usize, lang: Option<&str>, quoted: bool) -> Run {
    let at = u32::try_from(start).unwrap_or(u32::MAX);
    Run {
        start: at,
        source: at,
        lang: lang.map(Into::into),
        quoted,
    }
}
