//! A theme: templates, style sheet and other static files, each the site's own or else the embedded one.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::Tera;

use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::lang::PerLanguage;
use crate::render::failure::{self, Failure};
use crate::render::words::Words;
use crate::source::Sources;

/// The theme that is embedded, and that every other theme builds on.
pub const STANDARD: &str = "standard";

/// Prefix of the embedded templates among all: a site's own template of the same name goes before.
const EMBEDDED: &str = "embedded/";

/// The files of a theme.
#[derive(Debug)]
pub struct Theme {
    /// Name and text, without `themes/<name>/templates/`.
    templates: BTreeMap<String, String>,
    embedded: BTreeMap<String, String>,
    /// Path below `static/`, and bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    /// `theme.toml`: colour tokens.
    pub settings: String,
    /// Folder of the theme, for findings: `themes/standard/`.
    pub folder: String,
}

impl Theme {
    /// The embedded standard theme, with the files that the site has under `themes/<name>/` in place of its own.
    #[must_use]
    pub fn new(embedded: &[(String, &[u8])], sources: &Sources, name: &str) -> Self {
        let folder = format!("themes/{name}/");
        let standard = format!("themes/{STANDARD}/");
        let of_embedded = || {
            embedded
                .iter()
                .filter_map(|(path, bytes)| Some((path.strip_prefix(&standard)?, *bytes)))
        };
        let of_site = || {
            sources
                .under(&folder)
                .filter_map(|(_, source)| Some((source.path.strip_prefix(&folder)?, source.bytes())))
        };
        let settings = of_site().chain(of_embedded()).find(|(path, _)| *path == "theme.toml");
        let files = of_embedded().chain(of_site());
        Self {
            templates: templates(of_site()),
            embedded: templates(of_embedded()),
            files: files
                .filter_map(|(path, bytes)| Some((path.strip_prefix("static/")?.to_owned(), bytes.to_vec())))
                .collect(),
            settings: settings.map_or_else(String::new, |(_, bytes)| text(bytes)),
            folder,
        }
    }

    /// Every template with its name: the site's own first.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        let replaced = |name: &&String| !self.templates.contains_key(*name);
        let embedded = self
            .embedded
            .keys()
            .filter(replaced)
            .map(|name| (name, &self.embedded[name]));
        self.templates
            .iter()
            .chain(embedded)
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The path of a template by its name.
    #[must_use]
    pub fn template_path(&self, name: &str) -> String {
        format!("{}templates/{name}", self.folder)
    }

    /// Loads the templates into `tera`. One of the site's that is broken is left out, with a finding: the embedded one
    /// then stands in.
    pub fn load(&self, tera: &mut Tera) -> Vec<Diagnostic> {
        let set = tera.set_fallback_prefixes([EMBEDDED]);
        let own = self.templates.iter().map(|(name, text)| (name.clone(), text));
        let rest = self
            .embedded
            .iter()
            .filter(|(name, _)| !self.templates.contains_key(*name));
        let rest = rest.map(|(name, text)| (format!("{EMBEDDED}{name}"), text));
        match set.and_then(|()| tera.add_raw_templates(own.chain(rest))) {
            Ok(()) => Vec::new(),
            Err(_) => self.load_one_by_one(tera),
        }
    }

    /// Loads all that is embedded, and then what of the site's own can be loaded on top of it.
    fn load_one_by_one(&self, tera: &mut Tera) -> Vec<Diagnostic> {
        let mut findings = Vec::new();
        let embedded = self
            .embedded
            .iter()
            .map(|(name, text)| (format!("{EMBEDDED}{name}"), text));
        let added = tera.add_raw_templates(embedded);
        findings.extend(added.err().map(|error| self.finding("", &error)));
        let mut waiting: Vec<(&String, &String)> = self.templates.iter().collect();
        loop {
            let before = waiting.len();
            let mut failed = Vec::new();
            for (name, text) in waiting {
                if let Err(error) = tera.add_raw_template(name, text) {
                    failed.push(((name, text), error));
                }
            }
            if failed.len() == before {
                findings.extend(failed.iter().map(|((name, _), error)| self.finding(name, error)));
            }
            if failed.is_empty() || failed.len() == before {
                return findings;
            }
            waiting = failed.into_iter().map(|(template, _)| template).collect();
        }
    }

    /// Reports the interface texts that templates ask for by name and that no language has.
    pub fn unknown_texts(&self, words: &PerLanguage<Arc<Words>>) -> Vec<Diagnostic> {
        let mut findings = Vec::new();
        for (name, text) in self.templates() {
            for (line, key) in asked_for(text) {
                if !words.iter().any(|(_, words)| words.has(key)) {
                    let name = self.template_path(name);
                    let message = Message::new("message").with("key", key);
                    let origin = Origin::Template { name, line };
                    findings.push(Diagnostic::new("unknown-text", Severity::Error, origin, message));
                }
            }
        }
        findings
    }

    /// The finding about a template that tera refuses, with the line when tera tells it.
    pub fn finding(&self, name: &str, error: &tera::Error) -> Diagnostic {
        let Failure { template, line, text } = failure::read(name, error);
        let template = template.strip_prefix(EMBEDDED).unwrap_or(&template);
        let name = self.template_path(template);
        let message = Message::new("message").with("text", text);
        Diagnostic::new(
            "broken-template",
            Severity::Error,
            Origin::Template { name, line },
            message,
        )
    }
}

/// The keys that a template names in `t(key="…")`, with their one-based lines. A key that is put together is not among
/// them.
fn asked_for(template: &str) -> impl Iterator<Item = (u32, &str)> {
    const CALL: &str = "t(key=\"";
    template.lines().zip(1..).flat_map(|(text, line)| {
        let keys = text.match_indices(CALL).filter_map(move |(at, _)| {
            let (key, after) = text[at + CALL.len()..].split_once('"')?;
            (!after.trim_start().starts_with('~')).then_some(key)
        });
        keys.map(move |key| (line, key))
    })
}

fn templates<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> BTreeMap<String, String> {
    files
        .filter_map(|(path, bytes)| Some((path.strip_prefix("templates/")?.to_owned(), text(bytes))))
        .filter(|(name, _)| name.ends_with(".html"))
        .collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
