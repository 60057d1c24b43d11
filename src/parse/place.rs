//! From a file's path to its place in the content tree.

use crate::config::SiteConfig;
use crate::config::languages::unknown;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::parse::document::{Form, Place};
use crate::span::FileId;

/// The folder of a site's documents.
pub const CONTENT: &str = "content/";

/// Whether a path is that of a document.
#[must_use]
pub fn is_document(path: &str) -> bool {
    path.starts_with(CONTENT) && path.ends_with(".md")
}

/// The place of the document at `path`, or why it has none.
pub fn of_path(config: &SiteConfig, path: &str, file: FileId) -> Result<Place, Box<Diagnostic>> {
    let inner = path.strip_prefix(CONTENT).unwrap_or(path);
    let stem = inner.strip_suffix(".md").unwrap_or(inner);
    let (folders, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let (name, tag) = name
        .rsplit_once('.')
        .filter(|(_, tag)| config.languages.find(tag).is_some() || looks_like_language(tag))
        .ok_or_else(|| missing_suffix(config, name, file))?;
    let lang = config
        .languages
        .find(tag)
        .ok_or_else(|| fault("unknown-language", file, unknown(tag, &config.languages)))?;
    let mut section: Vec<String> = folders.split_terminator('/').map(str::to_owned).collect();
    let (name, form) = match name {
        "_index" => (String::new(), Form::Section),
        "index" => {
            let bundle = section.pop().ok_or_else(|| {
                let proper = path.replace("index.", "_index.");
                fault("misplaced-index", file, Message::new("message").with("path", proper))
            })?;
            (bundle, Form::Bundle)
        }
        name => (name.to_owned(), Form::Single),
    };
    Ok(Place {
        file,
        lang,
        section,
        name,
        form,
    })
}

/// Two or three letters, as nearly all languages have, or a whole BCP 47 tag with a hyphen.
fn looks_like_language(tag: &str) -> bool {
    let subtag = tag.split('-').next().unwrap_or_default();
    matches!(subtag.len(), 2 | 3) && subtag.bytes().all(|b| b.is_ascii_lowercase())
}

fn missing_suffix(config: &SiteConfig, name: &str, file: FileId) -> Box<Diagnostic> {
    let first = config.languages.iter().next().map_or("nb", |lang| config.tag(lang));
    let proper = format!("{name}.{first}.md");
    fault(
        "missing-language-suffix",
        file,
        Message::new("message").with("name", proper),
    )
}

fn fault(rule: &'static str, file: FileId, message: Message) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(rule, Severity::Error, Origin::File(file), message))
}
