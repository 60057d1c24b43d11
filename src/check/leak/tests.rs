//! A small site whose output is tampered with.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::*;
use crate::clock::{Clock, Now};
use crate::config::SiteConfig;
use crate::parse::posts;
use crate::parse::record::register::Registers;
use crate::parse::{self, Bodies};
use crate::site::visibility::Audience;
use crate::{interface, site};

const FILES: &[(&str, &str)] = &[
    ("content/site.toml", "languages = [\"nb\"]"),
    (
        "content/_index.nb.md",
        "+++\ntitle = \"Forside\"\n+++\n\nDette er en setning som alle får lese\nhele tida.\n",
    ),
    (
        "content/budsjett/index.nb.md",
        "+++\ntitle = \"Budsjett for neste år\"\nowner = \"Direktoratet for hemmeligheter\"\npublish = 2027-01-04T10:00\n+++\n\n\
         Dette er en setning som alle får lese hele tida. Kommunen får tolv millioner kroner mer enn i fjor.\n\n![](plan-for-budsjett.csv)\n",
    ),
    (
        "content/budsjett/plan-for-budsjett.csv",
        "kommune;kroner\nHemmelig kommune;12\n",
    ),
    (
        "content/gammel.nb.md",
        "+++\ntitle = \"Gammel og offentlig side\"\nexpires = 2020-01-01\n+++\n\nHer sto det noe som ingen skal lese mer i dag.\n",
    ),
    (
        "content/posts/2027.csv",
        "date,channel,language,text\n2027-01-04,facebook,nb,Budsjettet er lagt fram i dag\n",
    ),
];

/// The findings about an output with these files, as `source:line path count`.
fn leaks(output: &[(&str, &[u8])]) -> Vec<String> {
    let sources = Sources::from_pairs(FILES.iter().copied());
    let (config, _) = SiteConfig::read(&sources);
    let (strings, _) = interface::texts(&config, &sources);
    let context = parse::Context::new(&config, &strings);
    let pages = sources
        .under("content/")
        .filter(|(_, source)| source.path.ends_with(".md"));
    let documents = pages.filter_map(|(file, source)| parse::document(&context, source, file, Bodies::Later).0);
    let resolution = site::resolve(site::Inputs {
        config: &config,
        sources: &sources,
        documents: documents.map(Arc::new).collect(),
        registers: Registers::read(&sources).0,
        strings: &strings,
        clock: Clock::new(Now::Local("2026-11-20T12:00".parse().unwrap()), TimeZone::UTC),
        audience: Audience::Public,
    });
    let ledger = sources.find("content/posts/2027.csv").unwrap();
    let inputs = Inputs {
        sources: &sources,
        site: &resolution.site,
        hidden: &resolution.hidden,
        posts: &posts::read(sources.get(ledger).text(), ledger).0,
        running_text: &|document| crate::pipeline::documents::running_text(&context, &sources, document),
        built_in: Vec::new,
    };
    let watch = Watch::new(&inputs);
    for (path, bytes) in output {
        watch.look(path, bytes);
    }
    let found = watch.findings(&inputs, output.iter().map(|(path, _)| *path));
    let line = |finding: &Diagnostic| {
        let (path, count) = (&finding.message.args[0].1, &finding.message.args[1].1);
        match finding.origin {
            Origin::Source(span) => {
                format!(
                    "{}:{} {path} {count}",
                    sources.get(span.file).path,
                    sources.position(span).line
                )
            }
            Origin::File(file) => format!("{} {path} {count}", sources.get(file).path),
            _ => panic!("{finding:?}"),
        }
    };
    found.iter().map(line).collect()
}

#[test]
fn public_words_are_no_leak() {
    let page = "Forside. Dette er en setning som alle får lese hele tida. Gammel og offentlig side";
    assert_eq!(leaks(&[("nb/index.html", page.as_bytes())]), [""; 0]);
}

#[test]
fn every_part_of_a_hidden_document_is_known() {
    let cases: &[(&str, &str)] = &[
        ("<a>Budsjett for neste år</a>", "content/budsjett/index.nb.md:2"),
        (
            "{\"owner\":\"Direktoratet for hemmeligheter\"}",
            "content/budsjett/index.nb.md:3",
        ),
        ("<loc>https://x.no/nb/budsjett/</loc>", "content/budsjett/index.nb.md:2"),
        (
            "<p>Kommunen får tolv millioner kroner mer enn i fjor",
            "content/budsjett/index.nb.md:7",
        ),
        ("<td>Hemmelig kommune</td>", "content/budsjett/plan-for-budsjett.csv:2"),
        ("plan-for-budsjett.csv", "content/budsjett/plan-for-budsjett.csv"),
        ("Her sto det noe som ingen skal lese mer", "content/gammel.nb.md:6"),
        ("Budsjettet er lagt fram i dag", "content/posts/2027.csv:2"),
    ];
    for (text, source) in cases {
        let found = leaks(&[
            ("a.html", text.as_bytes()),
            ("b.html", b"x"),
            ("c.html", text.as_bytes()),
        ]);
        assert!(found.contains(&format!("{source} a.html 2")), "{text}: {found:?}");
    }
}

#[test]
fn paths_tell_too() {
    let found = leaks(&[("media/Budsjett for neste år.png", b"")]);
    assert_eq!(
        found,
        ["content/budsjett/index.nb.md:2 media/Budsjett for neste år.png 1"]
    );
}
