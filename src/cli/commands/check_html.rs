//! `veksle check --html`: the HTML rules over any finished site, whoever built it.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::check::coverage::Coverage;
use crate::check::page::{Checked, check_file};
use crate::check::rule::Rule;
use crate::diagnostic::{Diagnostic, Origin};
use crate::html::style::Library;

/// What checking a folder gave.
#[derive(Debug, Default)]
pub struct Finished {
    /// Pages that were checked, by path below the folder.
    pub pages: Vec<String>,
    /// In order of path, line and column.
    pub diagnostics: Vec<Diagnostic>,
    /// What a person must look at.
    pub reviews: Vec<Diagnostic>,
    /// Outcomes of each rule on each page.
    pub coverage: BTreeMap<String, Coverage>,
}

/// Checks every HTML file at or below a path, in parallel. Origins hold paths below it.
///
/// # Errors
/// When the path cannot be listed or a file cannot be read.
pub fn check(path: &Path, rules: &[&'static Rule]) -> io::Result<Finished> {
    // A bare name has no folder before it that could be listed.
    let path = &Path::new(".").join(path);
    let root = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    };
    let (pages, sheets) = files(path, root)?;
    let sheets: Vec<(String, String)> = sheets
        .into_iter()
        .map(|(address, file)| Ok((address, read(&file)?)))
        .collect::<io::Result<_>>()?;
    let library = Library::new(sheets.iter().map(|(address, text)| (address.as_str(), text.as_str())));
    let checked: io::Result<Vec<(String, Checked)>> = pages
        .into_par_iter()
        .map(|(address, file)| {
            let checked = check_file(&address, &read(&file)?, &library, rules);
            Ok((address, checked))
        })
        .collect();
    Ok(checked?.into_iter().fold(Finished::default(), add))
}

/// The HTML files at or below a path, and the style sheets below the root, each with its site-absolute address.
type Files = Vec<(String, PathBuf)>;

fn files(path: &Path, root: &Path) -> io::Result<(Files, Files)> {
    let (mut pages, mut sheets) = (Vec::new(), Vec::new());
    for entry in WalkDir::new(root).sort_by_file_name() {
        let file = entry?.into_path();
        let address = address(&file, root);
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("html" | "htm" | "xhtml") if file.starts_with(path) => pages.push((address, file)),
            Some("css") => sheets.push((address, file)),
            _ => {}
        }
    }
    Ok((pages, sheets))
}

fn address(file: &Path, root: &Path) -> String {
    let below = file.strip_prefix(root).unwrap_or(file);
    below.components().fold(String::new(), |path, part| {
        path + "/" + &part.as_os_str().to_string_lossy()
    })
}

/// A file's text; bytes that are not UTF-8 become replacement characters, as in a browser.
fn read(file: &Path) -> io::Result<String> {
    Ok(String::from_utf8_lossy(&std::fs::read(file)?).into_owned())
}

fn add(mut all: Finished, (address, checked): (String, Checked)) -> Finished {
    all.pages.push(address.trim_start_matches('/').to_owned());
    all.diagnostics.extend(checked.diagnostics.into_iter().map(relative));
    all.reviews.extend(checked.reviews.into_iter().map(relative));
    all.coverage
        .insert(address.trim_start_matches('/').to_owned(), checked.coverage);
    all
}

/// The same finding with a path below the folder in place of an address.
fn relative(mut diagnostic: Diagnostic) -> Diagnostic {
    if let Origin::Html { path, .. } = &mut diagnostic.origin {
        *path = path.trim_start_matches('/').to_owned();
    }
    diagnostic
}
