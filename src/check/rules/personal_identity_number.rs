use rayon::prelude::*;

use crate::check::personal::{identity_numbers, masked};
use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};
use crate::source::Source;
use crate::span::{FileId, Span};

rule! {
    /// No file of the site holds a national identity number.
    ///
    /// ## Why
    /// Whoever has the number has a key to a person’s life, and what has been public once is copied. The site’s repository is no
    /// place for it either, so every text file is looked through, drafts and data files too. A number counts when its date is a
    /// date and both check digits fit: birth numbers, D-numbers, help numbers, and the synthetic ones that tests use, for nobody
    /// can see that they are.
    ///
    /// ## Fails
    /// ```markdown
    /// Søkeren (01819010001) fikk svar.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Søkeren fikk svar.
    /// ```
    ///
    /// ## References
    /// The General Data Protection Regulation, article 87; the personal data act (personopplysningsloven) § 12; the national
    /// registry act’s regulations § 2-2-1 on the numbers.
    "personal-identity-number", severity: Error, wcag: [], act: [], records: judge
}

/// Folders of what writers put into the site.
const FOLDERS: [&str; 2] = ["content/", "static/"];

/// Extensions of files that hold text.
const TEXTS: &[&str] = &[
    "csv", "geojson", "html", "ics", "json", "jsonl", "md", "srt", "svg", "toml", "tsv", "txt", "vtt", "xml", "yaml",
    "yml",
];

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let files: Vec<(FileId, &Source)> = FOLDERS
        .iter()
        .flat_map(|folder| context.sources.under(folder))
        .collect();
    files
        .into_par_iter()
        .filter(|(_, source)| is_text(source))
        .flat_map_iter(|(file, source)| faults(file, source.text()))
        .collect()
}

fn is_text(source: &Source) -> bool {
    let extension = source.path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    TEXTS.contains(&extension.as_str())
}

fn faults(file: FileId, text: &str) -> Vec<Diagnostic> {
    identity_numbers(text)
        .into_iter()
        .map(|range| {
            let message = Message::new("message").with("number", masked(&text[range.clone()]));
            RULE.finding(Span::new(file, range.start, range.end), message)
        })
        .collect()
}
