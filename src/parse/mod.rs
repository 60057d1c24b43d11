//! From one source file to one [`document::Document`] and its findings; knows nothing of the site around it.

pub mod document;
pub mod front_matter;
pub mod markdown;
pub mod place;
pub mod posts;
pub mod record;
pub mod slug;
pub mod split;
pub mod terms;
pub mod words;

use std::sync::Arc;

use crate::config::SiteConfig;
use crate::config::read::FromToml;
use crate::config::register::Glossary;
use crate::config::settings::Settings;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::PerLanguage;
use crate::parse::document::{Body, Document, Place, Written};
use crate::parse::front_matter::FrontMatter;
use crate::parse::markdown::{Highlighter, Purpose};
use crate::parse::record::register::Registers;
use crate::parse::split::{Parts, Split};
use crate::parse::terms::Terms;
use crate::parse::words::Words;
use crate::source::{Content, Source, Unreadable};
use crate::span::{FileId, Pieces, Span};
use crate::strings::Strings;

/// The size in bytes that a document may have.
pub const LIMIT: u64 = 10 * 1024 * 1024;

/// What every document is parsed with.
#[derive(Debug)]
pub struct Context<'a> {
    pub config: &'a SiteConfig,
    pub words: PerLanguage<Words>,
    /// The glossary's terms.
    pub terms: PerLanguage<Terms>,
    pub highlighter: Highlighter,
}

impl<'a> Context<'a> {
    #[must_use]
    pub fn new(config: &'a SiteConfig, strings: &PerLanguage<Strings>) -> Self {
        Self {
            config,
            words: PerLanguage::from_fn(&config.languages, |lang| Words::new(&strings[lang])),
            terms: PerLanguage::from_fn(&config.languages, |lang| Terms::new(&config.glossary, config.tag(lang))),
            highlighter: Highlighter::default(),
        }
    }
}

/// The JSON Schemas that editors can use, by name of what they describe.
#[must_use]
pub fn schemas() -> Vec<(String, serde_json::Value)> {
    let files = [
        ("site", Settings::schema()),
        ("glossary", Glossary::schema()),
        ("front-matter", front_matter::schema()),
        ("registers", Registers::schema()),
    ];
    let record = |(kind, schema)| (format!("record-{kind}"), schema);
    let component = |(name, schema)| (format!("component-{name}"), schema);
    files
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .chain(record::schemas().into_iter().map(record))
        .chain(markdown::component_schemas().into_iter().map(component))
        .collect()
}

/// The JSON Schemas of the tables of the kinds that a site declares.
#[must_use]
pub fn schemas_of_kinds(config: &SiteConfig) -> Vec<(String, serde_json::Value)> {
    let kinds = config.settings.kind.iter().filter(|(_, kind)| !kind.fields.is_empty());
    kinds
        .map(|(name, kind)| (format!("record-{}", name.value), record::own::schema(&kind.fields)))
        .collect()
}

/// Whether a document's body is written when it is parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bodies {
    Now,
    /// When its page is drawn, by [`body`].
    Later,
}

/// Parses one document; `None` when its path gives it no place in the site.
#[must_use]
pub fn document(
    context: &Context<'_>,
    source: &Source,
    file: FileId,
    bodies: Bodies,
) -> (Option<Document>, Vec<Diagnostic>) {
    let place = match place::of_path(context.config, &source.path, file) {
        Ok(place) => place,
        Err(finding) => return (None, vec![*finding]),
    };
    let mut document = Document {
        place,
        front: FrontMatter::default(),
        body: Written::default(),
        headings: Vec::new(),
        ids: Vec::new(),
        links: Vec::new(),
        images: Vec::new(),
        anonymous: Vec::new(),
        paragraphs: Vec::new(),
        words: 0,
        hash: source.hash(),
    };
    let findings = match unreadable(source, file) {
        Some(finding) => vec![finding],
        None => fill(context, source.text(), file, &mut document, bodies),
    };
    (Some(document), findings)
}

/// Writes the body of a document that was parsed without it: the same as it would have had then.
#[must_use]
pub fn body(context: &Context<'_>, source: &Source, document: &Document) -> Body {
    let text = source.text();
    let Split::Parts(Parts { body, .. }) = split::split(text) else {
        return Body::default();
    };
    let Place { lang, file, .. } = document.place;
    markdown::render(context, lang, &text[body.start..], file, body.start, Purpose::Page).body
}

