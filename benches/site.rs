//! What a whole build costs in memory, without the disk: a site of 300 and of 3,000 pages, checked, unchecked, and once more
//! after one page was edited; and each stage that one finished page goes through.

#![expect(clippy::expect_used, reason = "a benchmark may panic")]

use std::fmt::Write;
use std::hint::black_box;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use jiff::civil::date;
use veksle::check::levels::judged;
use veksle::check::page::{Made, check};
use veksle::config::SiteConfig;
use veksle::html::dom::Dom;
use veksle::html::parse::parse;
use veksle::html::style::{Library, Styles};
use veksle::memo::Keeping;
use veksle::render::minify::{minify, same_text, with_minify_html};
use veksle::source::Sources;
use veksle::{Build, Checks, Inputs, Memory, Now, build};

const SITE: &str = "title = 'Måling'\nlanguages = ['nb', 'nn', 'en']\nminify = true\n";

/// A section in each language; between them the languages take turns, so that a third of the pages is in each.
const PARTS: [(&str, &str); 3] = [
    (
        "nb",
        "\n## Hva vi vil\n\nKanalene skal nå alle som har *krav* på å få vite noe, og på en måte som er lett å forstå. Derfor \
         er nettstedet hovedkanalen, og de andre viser dit. Vi måler hvert år om det virker.\n\n- **Nettsted:** alt som \
         gjelder over tid\n- **Brev:** vedtak og frister\n\n| Kanal | Antall |\n|---|--:|\n| **Brev** | 12 000 |\n",
    ),
    (
        "nn",
        "\n## Kva vi vil\n\nKanalane skal nå alle som har *krav* på å få vite noko, og på ein måte som er lett å forstå. \
         Difor er nettstaden hovudkanalen, og dei andre viser dit. Vi måler kvart år om det verkar.\n\n- **Nettstad:** alt \
         som gjeld over tid\n- **Brev:** vedtak og fristar\n\n| Kanal | Tal |\n|---|--:|\n| **Brev** | 12 000 |\n",
    ),
    (
        "en",
        "\n## What we want\n\nThe channels shall reach everyone who has a *right* to know, in a way that is easy to \
         understand. So the site is the main channel, and the others lead there. We measure it every year.\n\n- **Site:** \
         all that lasts\n- **Letter:** decisions and deadlines\n\n| Channel | Number |\n|---|--:|\n| **Letter** | 12,000 |\n",
    ),
];

fn main() {
    divan::main();
}

/// The text of a page of about 7 kB; no two pages have a paragraph in common.
fn page(number: usize, text: &str) -> String {
    let mut page = format!(
        "+++\ntitle = \"Kanalplan {number}\"\ndescription = \"Plan {number} for kanalene.\"\ndate = 2026-03-02\n\
         owner = \"Kommunikasjon\"\ntags = [\"kanal\"]\n+++\n"
    );
    for part in 0..12 {
        page.push_str(text);
        let _ = writeln!(page, "\nPlan {number}, del {part}: {}.", number * 31 + part);
    }
    page
}

