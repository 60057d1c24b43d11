//! What checking a finished page costs, beside parsing it alone: a page of the standard theme with 25, 154 and 769 kB.

#![expect(clippy::expect_used, reason = "a benchmark may panic")]

use std::hint::black_box;

use divan::Bencher;
use divan::counter::BytesCount;
use veksle::check::page::check_file;
use veksle::check::rule::Rule;
use veksle::check::rules::RULES;
use veksle::html::parse::parse;
use veksle::html::style::Library;
use veksle::source::Sources;
use veksle::{Checks, Inputs, Now, build};

const SITE: &str = "title = \"Prøve\"\nlanguages = [\"nb\"]\nbase-url = \"https://www.example.no\"\n";

const FRONT: &str =
    "+++\ntitle = \"Kanalstrategi\"\ndescription = \"Hvilke kanaler vi bruker til hva.\"\ntoc = true\n+++\n";

/// A part of a strategy, as public bodies write them: about 3.5 kB as HTML.
const PART: &str = "\n## Mål for kanalene\n\n\
    Kanalene skal nå alle som har *krav* på å få vite noe, og på en måte som er lett å forstå. **Nettstedet** er \
    hovedkanalen, og de andre viser dit. Se [målene](#mal) og [planen hos departementet](https://www.example.com/plan).\n\n\
    ### Slik måler vi\n\n\
    Vi måler hvert år om det virker. I fjor svarte 1 204 personer, og 62 prosent fant det de lette etter. De andre sa at \
    «teksten er for lang», eller at søket ikke virket. Begge deler er rettet nå, og neste måling er i mai.\n\n\
    1. Vi spør dem som ringer.\n2. Vi leser det de skriver i søkefeltet.\n3. Vi ser hva de åpner.\n\n\
    - **Nettsted:** alt som gjelder over tid\n- **Brev:** vedtak og frister\n- **Sosiale medier:** påminnelser\n\n\
    Tabell: Bruk av kanalene\n\n| Kanal | I fjor | I år |\n|---|--:|--:|\n| **Nettsted** | 41 000 | 44 500 |\n\
    | **Brev** | 12 000 | 9 800 |\n| **Facebook** | 7 300 | 6 900 |\n\n\
    > [!NOTE]\n> Enheten som eier kanalen, svarer for at den er i bruk.\n";

/// A finished page with its style sheets.
struct Page {
    html: String,
    library: Library,
}

/// A page of about so many kilobytes, drawn as a build draws it.
fn page(kilobytes: usize) -> Page {
    let parts = (kilobytes * 1000).saturating_sub(6_000) / bytes_of_a_part();
    drawn(parts.max(1))
}

fn bytes_of_a_part() -> usize {
    (drawn(11).html.len() - drawn(1).html.len()) / 10
}

fn drawn(parts: usize) -> Page {
    let document = format!("{FRONT}{}", PART.repeat(parts));
    let sources = Sources::from_pairs([
        ("content/site.toml", SITE),
        ("content/_index.nb.md", "+++\ntitle = \"Kanaler\"\n+++\nTekst.\n"),
        ("content/strategi.nb.md", document.as_str()),
    ]);
    let now = Now::Local(jiff::civil::date(2026, 11, 20).at(12, 0, 0, 0));
    let built = build(&Inputs {
        checks: Checks::Off,
        ..Inputs::new(&sources, now)
    });
    let files: Vec<(String, String)> = built
        .output
        .iter(&sources)
        .map(|(path, bytes)| (format!("/{path}"), String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let sheets = files.iter().filter(|(path, _)| path.ends_with(".css"));
    let (_, html) = files
        .iter()
        .find(|(path, _)| path == "/nb/strategi/index.html")
        .expect("the document is published");
    Page {
        html: html.clone(),
        library: Library::new(sheets.map(|(path, text)| (path.as_str(), text.as_str()))),
    }
}

/// What a site is checked with that asks for no more than the law.
fn rules() -> Vec<&'static Rule> {
    RULES.iter().copied().filter(|rule| !rule.is_beyond_law()).collect()
}

fn main() {
    divan::main();
}

#[divan::bench(args = [25, 154, 769])]
fn parse_alone(bencher: Bencher<'_, '_>, kilobytes: usize) {
    let page = page(kilobytes);
    bencher
        .counter(BytesCount::of_str(&page.html))
        .bench_local(|| parse(black_box(&page.html)));
}

#[divan::bench(args = [25, 154, 769])]
fn check_all(bencher: Bencher<'_, '_>, kilobytes: usize) {
    let (page, rules) = (page(kilobytes), rules());
    bencher
        .counter(BytesCount::of_str(&page.html))
        .bench_local(|| check_file("/nb/strategi/index.html", black_box(&page.html), &page.library, &rules));
}