/// Parses front matter and body into `document`.
fn fill(context: &Context<'_>, text: &str, file: FileId, document: &mut Document, bodies: Bodies) -> Vec<Diagnostic> {
    let Parts { toml, body, home } = match split::split(text) {
        Split::Parts(parts) => parts,
        Split::Unterminated(home) => {
            let span = Span::new(file, home.start, home.end);
            return vec![Diagnostic::error(
                "unterminated-front-matter",
                span,
                Message::new("message"),
            )];
        }
        Split::None(reason) => {
            let end = text.lines().next().map_or(0, str::len);
            let span = Span::new(file, 0, end);
            return vec![Diagnostic::error("missing-front-matter", span, Message::new(reason))];
        }
    };
    let home = Span::new(file, home.start, home.end);
    let pieces = Pieces::new(file, toml.start);
    let (front, mut findings) = front_matter::read(context.config, &text[toml], pieces, home);
    let rendered = markdown::render(
        context,
        document.place.lang,
        &text[body.start..],
        file,
        body.start,
        match bodies {
            Bodies::Now => Purpose::Page,
            Bodies::Later => Purpose::Nothing,
        },
    );
    findings.extend(rendered.findings);
    document.front = front;
    document.body = match bodies {
        Bodies::Now => Written::Now(Arc::new(rendered.body)),
        Bodies::Later => Written::Later,
    };
    document.headings = rendered.headings;
    document.ids = rendered.ids;
    document.links = rendered.links;
    document.images = rendered.images;
    document.anonymous = rendered.anonymous;
    document.words = rendered.paragraphs.iter().map(|paragraph| words(&paragraph.text)).sum();
    document.paragraphs = rendered.paragraphs;
    findings
}

/// How many words there are between white space in a text.
fn words(text: &str) -> usize {
    /// Sums of so many bytes, of which no two neighbours begin a word, fit in one: many are added in one step then.
    const CHUNK: usize = 256;
    let is_space = |byte: &u8| (*byte == b' ') | (byte.wrapping_sub(b'\t') < 5);
    let begins = |(before, byte): (&u8, &u8)| u8::from(is_space(before) & !is_space(byte));
    let bytes = text.as_bytes();
    let first = bytes.first().is_some_and(|byte| !is_space(byte));
    let others = bytes
        .chunks(CHUNK)
        .zip(bytes.get(1..).unwrap_or_default().chunks(CHUNK));
    let others = others.map(|(before, bytes)| usize::from(before.iter().zip(bytes).map(begins).sum::<u8>()));
    usize::from(first) + others.sum::<usize>()
}

/// Why a file's text cannot be used.
fn unreadable(source: &Source, file: FileId) -> Option<Diagnostic> {
    match &source.content {
        Content::Unreadable(why) => Some(refused(*why, file)),
        Content::Bytes(bytes) if bytes.bytes().len() as u64 > LIMIT => {
            Some(too_large(bytes.bytes().len() as u64, LIMIT, "message", file))
        }
        Content::Bytes(bytes) => {
            let at = bytes.text().err()?.len();
            let message = Message::new("message").with("byte", format!("0x{:02X}", bytes.bytes().get(at)?));
            Some(Diagnostic::error("invalid-utf8", Span::new(file, at, at + 1), message))
        }
    }
}

/// The finding on a file of any kind that could not be loaded.
#[must_use]
pub fn refused(why: Unreadable, file: FileId) -> Diagnostic {
    let whole = |rule| Diagnostic::new(rule, Severity::Error, Origin::File(file), Message::new("message"));
    match why {
        Unreadable::TooLarge { bytes, limit } => too_large(bytes, limit, "file", file),
        Unreadable::LinkOutside => whole("link-outside-site"),
        Unreadable::Denied => whole("unreadable-file"),
    }
}

