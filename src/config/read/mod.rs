//! Reads TOML into types declared with `declare::table` and `declare::choice`.
//!
//! Every fault of a file gets its place in one run: a reader never stops at the first. The same declaration gives the
//! JSON Schema that editors use.

pub mod date;
pub mod declare;
mod value;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::source::Sources;
use crate::span::{Pieces, Span};

pub use value::{Keyed, OneOrMany, Texts};

/// A TOML value with its place in the text that was read.
pub type Value<'a> = toml::Spanned<DeValue<'a>>;

/// A type that is read from TOML.
pub trait FromToml: Sized {
    /// The value, or `None` when a finding says why there is none. `key` names the value in findings.
    fn read(value: &Value<'_>, key: &str, reader: &mut Reader<'_>) -> Option<Self>;

    /// The value of a key that is not there; `None` when the key is required.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// The JSON Schema of the value.
    fn schema() -> serde_json::Value;
}

/// Reads the TOML `text` that `pieces` tell the place of.
///
/// `home` is where a missing key of the outermost table is reported. The value is `None` when a required key has no
/// usable value.
pub fn document<T: FromToml>(text: &str, pieces: Pieces, home: Span) -> (Option<T>, Vec<Diagnostic>) {
    let (root, mut reader) = parse(text, pieces, home);
    let value = T::read(&root, "", &mut reader);
    (value, reader.finish())
}

/// Reads one TOML file of the site into its type; `None` when it is not there or of no use.
pub fn file<T: FromToml>(sources: &Sources, path: &str, findings: &mut Vec<Diagnostic>) -> Option<T> {
    let file = sources.find(path)?;
    let (value, found) = document(sources.get(file).text(), Pieces::new(file, 0), Span::new(file, 0, 0));
    findings.extend(found);
    value
}

/// The outermost table of `text`, and the reader that holds its syntax errors; for tables whose keys depend on a value.
pub fn parse(text: &str, pieces: Pieces, home: Span) -> (Value<'_>, Reader<'_>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader {
        text,
        pieces,
        home,
        syntax: Vec::new(),
        findings: Vec::new(),
    };
    reader.syntax_errors(&errors);
    let root = toml::Spanned::new(table.span(), DeValue::Table(table.into_inner()));
    (root, reader)
}

