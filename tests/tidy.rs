//! What must stay true of the source tree: layers, I/O only in `cli`, rules with texts and docs, file sizes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use veksle::check::rules::RULES;
use veksle::strings::Strings;

/// The layers in order: each may name those before it.
const CHAIN: &[&str] = &[
    "memo",
    "span",
    "lang",
    "calendar",
    "clock",
    "marker",
    "prose",
    "locale",
    "strings",
    "diagnostic",
    "html",
    "progress",
    "source",
    "output",
    "embedded",
    "config",
    "interface",
    "parse",
    "site",
    "render",
];

/// The layers beside the chain, and all that they may name.
const BESIDE: &[(&str, &[&str])] = &[
    ("html", &["span", "marker", "diagnostic"]),
    ("language", &["span", "lang", "prose", "diagnostic"]),
    (
        "check",
        &[
            "span",
            "marker",
            "lang",
            "calendar",
            "clock",
            "locale",
            "strings",
            "diagnostic",
            "source",
            "config",
            "parse",
            "site",
            "html",
            "language",
        ],
    ),
    (
        "pipeline",
        &[
            "memo",
            "span",
            "lang",
            "clock",
            "strings",
            "diagnostic",
            "progress",
            "source",
            "config",
            "parse",
            "site",
            "render",
            "language",
            "check",
        ],
    ),
];

/// What a layer may name besides itself; `None` for a layer that nobody has placed.
fn may_name(layer: &str) -> Option<&'static [&'static str]> {
    let beside = BESIDE.iter().find(|(name, _)| *name == layer).map(|(_, named)| *named);
    beside.or_else(|| CHAIN.iter().position(|name| *name == layer).map(|at| &CHAIN[..at]))
}

/// Words that read the world or print; only `cli` may.
const WORLD: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "std::time",
    "std::net",
    "println!",
    "eprintln!",
    "Zoned::now",
    "stdin()",
    "stdout()",
];

/// Lines that a source file may have, tests left out.
const CEILING: usize = 600;

/// All that may lie at the top of the repository; the last row is what running leaves behind.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "src",
    "content",
    "themes",
    "i18n",
    "tests",
    "README.md",
    "benches",
    ".ci",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    ".gitignore",
    ".gitattributes",
    ".rustfmt.toml",
    ".clippy.toml",
    ".git",
    "target",
    "public",
    ".public.new",
    ".public.old",
    ".veksle",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, in path order.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = walkdir::WalkDir::new(root().join(folder))
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ext| ext == "rs"))
        .collect();
    found.sort();
    found
}

/// The layer of a source file: the first part of its path below `src`.
fn layer(path: &Path) -> String {
    let below = path.strip_prefix(root().join("src")).unwrap();
    below
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .trim_end_matches(".rs")
        .to_owned()
}