fn too_large(bytes: u64, limit: u64, reason: &'static str, file: FileId) -> Diagnostic {
    const MEGABYTE: u64 = 1024 * 1024;
    let message = Message::new(reason)
        .with("size", bytes.div_ceil(MEGABYTE))
        .with("limit", limit / MEGABYTE);
    Diagnostic::new("file-too-large", Severity::Error, Origin::File(file), message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    const SITE: &str = "languages = ['nb', 'nn', 'en']\n[kind.horing]\nrequire = ['owner']\n\
        [kind.horing.fields.frist]\ntype = 'date'\nrequired = true\n[kind.horing.fields.svar]\ntype = 'email'\nlist = true\n";

    fn parsed(path: &str, content: Content) -> (Option<Document>, Vec<String>) {
        let site = Sources::from_pairs([("content/site.toml", SITE)]);
        let (config, faults) = SiteConfig::read(&site);
        assert!(faults.is_empty(), "{faults:?}");
        let strings = PerLanguage::from_fn(&config.languages, |_| Strings::default());
        let path = path.to_owned();
        let sources = Sources::new([Source { path, content }]);
        let (document, findings) = document(
            &Context::new(&config, &strings),
            sources.get(FileId(0)),
            FileId(0),
            Bodies::Now,
        );
        let line = |finding: &Diagnostic| {
            let place = match &finding.origin {
                Origin::Source(span) => {
                    let place = sources.position(*span);
                    format!("{}:{}", place.line, place.column)
                }
                Origin::File(_) => "file".to_owned(),
                other => panic!("{other:?}"),
            };
            format!("{place} {}/{}", finding.rule, finding.message.reason)
        };
        let mut findings: Vec<(Origin, String)> = findings.iter().map(|f| (f.origin.clone(), line(f))).collect();
        findings.sort();
        (document, findings.into_iter().map(|(_, line)| line).collect())
    }

    fn text(text: &str) -> Content {
        Content::new(text.as_bytes().to_vec())
    }

    #[track_caller]
    fn check(content: &str, expected: &[&str]) {
        let (document, findings) = parsed("content/a.nb.md", text(content));
        assert!(document.is_some());
        assert_eq!(findings, expected, "{content}");
    }

    #[test]
    fn a_path_gives_the_place() {
        let place = |path: &str| {
            let (document, findings) = parsed(path, text("+++\ntitle = 'x'\n+++\n"));
            match document {
                Some(Document { place, .. }) => {
                    format!(
                        "{:?} {} {:?} {}",
                        place.form,
                        place.section.join("/"),
                        place.name,
                        place.lang.0
                    )
                }
                None => findings.join(" "),
            }
        };
        let cases = [
            ("content/_index.nb.md", "Section  \"\" 0"),
            ("content/kanaler/_index.nn.md", "Section kanaler \"\" 1"),
            ("content/kanaler/facebook.en.md", "Single kanaler \"facebook\" 2"),
            ("content/kanaler/faq/index.nb.md", "Bundle kanaler \"faq\" 0"),
            ("content/v1.2.nb.md", "Single  \"v1.2\" 0"),
            ("content/index.nb.md", "file misplaced-index/message"),
            ("content/om.md", "file missing-language-suffix/message"),
            ("content/om.gammel.md", "file missing-language-suffix/message"),
            ("content/om.nm.md", "file unknown-language/similar"),
            ("content/om.fr.md", "file unknown-language/message"),
        ];
        for (path, expected) in cases {
            assert_eq!(place(path), expected, "{path}");
        }
    }

    #[test]
    fn faults_of_the_whole_file() {
        check("", &["1:1 missing-front-matter/message"]);
        check("---\ntitle: x\n---\n", &["1:1 missing-front-matter/yaml"]);
        check("+++\ntitle = 'x'\n", &["1:1 unterminated-front-matter/message"]);
        check(
            "\u{feff}+++\r\ntitle = 'x'\r\n+++\r\n# H\r\n",
            &["4:1 heading-one-in-body/message"],
        );
        let latin = Content::new(b"+++\ntitle = 'bl\xe5'\n+++\n".to_vec());
        assert_eq!(parsed("content/a.nb.md", latin).1, ["2:12 invalid-utf8/message"]);
        let large = Content::new(vec![b' '; usize::try_from(LIMIT).unwrap() + 1]);
        assert_eq!(parsed("content/a.nb.md", large).1, ["file file-too-large/message"]);
        let outside = Content::Unreadable(Unreadable::LinkOutside);
        assert_eq!(parsed("content/a.nb.md", outside).1, ["file link-outside-site/message"]);
    }

    #[test]
    fn faults_of_front_matter_all_in_one_run() {
        check("+++\ntitle = 'x'\n[extra]\nwhat = 1\n+++\n", &[]);
        check("+++\n+++\n", &["1:1 missing-key/message"]);
        check("+++\ntitle = ''\n+++\n", &["2:9 missing-key/message"]);
        check(
            "+++\ntitle = 'x'\ndrfat = true\nweight = '1'\ndate = 2027-02-30\nkind = 'nyhet'\n+++\n# H\n",
            &[
                "3:1 unknown-key/similar",
                "4:10 wrong-type/integer",
                "5:8 invalid-date/impossible",
                "6:8 unknown-kind/message",
                "8:1 heading-one-in-body/message",
            ],
        );
        check(
            "+++\ntitle = x\npublish = 2027-01-04T10:00Z\nreview = '1 uke'\ndate = 'i fjor'\nupdated = 10:00\n+++\n",
            &[
                "2:9 invalid-toml/unquoted",
                "3:11 invalid-date/offset",
                "4:10 invalid-value/months",
                "5:8 invalid-date/text",
                "6:11 invalid-date/needs-day",
            ],
        );
        check(
            "+++\ntitle = 'x'\npublish = 2027-01-04\nexpires = 2027-01-03\n[[corrections]]\ndate = 2027-01-01\n+++\n",
            &[
                "4:11 invalid-date/expires-before-publish",
                "5:1 missing-key/message",
                "5:1 missing-key/message",
                "5:1 missing-key/message",
            ],
        );
    }

    #[test]
    fn the_table_of_a_declared_kind_is_checked() {
        let start = "+++\ntitle = 'x'\nkind = 'horing'\n";
        check(
            &format!("{start}owner = 'y'\n[horing]\nfrist = 2027-01-01\nsvar = ['a@b.no']\n+++\n"),
            &[],
        );
        check(
            &format!("{start}+++\n"),
            &["1:1 missing-key/message", "1:1 missing-key/message"],
        );
        check(
            &format!("{start}owner = 'y'\n[horing]\nsvar = ['a']\nfirst = 1\n+++\n"),
            &[
                "5:1 missing-key/message",
                "6:9 invalid-value/email",
                "7:1 unknown-key/similar",
            ],
        );
        check(
            "+++\ntitle = 'x'\n[horing]\nfrist = 1\n+++\n",
            &["3:2 unknown-key/message"],
        );
    }

    #[test]
    fn words_are_what_white_space_parts() {
        let long = "a to  ord\n".repeat(99);
        for text in [
            "",
            " ",
            "a",
            " a  b\tc\n",
            "to ord",
            "æ ø\u{a0}å – 5",
            &long,
            &long[1..],
            &long[..257],
        ] {
            assert_eq!(words(text), text.split_ascii_whitespace().count(), "{text:?}");
        }
    }

    #[test]
    fn dates_are_as_precise_as_written() {
        let moment = |written: &str| {
            let content = format!("+++\ntitle = 'x'\ndate = {written}\n+++\n");
            let (document, findings) = parsed("content/a.nb.md", text(&content));
            assert_eq!(findings, [""; 0]);
            format!("{:?}", document.unwrap().front.date.unwrap().value)
        };
        assert_eq!(moment("'2022-03'"), "Month { year: 2022, month: 3 }");
        assert_eq!(moment("2022-03-07"), "Day(2022-03-07)");
        assert_eq!(moment("2022-03-07T10:00"), "Time(2022-03-07T10:00:00)");
        assert_eq!(moment("'2022-03-07 10:00'"), "Time(2022-03-07T10:00:00)");
    }

    #[test]
    fn schemas_name_every_key() {
        let schemas = schemas();
        let keys = |name: &str| schemas.iter().find(|(own, _)| own == name).unwrap().1["properties"].clone();
        assert!(keys("site")["base-url"]["description"].is_string());
        assert_eq!(keys("front-matter")["weight"]["type"], "integer");
        assert_eq!(keys("component-video")["src"]["type"], "string");
    }
}
