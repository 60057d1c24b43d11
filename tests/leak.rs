//! Random sites with a canary in every field and every file of what is not public: none may stand in the finished site.
//!
//! The fields come from the JSON Schemas of front matter and records, so that a new one is tried without a word here.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::io::Read;

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::{Png, PngChunk};
use img_parts::{Bytes, ImageEXIF};
use proptest::prelude::*;
use serde_json::Value;
use veksle::cli::compress::compressed;
use veksle::source::{Content, Source, Sources};
use veksle::{Build, Inputs, build};

/// When the sites are built, and when everything in them is public but the drafts.
const NOW: &str = "2027-01-04T09:59:59";
const LATER: &str = "2027-01-04T10:00";

const SITE: &str = r#"title = "Prøve"
base-url = "https://www.example.no"
languages = ["nb", "nn", "en"]
review-notice = true
stale-notice = true

[balance]
profile = "central"
"#;

/// The kinds, as many as have a record of their own, and some that have none.
const KINDS: &[&str] = &[
    "page", "news", "form", "channel", "audience", "goal", "decision", "event", "minutes",
];

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// Keys of dates: their schema is that of any text.
const DATES: &[&str] = &["date", "updated", "reviewed", "starts", "ends", "deadline", "effective"];

/// Keys that the state of a document decides, or that would make it another document.
const DECIDED: &[&str] = &[
    "draft",
    "publish",
    "expires",
    "announced",
    "kind",
    "withdrawn",
    "translates",
    "review",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Public,
    Draft,
    Scheduled,
    /// Scheduled, and its title and time may be seen.
    Announced,
}

#[derive(Debug, Clone)]
struct Plan {
    /// Documents with the same number are translations of each other.
    group: usize,
    section: usize,
    lang: usize,
    kind: usize,
    state: State,
    bundle: bool,
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    let state = prop_oneof![
        3 => Just(State::Public),
        1 => Just(State::Draft),
        2 => Just(State::Scheduled),
        1 => Just(State::Announced),
    ];
    let plan = (0..6_usize, 0..3_usize, 0..3_usize, 0..KINDS.len(), state, any::<bool>());
    let plan = plan.prop_map(|(group, section, lang, kind, state, bundle)| Plan {
        group,
        section,
        lang,
        kind,
        state,
        bundle,
    });
    proptest::collection::vec(plan, 4..10)
}

/// Numbers the secret texts of one document; a public document gets ordinary words from the same place.
struct Words {
    document: usize,
    secret: bool,
    count: usize,
}

impl Words {
    /// A text that stands nowhere else. `qx` begins no word of any language here.
    fn next(&mut self) -> String {
        self.count += 1;
        let (document, count) = (self.document, self.count);
        if self.secret {
            format!("qxkanari{document:02}n{count:03}q")
        } else {
            format!("offentlig{document:02}n{count:03}o")
        }
    }
}

/// A value that a schema allows, with a new text wherever it can hold one.
fn value(schema: &Value, key: &str, words: &mut Words) -> Option<toml::Value> {
    if let Some(one) = schema["enum"].as_array().and_then(|all| all.first()) {
        return Some(toml::Value::String(one.as_str()?.to_owned()));
    }
    if let Some(forms) = schema["anyOf"].as_array() {
        return forms.iter().find_map(|form| value(form, key, words));
    }
    Some(match schema["type"].as_str()? {
        "string" if schema["format"] == "date" || DATES.contains(&key) => {
            toml::Value::Datetime("2026-11-02".parse().unwrap())
        }
        "string" if schema.get("pattern").is_some() || schema["format"] == "time" => return None,
        "string" => toml::Value::String(words.next()),
        "integer" => toml::Value::Integer(1),
        "number" => toml::Value::Float(0.5),
        "boolean" => toml::Value::Boolean(true),
        "array" => toml::Value::Array(value(&schema["items"], key, words).into_iter().collect()),
        "object" if schema["properties"].is_object() => table(schema, words),
        "object" if schema["additionalProperties"].is_object() => {
            let inner = value(&schema["additionalProperties"], key, words)?;
            toml::Value::Table([("nb".to_owned(), inner)].into_iter().collect())
        }
        "object" => toml::Value::Table([("fri".to_owned(), words.next().into())].into_iter().collect()),
        _ => return None,
    })
}

