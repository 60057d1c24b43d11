//! Small whole sites through the library's `build`. A case is a folder of `tests/sites/cases/` with `content/` and, when
//! it needs them, `i18n/`, `themes/`, `static/`, `now` (the moment of the build) and `preview` (an empty file: drafts and
//! scheduled pages are shown), `former.json` (the manifest of an earlier build). A case without a theme of its own has
//! the plain one in `tests/sites/theme/`, which shows what templates are given and little else.
//!
//! `expected/**` holds the output files that the case is about, byte for byte. `expected.txt` holds every finding as
//! `place: severity[rule] message`, in English; those of rules on finished pages only where the case has an empty file
//! `pages`. `absent.txt` holds texts that stand in no path and no file of the output. `BLESS=1 cargo test --test sites`
//! rewrites what is expected, but adds no file: a new one is begun as an empty one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use veksle::Build;
use veksle::check::rule::Check;
use veksle::check::rules::RULES;
use veksle::diagnostic::{Diagnostic, Origin, Severity};
use veksle::embedded;
use veksle::site::visibility::Audience;
use veksle::source::{Content, Source, Sources};
use veksle::strings::Strings;

/// The moment of a build whose case does not name one.
const NOW: &str = "2026-11-20T12:00";

/// The manifest of an earlier build that a case is held against.
const FORMER: &str = "former.json";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// Every file below a folder, if there is one, as path from it with forward slashes, in order.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return found;
    }
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap();
            found.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
    found
}

fn sources(case: &Path) -> Sources {
    let parts = ["content/", "i18n/", "themes/", "static/"];
    let mut paths = files(case);
    paths.retain(|path| path == FORMER || parts.iter().any(|part| path.starts_with(part)));
    let mut sources: Vec<Source> = paths.into_iter().map(|path| source(&case.join(&path), path)).collect();
    for source in sources.iter_mut().filter(|source| source.path.starts_with("i18n/")) {
        source.content = Content::new(completed(source.text()).into_bytes());
    }
    if !case.join("themes").is_dir() {
        let plain = folder().join("theme");
        let template = |name: String| source(&plain.join(&name), format!("themes/standard/templates/{name}"));
        sources.extend(files(&plain).into_iter().map(template));
    }
    Sources::new(sources)
}

/// The interface texts of a case with English ones for all that it leaves out, so that a new text changes no case.
fn completed(own: &str) -> String {
    let mut texts: toml::Table = toml::from_str(embedded::text("i18n/en.toml").unwrap()).unwrap();
    texts.remove("rule");
    for (table, values) in toml::from_str::<toml::Table>(own).unwrap() {
        let known = texts.entry(table).or_insert_with(|| toml::Table::new().into());
        known.as_table_mut().unwrap().extend(values.as_table().unwrap().clone());
    }
    texts.to_string()
}

fn source(file: &Path, path: String) -> Source {
    let content = Content::new(fs::read(file).unwrap());
    Source { path, content }
}

fn build(case: &Path, sources: &Sources) -> Build {
    let now = fs::read_to_string(case.join("now")).unwrap_or_else(|_| NOW.to_owned());
    let now: veksle::Now = now.trim().parse().unwrap();
    let mut inputs = veksle::Inputs::new(sources, now);
    inputs.former = sources.find(FORMER);
    if case.join("preview").exists() {
        inputs.audience = Audience::Preview;
    }
    veksle::build(&inputs)
}

/// The findings that a case is about: of all stages but the judging of finished pages, which has its own fixtures.
fn findings(case: &Path, built: &Build) -> Vec<Diagnostic> {
    let on_pages = |id: &str| {
        let rule = RULES.iter().find(|rule| rule.id == id);
        rule.is_some_and(|rule| matches!(rule.check, Check::Page { .. }))
    };
    let pages = case.join("pages").exists();
    let wanted = |finding: &&Diagnostic| pages || !on_pages(finding.rule);
    built.diagnostics.iter().filter(wanted).cloned().collect()
}

/// The findings in short form, one on a line.
fn report(findings: &[Diagnostic], sources: &Sources) -> String {
    let english = Strings::parse("en", embedded::text("i18n/en.toml").unwrap()).unwrap();
    let mut lines: Vec<String> = findings
        .iter()
        .map(|finding| line(finding, sources, &english))
        .collect();
    lines.sort();
    lines.iter().fold(String::new(), |mut text, line| {
        writeln!(text, "{line}").unwrap();
        text
    })
}

fn line(finding: &Diagnostic, sources: &Sources, strings: &Strings) -> String {
    let place = match &finding.origin {
        Origin::Source(span) => {
            let position = sources.position(*span);
            format!(
                "{}:{:03}:{:03}",
                sources.get(span.file).path,
                position.line,
                position.column
            )
        }
        Origin::File(file) => sources.get(*file).path.clone(),
        Origin::Template { name, line } => format!("{name}:{line:03}"),
        Origin::Html { path, line, column } => format!("{path}:{line}:{column}"),
        Origin::Site => "site".to_owned(),
    };
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let (rule, message) = (finding.rule, &finding.message);
    let text = strings.text(&format!("rule.{rule}.{}", message.reason), &message.args);
    let text = text.unwrap_or_else(|| panic!("no text for {rule}.{}", message.reason));
    format!("{place}: {severity}[{rule}] {text}")
}

fn check(case: &Path) -> Vec<String> {
    let sources = sources(case);
    let built = build(case, &sources);
    let mut faults = Vec::new();
    let mut compare = |path: &Path, actual: Option<&[u8]>| {
        if std::env::var_os("BLESS").is_some() {
            match actual {
                Some(bytes) => fs::write(path, bytes).unwrap(),
                None => faults.push(format!("the build gives no {}", path.display())),
            }
        } else if fs::read(path).ok().as_deref() != actual {
            let actual = actual.map_or("nothing".into(), String::from_utf8_lossy);
            faults.push(format!("{} differs; the build gives:\n{actual}", path.display()));
        }
    };
    compare(
        &case.join("expected.txt"),
        Some(report(&findings(case, &built), &sources).as_bytes()),
    );
    for path in files(&case.join("expected")) {
        compare(&case.join("expected").join(&path), built.output.get(&path, &sources));
    }
    for text in fs::read_to_string(case.join("absent.txt")).unwrap_or_default().lines() {
        let holds =
            |(path, bytes): &(&str, &[u8])| path.contains(text) || String::from_utf8_lossy(bytes).contains(text);
        if let Some((path, _)) = built.output.iter(&sources).find(holds) {
            faults.push(format!("{}: «{text}» stands in {path}", case.display()));
        }
    }
    let again = build(case, &sources);
    if !built.output.iter(&sources).eq(again.output.iter(&sources)) {
        faults.push(format!("{}: two builds differ", case.display()));
    }
    faults
}

#[test]
fn every_site_is_built_as_expected() {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder().join("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    let faults: Vec<String> = cases.iter().flat_map(|case| check(case)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_rule_of_registers_and_posts_is_shown_by_a_site() {
    let reports: String = fs::read_dir(folder().join("cases"))
        .unwrap()
        .map(|case| fs::read_to_string(case.unwrap().path().join("expected.txt")).unwrap())
        .collect();
    let unseen: Vec<&str> = RULES
        .iter()
        .filter(|rule| matches!(rule.check, Check::Records(_)))
        .map(|rule| rule.id)
        .filter(|id| !reports.contains(&format!("[{id}]")))
        .collect();
    assert!(unseen.is_empty(), "{unseen:?}");
}
