//! What one document costs: reading, Markdown, HTML with markers, prose; beside the Markdown parser alone.

#![expect(clippy::expect_used, reason = "a benchmark may panic")]

use std::hint::black_box;

use veksle::config::SiteConfig;
use veksle::lang::PerLanguage;
use veksle::parse::{Bodies, Context, document};
use veksle::source::{Content, Source, Sources};
use veksle::span::FileId;
use veksle::strings::Strings;

const FRONT: &str = "+++\ntitle = \"Å velge kanal\"\ndescription = \"Hvordan vi velger kanal.\"\ndate = 2026-03-02\n\
    owner = \"Kommunikasjon\"\ntags = [\"kanal\", \"strategi\"]\nreview = \"12 months\"\n+++\n";

/// A part of a document like those that public bodies write, about 1.2 kB.
const PART: &str = "\n## Hva vi vil med kanalene\n\n\
    Kanalene skal nå alle som har *krav* på å få vite noe, og de skal gjøre det på en måte som er lett å forstå. Derfor er\n\
    nettstedet hovedkanalen, og de andre kanalene viser dit. Se [kanaloversikten](/kanaler/_index.md) for hvem som eier hva.\n\n\
    Vi måler hvert år om det virker. I 2024 svarte 1 204 personer på undersøkelsen, og 62 % av dem fant det de lette etter.\n\
    De som ikke gjorde det, sa at \"teksten er for lang\" eller at søket ikke virket -- begge deler er rettet nå.\n\n\
    - **Nettsted:** alt som gjelder over tid\n- **Brev:** vedtak og frister\n- **Sosiale medier:** påminnelser og dialog\n\n\
    Tabell: Bruk av kanalene\n\n| Kanal | 2023 | 2024 |\n|---|--:|--:|\n| **Nettsted** | 41 000 | 44 500 |\n\
    | **Brev** | 12 000 | 9 800 |\n| **Facebook** | 7 300 | 6 900 |\n\n\
    Kommunene har selv ansvar for at innholdet finnes på begge målformer over tid, og for at skjemaene finnes på begge\n\
    samtidig. Det følger av språkloven, og Språkrådet fører tilsyn. Spørsmål kan rettes til post@example.no, og regelverket\n\
    ligger på https://lovdata.no/dokument/NL/lov/2021-05-21-42.[^lov]\n\n\
    > [!NOTE]\n> Enheten som eier kanalen, svarer for at den er i bruk.\n";

const END: &str = "\n[^lov]: Lov om språk § 13.\n";

/// A document of about 8.5 kB.
fn sample() -> String {
    format!("{FRONT}{}{END}", PART.repeat(7))
}

fn main() {
    divan::main();
}

#[divan::bench]
fn whole_document(bencher: divan::Bencher<'_, '_>) {
    let text = sample();
    let site = Sources::from_pairs([("content/site.toml", "title = 'x'\nlanguages = ['nb', 'nn', 'en']\n")]);
    let (config, _) = SiteConfig::read(&site);
    let texts = include_str!("../i18n/nb.toml");
    let strings = PerLanguage::from_fn(&config.languages, |lang| {
        Strings::parse(config.tag(lang), texts).expect("the interface texts are TOML")
    });
    let context = Context::new(&config, &strings);
    let source = Source {
        path: "content/kanaler/velge.nb.md".to_owned(),
        content: Content::new(text.clone().into_bytes()),
    };
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench(|| document(black_box(&context), black_box(&source), FileId(0), Bodies::Now));
}

#[divan::bench]
fn parser_alone(bencher: divan::Bencher<'_, '_>) {
    let text = sample();
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench(|| {
        pulldown_cmark::Parser::new_ext(black_box(&text), pulldown_cmark::Options::all())
            .into_offset_iter()
            .count()
    });
}