/// A table with every key of a schema but those that the plan decides.
fn table(schema: &Value, words: &mut Words) -> toml::Value {
    let properties = schema["properties"].as_object().unwrap();
    let wanted = properties.iter().filter(|(key, _)| !DECIDED.contains(&key.as_str()));
    let entries = wanted.filter_map(|(key, schema)| Some((key.clone(), value(schema, key, words)?)));
    toml::Value::Table(entries.collect())
}

fn schema(name: &str) -> Option<Value> {
    let mut schemas = veksle::parse::schemas().into_iter();
    schemas.find(|(known, _)| known == name).map(|(_, schema)| schema)
}

/// Whether what is public names what is not: by id in front matter, and by links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum References {
    None,
    ToAll,
}

fn group_name(group: usize) -> String {
    format!("gruppe{group:02}")
}

/// The front matter of a document, every key of it written.
fn front(plan: &Plan, references: References, words: &mut Words) -> String {
    let mut front = table(&schema("front-matter").unwrap(), words);
    let table = front.as_table_mut().unwrap();
    let kind = KINDS[plan.kind];
    table.insert("kind".to_owned(), kind.into());
    if let Some(schema) = schema(&format!("record-{kind}")) {
        table.insert(kind.to_owned(), self::table(&schema, words));
    }
    if references == References::ToAll && plan.state == State::Public {
        let ids: toml::Value = (0..6).map(group_name).collect::<Vec<String>>().into();
        table.extend(["channel", "audience"].map(|key| (key.to_owned(), ids.clone())));
        table.insert(
            "replaced-by".to_owned(),
            format!("/nyheter/{}.md", group_name(5 - plan.group)).into(),
        );
    }
    if references == References::ToAll && plan.state == State::Public {
        let hidden = |key: &str| format!("qxkanari{:02}{key}", words.document);
        announce_changes(table, hidden);
    }
    let publish = toml::Value::Datetime("2027-01-04T10:00:00".parse().unwrap());
    match plan.state {
        State::Public => {}
        State::Draft => drop(table.insert("draft".to_owned(), true.into())),
        State::Scheduled => drop(table.insert("publish".to_owned(), publish)),
        State::Announced => {
            table.insert("publish".to_owned(), publish);
            table.insert("announced".to_owned(), true.into());
            table.insert("title".to_owned(), "Varslet for alle".into());
        }
    }
    toml::to_string(&front).unwrap()
}

/// Changes of a public document that are not made yet: one correction that nobody knows of, one that readers are told will
/// come, and an entry of the log.
fn announce_changes(front: &mut toml::Table, hidden: impl Fn(&str) -> String) {
    let entry = |toml: String| toml::Value::Table(toml.parse().unwrap());
    let unknown = format!(
        "date = 2027-02-01\nwhat = '{}'\nwhy = '{}'\nwas = '{}'\nnow = '{}'\nseverity = 'serious'",
        hidden("what"),
        hidden("why"),
        hidden("was"),
        hidden("now")
    );
    let noticed = format!(
        "date = 2027-02-01\nnotice = 2026-12-01\nwhat = 'feil tall'\nwhy = 'regnefeil'\nnow = '{}'\nseverity = 'serious'",
        hidden("then")
    );
    let change = format!(
        "date = 2027-02-01\nwhat = '{}'\nversion = '{}'",
        hidden("change"),
        hidden("version")
    );
    let mut add = |key: &str, toml: String| {
        let list = front.entry(key).or_insert_with(|| toml::Value::Array(Vec::new()));
        list.as_array_mut().unwrap().push(entry(toml));
    };
    add("corrections", unknown);
    add("corrections", noticed);
    add("changes", change);
}

/// A body with a text in everything that Markdown and the components can hold.
fn body(files: &[String; 3], words: &mut Words) -> String {
    let [png, jpg, csv] = files;
    let mut next = || words.next();
    format!(
        "## {} {{#{}}}\n\nDette er {} i en setning som er *lang* nok til at den blir talt i målet: {}.\n\n\
         - {}\n- [{}](https://www.example.org/{}) og `{}`\n\n> {}\n\n\
         | {} | {} |\n|---|---|\n| {} | {} |\n\nEn note.[^1]\n\n[^1]: {}\n\n\
         <!-- {} -->\n<p title=\"{}\" lang=\"sv\">{}</p>\n\n![{}]({png} \"{}\")\n\n![{}]({jpg})\n\n[tallene]({csv})\n\n\
         ```rust\nlet {} = 1;\n```\n\n```details\nsummary = \"{}\"\nbody = \"{}\"\n```\n\n\
         ```quote\ntext = \"{}\"\nauthor = \"{}\"\n```\n\n```figure\nsrc = \"{png}\"\nalt = \"{}\"\ncaption = \"{}\"\nsource = \"{}\"\n```\n",
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
    )
}

