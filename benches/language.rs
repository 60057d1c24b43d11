//! How fast a text is identified, megabytes a second on one core, and how long a page takes to read for all that the meter
//! says of it.

use divan::Bencher;
use divan::counter::BytesCount;
use std::fmt::Write;
use veksle::language::document::{Document, Lifetime};
use veksle::language::meter::{Limits, Meter};
use veksle::language::model::{Label, identify, mixed, telling_words};
use veksle::language::reading::read;
use veksle::prose::{Paragraph, ParagraphKind, Run};
use veksle::span::{FileId, Span};

fn main() {
    divan::main();
}

/// Running text without a repeated word form in sight of another, so that the table is read all over.
fn text(bytes: usize) -> String {
    let stems = [
        "kommun",
        "søknad",
        "teneste",
        "utdanning",
        "kvalitet",
        "hovud",
        "arbeid",
        "sjukehus",
        "rettleiing",
    ];
    let endings = ["en", "ane", "ar", "ene", "a", "et", "heit", "leg", "isk", "s"];
    let mut text = String::new();
    let mut at = 0_usize;
    while text.len() < bytes {
        let stem = stems[at % stems.len()];
        let middle = stems[at * 7 / 3 % stems.len()];
        let ending = endings[at * 5 / 2 % endings.len()];
        let stop = if at % 14 == 13 { ". Det er " } else { " ikkje " };
        let _ = write!(text, "{stem}{middle}{ending}{stop}");
        at += 1;
    }
    text
}

#[divan::bench(args = [40, 400, 4_000, 400_000])]
fn identifies(bencher: Bencher, bytes: usize) {
    let text = text(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| identify(&text));
}

#[divan::bench(args = [400, 4_000])]
fn finds_mixed(bencher: Bencher, bytes: usize) {
    let text = text(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| mixed(&text));
}

#[divan::bench(args = [400, 4_000])]
fn finds_telling_words(bencher: Bencher, bytes: usize) {
    let text = text(bytes);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| telling_words(&text, Label::Nn, 5));
}

/// A paragraph of a plan for channels; a row of a table is a cell of it.
const PLAN: &str = "Vi vel kanal etter at vi veit kva innbyggjarane treng. Innhaldet står først på nettstaden, og blir \
    deretter delt i nyheitsbrevet. Undersøkinga viser at 24 prosent av foreldra les brevet kvar veke. Kvar kanal har ein \
    eigar som svarer på spørsmål innan 48 timar, jf. kap. 3. Teksten skal vere kort, tydeleg og lett å finne att.";
const ROW: &str = "Facebook og Instagram, for unge vaksne og foreldre kvar veke";

fn paragraph(kind: ParagraphKind, text: &str) -> Paragraph {
    Paragraph {
        kind,
        span: Span::new(FileId(0), 0, text.len()),
        text: text.to_owned(),
        runs: vec![Run {
            start: 0,
            source: 0,
            lang: None,
            quoted: false,
        }],
    }
}

/// A page of 8 kB, a fifth of it in a table.
#[divan::bench]
fn reads_a_page(bencher: Bencher) {
    let part = |_| {
        let cells = std::iter::repeat_n((ParagraphKind::Cell, ROW), 2);
        std::iter::once((ParagraphKind::Body, PLAN)).chain(cells)
    };
    let paragraphs: Vec<Paragraph> = (0..17)
        .flat_map(part)
        .map(|(kind, text)| paragraph(kind, text))
        .collect();
    let meter = Meter::new(&["nb", "nn", "en"], &[], Vec::new(), Limits::default());
    let document = Document {
        declared: "nn",
        kind: "page",
        lifetime: Lifetime::Lasting,
        paragraphs: &paragraphs,
    };
    let bytes: usize = paragraphs.iter().map(|paragraph| paragraph.text.len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| read(&document, &meter));
}
