//! How fast a text is identified: megabytes a second on one core.

use divan::Bencher;
use divan::counter::BytesCount;
use std::fmt::Write;
use veksle::language::model::{Label, identify, mixed, telling_words};

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