fn pixels(format: image::ImageFormat, shade: usize) -> Vec<u8> {
    let shade = u8::try_from(shade % 200).unwrap();
    let image = image::RgbImage::from_fn(700, 20, |x, y| image::Rgb([(x % 251) as u8, (y * 9) as u8, shade]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A PNG that says something in a text chunk.
fn png(shade: usize, text: &str) -> Vec<u8> {
    let mut png = Png::from_bytes(pixels(image::ImageFormat::Png, shade).into()).unwrap();
    let chunk = PngChunk::new(*b"tEXt", Bytes::from(format!("Comment\0{text}").into_bytes()));
    png.chunks_mut().insert(1, chunk);
    png.encoder().bytes().to_vec()
}

/// A JPEG that says something in its Exif data and in a comment.
fn jpeg(shade: usize, exif: &str, comment: &str) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(pixels(image::ImageFormat::Jpeg, shade).into()).unwrap();
    let description = format!("II*\0\x08\0\0\0\0\0\0\0\0\0{exif}");
    jpeg.set_exif(Some(Bytes::from(description.into_bytes())));
    let comment = Bytes::copy_from_slice(comment.as_bytes());
    jpeg.segments_mut()
        .insert(1, JpegSegment::new_with_contents(markers::COM, comment));
    jpeg.encoder().bytes().to_vec()
}

/// The folder of a document's files below `content/`, and the document's own path.
fn place(plan: &Plan, name: &str) -> (String, String) {
    let section = ["", "kanaler/", "nyheter/"][plan.section];
    let lang = LANGUAGES[plan.lang];
    if plan.bundle {
        (format!("{section}{name}/"), format!("{section}{name}/index.{lang}.md"))
    } else {
        (section.to_owned(), format!("{section}{name}.{lang}.md"))
    }
}

fn source(path: String, bytes: impl Into<Vec<u8>>) -> Source {
    Source {
        path: format!("content/{path}"),
        content: Content::new(bytes.into()),
    }
}

/// The files of one document.
fn document(at: usize, plan: &Plan, all: &[Plan], references: References) -> Vec<Source> {
    let mut words = Words {
        document: at,
        secret: plan.state != State::Public,
        count: 0,
    };
    // The name of a group is known when any of its documents is public, or a public one names it.
    let same =
        |other: &&Plan| other.group == plan.group && other.section == plan.section && other.bundle == plan.bundle;
    let open = all.iter().filter(same).any(|plan| plan.state == State::Public) || references == References::ToAll;
    let name = format!("{}{}", if open { "" } else { "qxkanari" }, group_name(plan.group));
    let (folder, path) = place(plan, &name);
    let [png_name, jpg_name, csv_name] = ["png", "jpg", "csv"].map(|ending| format!("{}.{ending}", words.next()));
    let csv = format!("{},{}\n{},1\n", words.next(), words.next(), words.next());
    let files = [
        source(format!("{folder}{png_name}"), png(at, &words.next())),
        source(format!("{folder}{jpg_name}"), jpeg(at, &words.next(), &words.next())),
        source(format!("{folder}{csv_name}"), csv),
    ];
    let front = front(plan, references, &mut words);
    let mut body = body(&[png_name, jpg_name, csv_name], &mut words);
    if references == References::ToAll && plan.state == State::Public {
        for (at, section) in ["", "kanaler/", "nyheter/"].iter().enumerate() {
            write!(body, "\n[lenke](/{section}{}.md)\n", group_name(plan.group + at)).unwrap();
        }
    }
    let text = format!("+++\n{front}+++\n\n{body}");
    files.into_iter().chain([source(path, text)]).collect()
}

/// Posts of other channels: one that is out, and one that is not.
fn posts() -> String {
    let columns = veksle::parse::posts::COLUMNS;
    let mut csv = columns.join(",") + "\n";
    for (date, word) in [("2026-12-01", "offentligpost"), ("2027-01-05", "qxkanaripost")] {
        let cell = |(at, column): (usize, &&str)| match *column {
            "date" => date.to_owned(),
            "language" => "nb".to_owned(),
            "paid" | "political" | "video" | "captions" | "important" => "no".to_owned(),
            "amount" => "10".to_owned(),
            _ => format!("{word}{at:02}"),
        };
        let row: Vec<String> = columns.iter().enumerate().map(cell).collect();
        writeln!(csv, "{}", row.join(",")).unwrap();
    }
    csv
}

fn site(plans: &[Plan], references: References) -> Sources {
    let mut files = vec![
        source("site.toml".to_owned(), SITE),
        source("posts/2027.csv".to_owned(), posts()),
    ];
    for folder in ["", "kanaler/", "nyheter/"] {
        let page = |lang| {
            source(
                format!("{folder}_index.{lang}.md"),
                "+++\ntitle = \"Side\"\n+++\n\nTekst.\n",
            )
        };
        files.extend(LANGUAGES.map(page));
    }
    files.extend(
        plans
            .iter()
            .enumerate()
            .flat_map(|(at, plan)| document(at, plan, plans, references)),
    );
    Sources::new(files)
}

fn at(sources: &Sources, now: &str) -> Build {
    build(&Inputs::new(sources, now.parse().unwrap()))
}

fn unpacked(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    if path.ends_with(".gz") {
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).unwrap();
    } else {
        brotli::Decompressor::new(bytes, 4096).read_to_end(&mut plain).unwrap();
    }
    plain
}

/// The file that holds a secret, and what stands there; packed copies are looked into.
fn leak(built: &Build, sources: &Sources) -> Option<String> {
    let search = |path: &str, bytes: &[u8]| {
        let text = format!("{path}\n{}", String::from_utf8_lossy(bytes)).to_lowercase();
        let at = text.find("qxkanari")?;
        Some(format!("{path}: {}", text[at..].chars().take(60).collect::<String>()))
    };
    built.output.iter(sources).find_map(|(path, bytes)| {
        let copies = compressed(path, bytes).into_iter();
        let mut copies = copies.map(|(copy, packed)| (unpacked(&copy, &packed), copy));
        search(path, bytes).or_else(|| copies.find_map(|(plain, copy)| search(&copy, &plain)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_what_is_not_public_is_in_the_output(plans in plans(), refer in any::<bool>()) {
        let sources = site(&plans, if refer { References::ToAll } else { References::None });
        let built = at(&sources, NOW);
        prop_assert_eq!(leak(&built, &sources), None);
        let alarms: Vec<_> = built.diagnostics.iter().filter(|one| one.rule == "unpublished-text-in-output").collect();
        prop_assert!(alarms.is_empty(), "{alarms:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Not a count, a name in a hash or an order: the site is the same as if the hidden files were not there.
    #[test]
    fn what_is_not_public_changes_no_byte(mut plans in plans()) {
        plans.retain(|plan| plan.state != State::Announced);
        let whole = site(&plans, References::None);
        let is_hidden = |source: &Source| {
            let hides = |word: &str| source.path.contains(word) || source.text().contains(word);
            hides("qxkanari") && !source.path.ends_with("posts/2027.csv")
        };
        let shown = Sources::new(whole.iter().map(|(_, source)| source.clone()).filter(|source| !is_hidden(source)));
        let (whole_built, shown_built) = (at(&whole, NOW), at(&shown, NOW));
        let paths = |built: &Build, sources| built.output.iter(sources).map(|(path, _)| path.to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(paths(&whole_built, &whole), paths(&shown_built, &shown));
        for (path, bytes) in whole_built.output.iter(&whole) {
            let other = shown_built.output.get(path, &shown).unwrap();
            prop_assert!(bytes == other, "{path}:\n{}\n{}", String::from_utf8_lossy(bytes), String::from_utf8_lossy(other));
        }
    }
}

#[test]
fn the_search_finds_what_has_become_public() {
    let plan = Plan {
        group: 0,
        section: 1,
        lang: 0,
        kind: 3,
        state: State::Scheduled,
        bundle: true,
    };
    let sources = site(std::slice::from_ref(&plan), References::None);
    assert_eq!(leak(&at(&sources, NOW), &sources), None);
    let built = at(&sources, LATER);
    assert!(leak(&built, &sources).is_some());
    let page = built
        .pages
        .iter()
        .find(|page| page.source.contains("qxkanarigruppe"))
        .unwrap();
    let html = String::from_utf8_lossy(built.output.get(&page.path, &sources).unwrap()).into_owned();
    let shown = html.matches("qxkanari00n").count();
    assert!(shown > 40, "{shown} canaries on the page");
    for file in [".png", ".jpg", ".csv"] {
        let published = |(path, _): (&str, &[u8])| path.contains("qxkanari") && path.ends_with(file);
        assert!(built.output.iter(&sources).any(published), "{file}");
    }
}
