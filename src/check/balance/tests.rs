//! Small sites through the meter, from their files to the findings.

use jiff::civil::date;
use jiff::tz::TimeZone;

use super::*;
use crate::clock::Now;
use crate::diagnostic::Origin;
use crate::interface;
use crate::language::census::{Item, Medium, Tally};
use crate::language::reading::Written;
use crate::locale::Locale;
use crate::parse::{self, Bodies};
use crate::source::Sources;

const NB: &str = "Vi svarer på alle henvendelser innen tre dager, og vi sier alltid hvem som har ansvaret for saken.";
const NN: &str = "Vi svarar på alle førespurnader innan tre dagar, og vi seier alltid kven som har ansvaret for saka.";

fn clock() -> Clock {
    let noon = date(2026, 11, 20).at(12, 0, 0, 0);
    Clock::new(Now::Local(noon), TimeZone::UTC)
}

fn document(body: &str) -> String {
    format!("+++\ntitle = \"Side\"\n+++\n\n{body}\n")
}

/// A site measured: its findings as `path:line rule/reason`, and the ledger after recording.
fn measured(files: &[(&str, &str)]) -> (Vec<String>, String) {
    let sources = Sources::from_pairs(files.iter().copied());
    let (config, _) = SiteConfig::read(&sources);
    let (strings, _) = interface::texts(&config, &sources);
    let context = parse::Context::new(&config, &strings);
    let pages = sources
        .under("content/")
        .filter(|(_, source)| source.path.ends_with(".md"));
    let documents: Vec<Document> = pages
        .filter_map(|(file, source)| parse::document(&context, source, file, Bodies::Later).0)
        .collect();
    let measure = Measure::new(&config);
    let (readings, found): (Vec<Reading>, Vec<Vec<Diagnostic>>) =
        documents.iter().map(|document| measure.read(document)).unzip();
    let pairs: Vec<(&Document, &Reading)> = documents.iter().zip(&readings).collect();
    let posts = sources
        .find("content/posts/2026.csv")
        .map_or_else(Vec::new, |file| posts::read(sources.get(file).text(), file).0);
    let census = measure.census(&sources, &pairs, &posts, &clock());
    let mut all: Vec<Diagnostic> = found.into_iter().flatten().collect();
    all.extend(measure.findings(&census, &clock()));
    let recorded = measure.ledger().with(&census, clock().local.date()).to_toml();
    (all.iter().map(|one| place(&sources, one)).collect(), recorded)
}

fn place(sources: &Sources, finding: &Diagnostic) -> String {
    let Origin::Source(span) = &finding.origin else {
        panic!("{finding:?}");
    };
    let line = sources.position(*span).line;
    let path = &sources.get(span.file).path;
    format!("{path}:{line} {}/{}", finding.rule, finding.message.reason)
}

#[test]
fn the_finding_on_a_profile_stands_at_its_table() {
    let site = "title = \"x\"\nlanguages = [\"nb\", \"nn\"]\n\n[balance]\nprofile = \"central\"\n";
    let (found, _) = measured(&[("content/site.toml", site), ("content/a.nb.md", &document(NB))]);
    assert_eq!(found, ["content/site.toml:4 quota-not-met/words"]);
}

#[test]
fn quotas_take_their_scope_unit_and_period() {
    let site = "title = \"x\"\nlanguages = [\"nb\", \"nn\"]\n\
        [[quota]]\nname = \"Facebook\"\nscope = { channel = \"facebook\" }\nunit = \"posts\"\nmin = { nn = 0.25 }\ncount = \"new\"\n\
        [[quota]]\nname = \"Kanaler\"\nscope = { section = \"kanaler\" }\nmin = { nn = 0.5 }\nlevel = \"advice\"\n\
        [[quota]]\nname = \"Tom\"\nscope = { owner = \"ingen\" }\nmin = { nn = 0.5 }\n";
    let posts =
        "date,channel,language,text\n2026-03-01,facebook,nb,Hei\n2025-03-01,facebook,nn,Hei\n2026-04-01,x,nn,Hei\n";
    let (found, _) = measured(&[
        ("content/site.toml", site),
        ("content/kanaler/a.nb.md", &document(NB)),
        ("content/b.nn.md", &document(NN)),
        ("content/posts/2026.csv", posts),
    ]);
    assert_eq!(
        found,
        [
            "content/site.toml:3 quota-not-met/posts",
            "content/site.toml:9 quota-not-met/words",
            "content/site.toml:14 quota-without-data/words",
        ]
    );
}

#[test]
fn a_recorded_ledger_is_read_as_it_was_written() {
    let site = "title = \"x\"\nlanguages = [\"nb\", \"nn\"]\n";
    let nn = document(NN);
    let files = [("content/site.toml", site), ("content/kanaler/a.nn.md", &nn)];
    let (_, first) = measured(&files);
    assert!(
        first.contains("words = { nb = 0, nn = 18, en = 0, other = 0 }"),
        "{first}"
    );
    let with_ledger = [files[0], files[1], ("content/balance.toml", &first)];
    assert_eq!(measured(&with_ledger), (vec![], first.clone()));
    let (_, gone) = measured(&[files[0], ("content/balance.toml", &first)]);
    assert_eq!(
        gone,
        first.replace(
            "published = 2026-11-20\n",
            "published = 2026-11-20\nremoved = 2026-11-20\n"
        )
    );
}

