//! `veksle next` knows every moment at which the site changes: from one to the next each build gives the same bytes.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::{Timestamp, ToSpan};
use veksle::source::Sources;
use veksle::{Build, Inputs, Now, build, turns};

const FILES: &[(&str, &str)] = &[
    (
        "content/site.toml",
        "title = \"Prøve\"\nbase-url = \"https://www.example.no\"\nlanguages = [\"nb\", \"nn\"]\nreview-notice = true\n\
         [policy]\nnorwegian = \"alternate\"\n[balance]\nprofile = \"central\"\n",
    ),
    (
        "content/_index.nb.md",
        "+++\ntitle = \"Prøve\"\ndate = 2026-01-01\n+++\n\nTekst.\n",
    ),
    (
        "content/_index.nn.md",
        "+++\ntitle = \"Prøve\"\ndate = 2026-01-01\n+++\n\nTekst.\n",
    ),
    (
        "content/ut.nb.md",
        "+++\ntitle = \"Kommer og går\"\npublish = 2026-10-25T02:30\nexpires = 2027-03-28T03:00\nannounced = 2026-10-01\n+++\n\nTekst.\n",
    ),
    (
        "content/trekkes.nb.md",
        "+++\ntitle = \"Trekkes\"\nwithdrawn = { date = 2026-12-01, reason = \"feil\" }\n+++\n\nTekst.\n",
    ),
    (
        "content/rettet.nb.md",
        "+++\ntitle = \"Rettes\"\ndate = 2026-05-01\ncorrections = [{ date = 2026-11-11T08:00, what = \"a\", why = \"b\", severity = \"serious\" }]\n+++\n\nTekst.\n",
    ),
    (
        "content/eldes.nn.md",
        "+++\ntitle = \"Blir gammal\"\ndate = 2025-11-05\nreview = \"12 months\"\n+++\n\n\
         Dette er ein tekst på nynorsk som er lang nok til at han blir talt med i målet for språkbruken på nettstaden.\n",
    ),
    (
        "content/mote.nb.md",
        "+++\ntitle = \"Møte\"\nkind = \"event\"\n[event]\nstarts = 2027-01-04T10:00\nends = 2027-01-04T12:00\ndeadline = 2026-12-24\n+++\n\nTekst.\n",
    ),
    (
        "content/posts/2026.csv",
        "date,channel,language,text\n2026-11-20,facebook,nb,Et innlegg som er langt nok til å bli talt med i målet for språkbruken i år\n",
    ),
];

fn at(sources: &Sources, moment: Timestamp) -> Build {
    build(&Inputs::new(sources, Now::Instant(moment)))
}

fn changed(sources: &Sources, (one, other): (&Build, &Build)) -> Option<String> {
    let paths = one
        .output
        .iter(sources)
        .chain(other.output.iter(sources))
        .map(|(path, _)| path.to_owned());
    let differs = |path: &String| one.output.get(path, sources) != other.output.get(path, sources);
    // The manifest tells of every other change.
    let mut paths: Vec<String> = paths.filter(differs).collect();
    paths.sort_by_key(|path| path == "manifest.json");
    let path = paths.into_iter().next()?;
    let text =
        |built: &Build| String::from_utf8_lossy(built.output.get(&path, sources).unwrap_or_default()).into_owned();
    Some(format!("{path}:\n{}\n{}", text(one), text(other)))
}

#[test]
fn from_turn_to_turn_nothing_changes() {
    let sources = Sources::from_pairs(FILES.iter().copied());
    let start: Timestamp = "2026-09-30T10:00Z".parse().unwrap();
    let (_, all) = turns(&sources, Now::Instant(start));
    let mut moments: Vec<Timestamp> = all.iter().map(|turn| turn.at).collect();
    moments.dedup();
    let mut from = at(&sources, start);
    let mut turned = Vec::new();
    for moment in &moments {
        let before = at(&sources, moment.checked_sub(1.second()).unwrap());
        assert_eq!(changed(&sources, (&from, &before)), None, "just before {moment}");
        let then = at(&sources, *moment);
        if changed(&sources, (&before, &then)).is_some() {
            let what = all
                .iter()
                .filter(|turn| turn.at == *moment)
                .map(|turn| turn.what.as_str());
            turned.extend(what);
        }
        from = then;
    }
    for what in [
        "announced",
        "publish",
        "expires",
        "withdrawn.date",
        "corrections.date",
        "review",
        "event.ends",
        "period",
    ] {
        assert!(turned.contains(&what), "{what} changes nothing; what does: {turned:?}");
    }
    let (_, rest) = turns(&sources, Now::Instant(*moments.last().unwrap()));
    assert!(rest.iter().all(|turn| turn.what == "period"), "{rest:?}");
}