/// A file's text without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    if path.file_name().is_some_and(|name| name == "tests.rs") {
        return String::new();
    }
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn layers_name_only_those_before_them() {
    let mut faults = Vec::new();
    for path in files("src") {
        let own = layer(&path);
        if ["main", "lib", "cli"].contains(&own.as_str()) {
            continue;
        }
        let Some(may) = may_name(&own) else {
            faults.push(format!("{}: the layer {own} has no place in the order", path.display()));
            continue;
        };
        for part in code(&path).split("crate::").skip(1) {
            let named: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if part.starts_with('{') {
                faults.push(format!("{}: a grouped use of crate hides the layer", path.display()));
            } else if named != own && !may.contains(&named.as_str()) {
                faults.push(format!("{}: {own} names {named}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_cli_touches_the_world() {
    let mut faults = Vec::new();
    for path in files("src")
        .into_iter()
        .filter(|path| !["cli", "main"].contains(&layer(path).as_str()))
    {
        let text = code(&path);
        faults.extend(
            WORLD
                .iter()
                .filter(|word| text.contains(**word))
                .map(|word| format!("{}: {word}", path.display())),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn files_stay_below_the_ceiling() {
    let lines = |path: &Path| {
        fs::read_to_string(path)
            .unwrap()
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .lines()
            .count()
    };
    let long: Vec<String> = files("src")
        .iter()
        .filter(|path| path.file_name().is_some_and(|name| name != "tests.rs"))
        .map(|path| (path, lines(path)))
        .filter(|(_, lines)| *lines > CEILING)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

fn strings(lang: &str) -> Strings {
    let text = fs::read_to_string(root().join(format!("i18n/{lang}.toml"))).unwrap();
    Strings::parse(lang, &text).unwrap_or_else(|error| panic!("i18n/{lang}.toml: {error}"))
}

/// The dotted keys of an i18n file, plural forms folded into their text.
fn keys(lang: &str) -> BTreeSet<String> {
    const FORMS: [&str; 6] = [".zero", ".one", ".two", ".few", ".many", ".other"];
    let folded = |key: &str| {
        FORMS
            .iter()
            .find_map(|form| key.strip_suffix(form))
            .unwrap_or(key)
            .to_owned()
    };
    strings(lang).keys().map(folded).collect()
}

#[test]
fn every_language_has_the_same_texts() {
    let nb = keys("nb");
    for lang in ["nn", "en"] {
        let other = keys(lang);
        let differing: Vec<&String> = nb.symmetric_difference(&other).collect();
        assert!(differing.is_empty(), "nb and {lang} differ in {differing:?}");
    }
}

#[test]
fn why_a_rule_is_there_is_said_in_both_norwegian_standards() {
    let said = |lang: &str| -> BTreeSet<String> {
        let text = fs::read_to_string(root().join(format!("i18n/why/{lang}.toml"))).unwrap();
        Strings::parse(lang, &text).unwrap().keys().map(str::to_owned).collect()
    };
    let (nb, nn) = (said("nb"), said("nn"));
    let differing: Vec<&String> = nb.symmetric_difference(&nn).collect();
    assert!(differing.is_empty(), "nb and nn differ in {differing:?}");
    let gone: Vec<&String> = nb
        .iter()
        .filter(|id| !RULES.iter().any(|rule| rule.id == **id))
        .collect();
    assert!(gone.is_empty(), "no such rules: {gone:?}");
}

#[test]
fn every_slot_stands_in_every_language() {
    let slots = |text: &str| -> BTreeSet<String> {
        text.split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(slot, _)| slot.to_owned())
            .collect()
    };
    let nb = strings("nb");
    let mut faults = Vec::new();
    for lang in ["nn", "en"] {
        let other = strings(lang);
        for key in nb.keys() {
            let wanted = slots(nb.get(key).unwrap_or_default());
            if other.get(key).is_some_and(|text| slots(text) != wanted) {
                faults.push(format!("{key}: the slots of {lang} differ from those of nb"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_has_a_file_and_a_row() {
    let named: BTreeSet<String> = RULES.iter().map(|rule| rule.id.replace('-', "_")).collect();
    let filed: BTreeSet<String> = files("src/check/rules")
        .iter()
        .filter(|path| fs::read_to_string(path).unwrap().contains("rule! {"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(named, filed, "rules in RULES and files in src/check/rules differ");
}

#[test]
fn every_rule_says_what_why_and_what_to_do() {
    let texts = keys("nb");
    let mut faults = Vec::new();
    for rule in RULES {
        let own = format!("rule.{}.", rule.id);
        let has = |end: &str| texts.iter().any(|key| key.starts_with(&own) && key.ends_with(end));
        faults.extend(
            [".title", "help"]
                .iter()
                .filter(|end| !has(end))
                .map(|end| format!("{own} has no {end}")),
        );
        let headings = ["## Why", "## Fails", "## Passes"];
        faults.extend(
            headings
                .iter()
                .filter(|heading| !rule.doc.contains(**heading))
                .map(|heading| format!("{own} has no {heading}")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_text_belongs_to_a_rule_that_is_gone() {
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    let orphan = |key: &String| {
        key.strip_prefix("rule.")
            .and_then(|rest| rest.split('.').next())
            .is_some_and(|id| !rules.contains(id))
    };
    let orphans: Vec<String> = keys("nb").into_iter().filter(orphan).collect();
    assert!(orphans.is_empty(), "{orphans:?}");
}

#[test]
fn the_repository_holds_only_what_it_should() {
    let entries = fs::read_dir(root()).unwrap().filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let strangers: Vec<String> = names.filter(|name| !TOP.contains(&name.as_str())).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}
