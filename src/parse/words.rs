//! The words of one language that the Markdown writer puts into pages.

use crate::strings::Strings;

/// Interface words, looked up once for each language.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Titles of the five alerts: note, tip, important, warning, caution.
    pub alerts: [String; 5],
    pub footnotes: String,
    /// Holds `{number}`.
    pub footnote_reference: String,
    /// Holds `{number}`.
    pub footnote_back: String,
    /// The same for a note's second reference and on, with `{place}` for which.
    pub footnote_back_to: String,
    /// Begins the paragraph that is a table's caption, and names a table without one.
    pub table: String,
    pub code: String,
    /// Holds `{name}`.
    pub code_in: String,
    pub task_done: String,
    pub task_open: String,
    pub transcript: String,
    pub captions: String,
    pub email: String,
    pub phone: String,
    pub hours: String,
    /// Stands before the source of a figure.
    pub source: String,
    /// Leads to a figure's data file.
    pub data: String,
    /// Heading of the terms that the page explains.
    pub terms: String,
    /// Say in words what the lines through or below a text say to the eye.
    pub removed: String,
    pub added: String,
}

impl Words {
    #[must_use]
    pub fn new(strings: &Strings) -> Self {
        let word = |key: &str| strings.get(key).unwrap_or(key).to_owned();
        Self {
            alerts: ["note", "tip", "important", "warning", "caution"].map(|kind| word(&format!("alert.{kind}"))),
            footnotes: word("footnote.title"),
            footnote_reference: word("footnote.reference"),
            footnote_back: word("footnote.back"),
            footnote_back_to: word("footnote.back-to"),
            table: word("table.region"),
            code: word("code.label"),
            code_in: word("code.label-in"),
            task_done: word("task.done"),
            task_open: word("task.open"),
            transcript: word("video.transcript"),
            captions: word("video.captions"),
            email: word("contact.email"),
            phone: word("contact.phone"),
            hours: word("contact.hours"),
            source: word("figure.source"),
            data: word("figure.data"),
            terms: word("glossary.title"),
            removed: word("correction.removed"),
            added: word("correction.added"),
        }
    }
}
