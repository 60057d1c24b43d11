//! The built site of this repository in a real Chromium: valid, accessible, contained, narrow, and usable by keyboard.
//!
//! The tools come from `tests/run`, which puts Node packages in `target/browser-tools`. Where they are missing the tests
//! say so and are left out; with `VEKSLE_BROWSER=1` a missing tool is a failure.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and says what it left out"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use tempfile::TempDir;

/// The site, built once for all tests.
static SITE: LazyLock<TempDir> = LazyLock::new(build);

/// A page without its images, in bytes.
const LARGEST_PAGE: u64 = 60_000;

/// The style sheet, in bytes.
const LARGEST_SHEET: u64 = 30_000;

#[test]
fn every_page_is_valid_html() {
    run("valid.mjs", &[]);
}

#[test]
fn axe_finds_nothing_in_light() {
    run("accessible.mjs", &["light"]);
}

#[test]
fn axe_finds_nothing_in_dark() {
    run("accessible.mjs", &["dark"]);
}

#[test]
fn what_axe_finds_is_found() {
    run("agree.mjs", &[env!("CARGO_BIN_EXE_veksle")]);
}

#[test]
fn the_sarif_report_is_valid() {
    run("sarif.mjs", &[env!("CARGO_BIN_EXE_veksle")]);
}

#[test]
fn no_request_leaves_the_host() {
    run("contained.mjs", &[]);
}

#[test]
fn no_page_scrolls_sideways_at_320_pixels() {
    run("narrow.mjs", &[]);
}

#[test]
fn the_keyboard_reaches_everything() {
    run("keyboard.mjs", &[]);
}

#[test]
fn pages_and_sheet_are_light() {
    let mut seen = [0, 0];
    for file in files(SITE.path()) {
        let size = file.metadata().unwrap().len();
        let (at, most) = match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => (0, LARGEST_PAGE),
            Some("css") => (1, LARGEST_SHEET),
            _ => continue,
        };
        seen[at] += 1;
        assert!(size < most, "{} has {size} bytes, at most {most}", file.display());
    }
    assert!(seen[0] > 0 && seen[1] == 1, "pages and sheets: {seen:?}");
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where `tests/run` installs the Node packages.
fn tools() -> PathBuf {
    repository().join("target/browser-tools")
}

fn build() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let built = Command::new(env!("CARGO_BIN_EXE_veksle"))
        .args(["build", "--root"])
        .arg(repository())
        .arg("--output")
        .arg(dir.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success(), "the site does not build:\n{said}");
    dir
}

fn run(script: &str, arguments: &[&str]) {
    if let Some(missing) = missing() {
        assert!(std::env::var_os("VEKSLE_BROWSER").is_none(), "{missing}");
        println!("left out: {missing}; tests/run installs it");
        return;
    }
    let judged = Command::new("node")
        .arg(repository().join("tests/browser").join(script))
        .arg(SITE.path())
        .arg(tools())
        .args(arguments)
        .output()
        .unwrap();
    let found = String::from_utf8_lossy(&judged.stderr);
    print!("{}", String::from_utf8_lossy(&judged.stdout));
    assert!(judged.status.success(), "{script}:\n{found}");
}

/// The first tool that is not installed.
fn missing() -> Option<String> {
    let programs = ["node", "java"].into_iter().filter(|name| !on_path(name));
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    let browser =
        (!browsers.into_iter().any(on_path) && std::env::var_os("VEKSLE_CHROMIUM").is_none()).then_some("chromium");
    let packages = ["ajv", "axe-core", "playwright-core", "vnu-jar"]
        .into_iter()
        .filter(|name| !tools().join("node_modules").join(name).is_dir());
    let first = programs.chain(browser).chain(packages).next()?;
    Some(format!("{first} is not installed"))
}

fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}
