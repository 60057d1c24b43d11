//! Every page rule against its fixtures, `tests/rules/<rule>/{fail,pass,none}-<what>.html`, and against the examples of
//! its doc.
//!
//! In a `fail` file a comment `<!-- error: the English message -->` stands above each line with a finding, and all of
//! them must match. A `pass` file has at least one target and no finding, a `none` file has no target.
//! `BLESS=1` rewrites the expectations; read the diff.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use veksle::check::page::{Checked, check_file};
use veksle::check::rule::{Check, Rule};
use veksle::check::rules::RULES;
use veksle::diagnostic::{Diagnostic, Origin, Severity};
use veksle::html::style::Library;
use veksle::strings::Strings;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

fn page_rules() -> impl Iterator<Item = &'static Rule> {
    RULES
        .iter()
        .copied()
        .filter(|rule| matches!(rule.check, Check::Page { .. }))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn check(html: &str, rule: &'static Rule) -> Checked {
    check_file("/page.html", html, &Library::new([]), &[rule])
}

fn targets(checked: &Checked) -> u32 {
    let tallies = checked.coverage.iter().map(|(_, tally)| tally);
    tallies
        .map(|tally| tally.passed + tally.failed + tally.cannot_tell)
        .sum()
}

/// A finding's line, and the comment that announces it.
fn announced(found: &Diagnostic, texts: &Strings) -> (u32, String) {
    let Origin::Html { line, .. } = found.origin else {
        panic!("{found:?} has no line");
    };
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let key = format!("rule.{}.{}", found.rule, found.message.reason);
    let text = texts
        .text(&key, &found.message.args)
        .unwrap_or_else(|| panic!("no text {key}"));
    (line, format!("<!-- {level}: {text} -->"))
}

fn is_expectation(line: &str) -> bool {
    ["<!-- error: ", "<!-- warning: ", "<!-- advice: "]
        .iter()
        .any(|start| line.trim_start().starts_with(start))
}

/// The file with one comment above each line that has a finding, each with its line's indent.
fn annotate(html: &str, mut findings: Vec<(u32, String)>) -> String {
    findings.sort();
    let mut out = String::new();
    for (number, line) in (1..).zip(html.lines()) {
        let indent = &line[..line.len() - line.trim_start().len()];
        for (_, comment) in findings.iter().filter(|(at, _)| *at == number) {
            out.push_str(&format!("{indent}{comment}\n"));
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

fn faults_of(path: &Path, rule: &'static Rule, texts: &Strings) -> Option<String> {
    let written = fs::read_to_string(path).unwrap();
    let plain: String = written
        .lines()
        .filter(|line| !is_expectation(line))
        .map(|line| format!("{line}\n"))
        .collect();
    let checked = check(&plain, rule);
    let found = checked
        .diagnostics
        .iter()
        .map(|found| announced(found, texts))
        .collect();
    let is_failing = name(path).starts_with("fail-");
    let annotated = annotate(&plain, found);
    if is_failing && std::env::var_os("BLESS").is_some() {
        fs::write(path, &annotated).unwrap();
        return None;
    }
    let fault = match (is_failing, targets(&checked)) {
        (true, _) if checked.diagnostics.is_empty() => "has no finding".to_owned(),
        (true, _) if annotated != written => format!("expected\n{written}\nfound\n{annotated}"),
        (false, _) if !checked.diagnostics.is_empty() => format!("has findings\n{annotated}"),
        (false, 0) if name(path).starts_with("pass-") => "has no target".to_owned(),
        (false, 1..) if name(path).starts_with("none-") => "has a target".to_owned(),
        _ => return None,
    };
    Some(format!("{}: {fault}", path.display()))
}

#[test]
fn fixtures_have_the_findings_that_they_announce() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n/en.toml")).unwrap();
    let texts = Strings::parse("en", &source).unwrap();
    let each = page_rules().flat_map(|rule| {
        files(&fixtures().join(rule.id))
            .into_iter()
            .map(move |path| (rule, path))
    });
    let faults: Vec<String> = each.filter_map(|(rule, path)| faults_of(&path, rule, &texts)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn every_page_rule_has_fixtures_of_each_sort() {
    let folders: BTreeSet<String> = files(&fixtures()).iter().map(|folder| name(folder)).collect();
    let rules: BTreeSet<String> = page_rules().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(folders, rules, "folders in tests/rules and page rules differ");
    for rule in &rules {
        let names: Vec<String> = files(&fixtures().join(rule)).iter().map(|path| name(path)).collect();
        for sort in ["fail-", "pass-", "none-"] {
            let is_there = names.iter().any(|name| name.starts_with(sort));
            assert!(
                is_there || sort == "none-" && judges_every_page(rule),
                "{rule} has no {sort}*.html"
            );
        }
        let is_known = |name: &String| ["fail-", "pass-", "none-"].iter().any(|sort| name.starts_with(sort));
        assert!(names.iter().all(is_known), "{rule}: {names:?}");
    }
}

/// Whether a rule has a target on an empty page, so that no page is without.
fn judges_every_page(id: &str) -> bool {
    page_rules()
        .filter(|rule| rule.id == id)
        .any(|rule| targets(&check("", rule)) > 0)
}

/// The HTML examples under a heading of a rule's doc.
fn examples(doc: &str, heading: &str) -> Vec<String> {
    let after = doc.split(heading).nth(1).unwrap_or_default();
    let section = after.split("\n ## ").next().unwrap_or_default();
    let fences = section.split("```html\n").skip(1);
    let body = |fence: &str| fence.split("```").next().unwrap_or_default().to_owned();
    fences.map(body).collect()
}

#[test]
fn examples_in_the_docs_do_what_they_say() {
    for rule in page_rules() {
        let (fails, passes) = (examples(rule.doc, "## Fails"), examples(rule.doc, "## Passes"));
        assert!(!fails.is_empty() && !passes.is_empty(), "{} has no examples", rule.id);
        for html in fails {
            assert!(
                !check(&html, rule).diagnostics.is_empty(),
                "{}: no finding in\n{html}",
                rule.id
            );
        }
        for html in passes {
            let checked = check(&html, rule);
            assert!(
                checked.diagnostics.is_empty(),
                "{}: {:?} in\n{html}",
                rule.id,
                checked.diagnostics
            );
            assert!(targets(&checked) > 0, "{}: no target in\n{html}", rule.id);
        }
    }
}
