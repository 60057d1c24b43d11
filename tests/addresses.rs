//! Addresses last: a site of any shape, changed in any way, is held against the ledger of its former build.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use veksle::source::Sources;
use veksle::{Build, Checks, Inputs, Now, build};

const FORMER: &str = "former.json";

const SITE: &str = "title = \"Prøve\"\nbase-url = \"https://www.example.no\"\nlanguages = [\"nb\", \"nn\"]\n";

/// What happens to a page between two builds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Stays,
    /// Its text is another.
    Edited,
    /// Its file has another name.
    Renamed,
    /// Its slug is another, and its text.
    Readdressed,
    /// It is a draft again.
    Hidden,
    /// It is withdrawn.
    Withdrawn,
    Removed,
}

/// Whether a page that moves leaves its former address among its aliases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trace {
    Left,
    Lost,
}

/// A page of the site, and what happens to it.
type Page = (bool, Change, Trace);

fn page() -> impl Strategy<Value = Page> {
    use Change::{Edited, Hidden, Readdressed, Removed, Renamed, Stays, Withdrawn};
    let change = prop::sample::select(vec![Stays, Edited, Renamed, Readdressed, Hidden, Withdrawn, Removed]);
    (
        any::<bool>(),
        change,
        prop::sample::select(vec![Trace::Left, Trace::Lost]),
    )
}

fn built(files: &[(String, String)]) -> (Build, Sources) {
    let sources = Sources::from_pairs(files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let inputs = Inputs {
        checks: Checks::Off,
        former: sources.find(FORMER),
        ..Inputs::new(&sources, Now::Local("2026-11-20T12:00".parse().unwrap()))
    };
    (build(&inputs), sources)
}

fn common() -> Vec<(String, String)> {
    let front = |path: &str, title: &str| (path.to_owned(), format!("+++\ntitle = \"{title}\"\n+++\n"));
    vec![
        ("content/site.toml".to_owned(), SITE.to_owned()),
        front("content/_index.nb.md", "Forside"),
        front("content/_index.nn.md", "Framside"),
        front("content/del/_index.nb.md", "Del"),
        front("content/del/_index.nn.md", "Del"),
    ]
}

/// The file and the text of a page, as it was or as it is.
fn file(at: usize, page: Page, changed: bool) -> Option<(String, String)> {
    let (nested, change, trace) = page;
    let change = if changed { change } else { Change::Stays };
    let folder = if nested { "del/" } else { "" };
    let name = if change == Change::Renamed { "ny" } else { "side" };
    let moves = matches!(change, Change::Renamed | Change::Readdressed);
    let alias = format!("aliases = [\"{}\"]\n", address(at, page));
    let key = match change {
        Change::Readdressed => format!("slug = \"annen-{at}\"\n"),
        Change::Hidden => "draft = true\n".to_owned(),
        Change::Withdrawn => "withdrawn = { date = 2026-01-01, reason = \"Feil.\" }\n".to_owned(),
        Change::Removed => return None,
        Change::Stays | Change::Edited | Change::Renamed => String::new(),
    };
    let alias = if moves && trace == Trace::Left {
        alias
    } else {
        String::new()
    };
    let text = if change == Change::Edited { "Ny tekst" } else { "Tekst" };
    let body = format!("+++\ntitle = \"Side {at}\"\n{key}{alias}+++\n\n{text} {at}.\n");
    Some((format!("content/{folder}{name}-{at}.nb.md"), body))
}

fn address(at: usize, (nested, ..): Page) -> String {
    format!("/nb/{}side-{at}/", if nested { "del/" } else { "" })
}

/// Whether the address of a page leads nowhere after the change.
const fn is_lost((_, change, trace): Page) -> bool {
    match change {
        Change::Stays | Change::Edited | Change::Withdrawn => false,
        Change::Renamed | Change::Readdressed => matches!(trace, Trace::Lost),
        Change::Hidden | Change::Removed => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_address_is_missed_when_it_leads_nowhere_and_only_then(pages in prop::collection::vec(page(), 1..8)) {
        let of_pages = |changed| pages.iter().enumerate().filter_map(move |(at, page)| file(at, *page, changed));
        let mut files = common();
        files.extend(of_pages(false));
        let (former, sources) = built(&files);
        let ledger = former.output.get("manifest.json", &sources).unwrap();
        let ledger = String::from_utf8(ledger.to_vec()).unwrap();

        let mut files = common();
        files.extend(of_pages(true));
        files.push((FORMER.to_owned(), ledger));
        let (now, _) = built(&files);
        let missed = now.diagnostics.iter().filter(|finding| finding.rule == "address-gone");
        let missed = missed.filter_map(|finding| finding.message.args.iter().find(|(slot, _)| *slot == "address"));
        let missed: BTreeSet<String> = missed.map(|(_, address)| address.clone()).collect();
        let lost = pages.iter().enumerate().filter(|(_, page)| is_lost(**page));
        let lost: BTreeSet<String> = lost.map(|(at, page)| address(at, *page)).collect();
        prop_assert_eq!(missed, lost);
    }
}