/// Where reading stands: the text, and the findings so far.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    pieces: Pieces,
    home: Span,
    /// The lines, by their first byte, that are not TOML: what is read from them is a guess.
    syntax: Vec<usize>,
    findings: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// The place of a range of the TOML text.
    #[must_use]
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        self.pieces.span(range)
    }

    /// The text of a value as it is written.
    #[must_use]
    pub fn written(&self, range: std::ops::Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Reports a fault of what stands in `range`, unless its line is not TOML at all.
    pub fn report(&mut self, rule: &'static str, range: std::ops::Range<usize>, message: Message) {
        self.report_as(rule, Severity::Error, range, message);
    }

    /// As [`Reader::report`], with a severity.
    pub fn report_as(
        &mut self,
        rule: &'static str,
        severity: Severity,
        range: std::ops::Range<usize>,
        message: Message,
    ) {
        if !self.syntax.contains(&self.line_start(range.start)) {
            let origin = crate::diagnostic::Origin::Source(self.span(range));
            self.findings.push(Diagnostic::new(rule, severity, origin, message));
        }
    }

    /// The value as a table; a finding when it is something else.
    pub fn table<'v, 't>(&mut self, value: &'v Value<'t>, key: &str) -> Option<&'v DeTable<'t>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, key, "table");
        }
        table
    }

    /// Reports a value that is not of the type that `reason` names.
    pub fn wrong_type(&mut self, value: &Value<'_>, key: &str, reason: &'static str) {
        self.report("wrong-type", value.span(), Message::new(reason).with("key", key));
    }

    /// Reports every key of `table` that is not among `known`, with the nearest known key when there is one.
    pub fn known_keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if !name.is_empty() && !known.contains(&name) {
                self.unknown_key(name, key.span(), known.iter().copied());
            }
        }
    }

    /// Reports one key that is not known.
    pub fn unknown_key<'k>(
        &mut self,
        name: &str,
        range: std::ops::Range<usize>,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let message = match nearest(name, known) {
            Some(near) => Message::new("similar").with("key", name).with("suggestion", near),
            None => Message::new("message").with("key", name),
        };
        self.report("unknown-key", range, message);
    }

    /// The value of one key of a table, or its default when it is absent or faulty.
    pub fn field<T: FromToml>(&mut self, table: &Value<'_>, key: &'static str, default: Option<T>) -> Option<T> {
        let written = table.get_ref().as_table().and_then(|table| table.get(key));
        match written {
            Some(value) => T::read(value, key, self).or(default),
            None => default.or_else(T::absent).or_else(|| {
                self.missing(table, key);
                None
            }),
        }
    }

    /// Reports that `table` lacks a key, unless a line that cannot be read may hold it.
    pub fn missing(&mut self, table: &Value<'_>, key: &str) {
        let range = table.span();
        let origin = if range.is_empty() {
            self.home
        } else {
            let line = self.written(range.clone()).lines().next().map_or(0, str::len);
            self.span(range.start..range.start + line)
        };
        self.missing_at(origin, key);
    }

    /// As [`Reader::missing`], at a place.
    pub fn missing_at(&mut self, span: Span, key: &str) {
        if self.syntax.is_empty() {
            self.report_at("missing-key", span, Message::new("message").with("key", key));
        }
    }

    /// Reports a fault at a place in the file.
    pub fn report_at(&mut self, rule: &'static str, span: Span, message: Message) {
        self.findings.push(Diagnostic::error(rule, span, message));
    }

    /// One finding for each line that is not TOML: the parser's later errors on a line follow from its first.
    fn syntax_errors(&mut self, errors: &[toml::de::Error]) {
        let mut errors: Vec<_> = errors
            .iter()
            .map(|error| (error.span().unwrap_or_default(), error.message()))
            .collect();
        errors.sort_by_key(|(range, _)| range.start);
        for (range, message) in errors {
            let line = self.line_start(range.start);
            if self.syntax.contains(&line) {
                continue;
            }
            let (rule, reason) = syntax_reason(message);
            let place = self.visible(range);
            let message = Message::new(reason).with("text", self.written(place.clone()).trim());
            self.report(rule, place, message);
            self.syntax.push(line);
        }
    }

    /// A range that shows something: an empty one grows to its line's text before it.
    fn visible(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        if !range.is_empty() {
            return range;
        }
        let line = self.line_start(range.start);
        let end = self.text[line..].find('\n').map_or(self.text.len(), |at| line + at);
        line..line + self.text[line..end].trim_end().len()
    }

    fn line_start(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The findings.
    #[must_use]
    pub fn finish(self) -> Vec<Diagnostic> {
        self.findings
    }
}

/// The known name that `name` most resembles, if it may be a slip of it.
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let allowed = (name.chars().count() / 3).max(1);
    let slip = |known: &'k str| (strsim::damerau_levenshtein(name, known), known);
    known
        .into_iter()
        .map(slip)
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

/// The rule and reason of one of the TOML parser's own messages.
fn syntax_reason(message: &str) -> (&'static str, &'static str) {
    const REASONS: &[(&str, &str)] = &[
        ("duplicate key", "duplicate"),
        ("string values must be quoted", "unquoted"),
        ("invalid basic string", "unclosed-text"),
        ("invalid literal string", "unclosed-text"),
        ("invalid multi-line", "unclosed-text"),
        ("missing escaped value", "escape"),
        ("key with no value", "no-value"),
        ("missing value", "no-value"),
        ("missing comma", "no-comma"),
        ("unclosed", "unclosed"),
        ("invalid unquoted key", "bad-key"),
        ("unexpected key or value", "trailing"),
        ("invalid boolean", "boolean"),
    ];
    if ["invalid date", "invalid time", "invalid offset"]
        .iter()
        .any(|start| message.starts_with(start))
    {
        return ("invalid-date", "impossible");
    }
    let reason = REASONS.iter().find(|(start, _)| message.starts_with(start));
    ("invalid-toml", reason.map_or("message", |(_, reason)| *reason))
}