fn site(pages: usize) -> Sources {
    let mut files = vec![("content/site.toml".to_owned(), SITE.to_owned())];
    for (lang, _) in PARTS {
        files.push((
            format!("content/_index.{lang}.md"),
            "+++\ntitle = \"Forside\"\n+++\n".to_owned(),
        ));
    }
    for number in 0..pages.div_ceil(3) {
        for (lang, text) in PARTS {
            files.push((format!("content/plan-{number}.{lang}.md"), page(number, text)));
        }
    }
    Sources::from_pairs(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

fn inputs(sources: &Sources) -> Inputs<'_> {
    Inputs::new(sources, Now::Local(date(2026, 11, 20).at(12, 0, 0, 0)))
}

fn built(sources: &Sources, checks: Checks) -> Build {
    build(&Inputs {
        checks,
        ..inputs(sources)
    })
}

#[divan::bench(args = [300, 3000], sample_count = 5)]
fn checked(bencher: Bencher<'_, '_>, pages: usize) {
    let sources = site(pages);
    bencher
        .counter(ItemsCount::new(pages))
        .bench(|| built(black_box(&sources), Checks::On));
}

#[divan::bench(args = [300, 3000], sample_count = 5)]
fn unchecked(bencher: Bencher<'_, '_>, pages: usize) {
    let sources = site(pages);
    bencher
        .counter(ItemsCount::new(pages))
        .bench(|| built(black_box(&sources), Checks::Off));
}

/// As `veksle serve` builds after a save: with everything that has not changed in memory.
#[divan::bench(args = [300, 3000], sample_count = 5)]
fn one_page_edited(bencher: Bencher<'_, '_>, pages: usize) {
    let sources = site(pages);
    bencher
        .with_inputs(|| {
            let memory = Memory::new(Keeping::On);
            let with_memory = Inputs {
                memory: Some(&memory),
                ..inputs(&sources)
            };
            drop(build(&with_memory));
            let edited = sources.iter().map(|(_, source)| {
                let more = if source.path.ends_with("plan-7.nb.md") {
                    "\nEn setning til.\n"
                } else {
                    ""
                };
                (source.path.clone(), source.text().to_owned() + more)
            });
            let edited: Vec<(String, String)> = edited.collect();
            let pairs = edited.iter().map(|(path, text)| (path.as_str(), text.as_str()));
            (memory.next(), Sources::from_pairs(pairs))
        })
        .bench_values(|(memory, sources)| {
            build(&Inputs {
                memory: Some(&memory),
                ..inputs(&sources)
            })
        });
}

/// A finished page and the sheets that it asks for.
struct Finished {
    html: String,
    library: Library,
}

fn finished() -> Finished {
    let sources = site(3);
    let build = built(&sources, Checks::Off);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("pages and sheets are UTF-8");
    let sheets = build.output.iter(&sources).filter(|(path, _)| path.ends_with(".css"));
    let sheets: Vec<(String, String)> = sheets.map(|(path, bytes)| (format!("/{path}"), text(bytes))).collect();
    let html = build
        .output
        .get("nb/plan-0/index.html", &sources)
        .expect("the page is built");
    Finished {
        html: text(html),
        library: Library::new(sheets.iter().map(|(path, text)| (path.as_str(), text.as_str()))),
    }
}

fn styled(page: &Finished, dom: &Dom) -> Styles {
    Styles::new(dom, &page.library, "/nb/plan-0/")
}

#[divan::bench]
fn page_parsed(bencher: Bencher<'_, '_>) {
    let page = finished();
    bencher
        .counter(BytesCount::of_str(&page.html))
        .bench(|| parse(black_box(&page.html)));
}

#[divan::bench]
fn page_styled(bencher: Bencher<'_, '_>) {
    let page = finished();
    let dom = parse(&page.html);
    bencher.bench(|| page.library.keep(styled(&page, black_box(&dom))));
}

#[divan::bench]
fn page_judged(bencher: Bencher<'_, '_>) {
    let page = finished();
    let dom = parse(&page.html);
    let styles = styled(&page, &dom);
    let (config, _) = SiteConfig::read(&site(3));
    let rules = judged(&config);
    let made = Made::By { template: "page.html" };
    bencher.bench(|| check(black_box(&dom), &styles, "/nb/plan-0/", made, &rules));
}

#[divan::bench]
fn page_minified(bencher: Bencher<'_, '_>) {
    let page = finished();
    bencher
        .counter(BytesCount::of_str(&page.html))
        .bench(|| minify(black_box(&page.html)));
}

/// The general way, for pages whose tags do not nest as they are written.
#[divan::bench]
fn page_minified_by_minify_html(bencher: Bencher<'_, '_>) {
    let page = finished();
    bencher
        .counter(BytesCount::of_str(&page.html))
        .bench(|| with_minify_html(black_box(&page.html)));
}

#[divan::bench]
fn page_proved_the_same(bencher: Bencher<'_, '_>) {
    let page = finished();
    let small = with_minify_html(&page.html);
    bencher
        .counter(BytesCount::of_str(&page.html))
        .bench(|| same_text(black_box(&page.html), black_box(&small)));
}