#[test]
fn house_forms_terms_and_limits_come_from_the_site() {
    let site = "title = \"x\"\nlanguages = [\"nb\", \"nn\"]\n\
        [house-forms.nn]\ngi = [\"gje\", \"gjeva\"]\n[plain-language]\nsentence-words = 6\nknown-abbreviations = [\"DFN\"]\n";
    let glossary = "[[term]]\nname = { nn = \"Noko nytt\" }\nabbreviation = { nn = \"ANN\" }\n";
    let text = document("Vi gje DFN, ANN og BNN.\nVi gir dei alt som dei treng no.");
    let (found, _) = measured(&[
        ("content/site.toml", site),
        ("content/glossary.toml", glossary),
        ("content/a.nn.md", &text),
    ]);
    assert_eq!(
        found,
        [
            "content/a.nn.md:6 long-sentence/message",
            "content/a.nn.md:5 undefined-abbreviation/message",
            "content/a.nn.md:5 avoided-form/message",
        ]
    );
}

#[test]
fn a_quotation_and_a_marked_stretch_are_not_the_writers_own() {
    let site = "title = \"x\"\nlanguages = [\"nb\", \"nn\"]\n";
    let text = document(&format!(
        "{NN} Der står «{NB}»\n\n> {NB}\n\n<p lang=\"nb\">{NB}</p>\n\n{NB}"
    ));
    let (found, _) = measured(&[("content/site.toml", site), ("content/a.nn.md", &text)]);
    assert_eq!(found, ["content/a.nn.md:11 wrong-language-paragraph/nb"]);
}

#[test]
fn a_terminal_shows_bars_quotas_and_exemptions() {
    let mut balance = Tally {
        bokmal: 1200,
        nynorsk: 300,
        english: 40,
        other: 0,
    };
    let item = |path: &str, words: Tally, exempt: Option<&str>| Item {
        path: path.to_owned(),
        medium: Medium::Web,
        place: Place {
            section: "om".to_owned(),
            kind: "page".to_owned(),
            ..Place::default()
        },
        published: Some(date(2026, 4, 1)),
        state: State::Public,
        exempt: exempt.map(str::to_owned),
        words,
        written: Some(Written::Bokmal),
    };
    let first = item("content/om/a.nb.md", balance, None);
    balance.bokmal = 7;
    let census = Census {
        items: vec![first, item("content/om/b.nb.md", balance, Some("gjelder én kommune"))],
    };
    let site = "title = \"x\"\nlanguages = [\"nb\", \"nn\"]\n[balance]\nprofile = \"central\"\n";
    let sources = Sources::from_pairs([("content/site.toml", site)]);
    let (config, _) = SiteConfig::read(&sources);
    let (strings, _) = interface::texts(&config, &sources);
    let report = Measure::new(&config).report(&census, &clock());
    let lang = config.languages.find("nb").unwrap();
    let shown = human(&report, &strings[lang], &Locale::new("nb")).replace('\u{a0}', " ");
    let expected = "\
Språkbalansen 20. november 2026
Nytt er det som er publisert fra 1. januar 2026 til 31. desember 2026.

                   bokmål  nynorsk  andel nynorsk  bokmål █ nynorsk ░    engelsk  andre
  alle ord          1 200      300           20 %  ████████████████░░░░       40      0
  nye ord           1 200      300           20 %  ████████████████░░░░       40      0
  alle dokumenter       1        0            0 %  ████████████████████        0      0
  nye dokumenter        1        0            0 %  ████████████████████        0      0
  alle innlegg          0        0              –                              0      0
  nye innlegg           0        0              –                              0      0
Etter seksjon
  om                1 200      300           20 %  ████████████████░░░░       40      0
Etter type
  Side              1 200      300           20 %  ████████████████░░░░       40      0
Etter eier
  (uten)            1 200      300           20 %  ████████████████░░░░       40      0
Etter år
  2026              1 200      300           20 %  ████████████████░░░░       40      0

Kvoter
  central: ikke oppfylt (alle ord, bokmål 80 % av minst 25 %, nynorsk 20 % av minst 25 %); mangler 100 på nynorsk innen 31. desember 2026

Utenfor målingen
  content/om/b.nb.md: gjelder én kommune
";
    assert_eq!(shown, expected);
    let section_title = |section: &str| Some(section.to_uppercase());
    let public = page(&report, &strings[lang], &Locale::new("nb"), section_title, |_| None);
    let rows: Vec<_> = public
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.bar_nb, row.verdict))
        .collect();
    let expected = [
        ("alle ord", 80, ""),
        ("nye ord", 80, ""),
        ("alle dokumenter", 100, ""),
        ("nye dokumenter", 100, ""),
        ("OM", 80, ""),
        ("Språkloven: minst 25 prosent av hver målform", 80, "short"),
    ];
    assert_eq!(rows, expected);
}
