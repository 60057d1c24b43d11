//! Syntax highlighting with few classes: one flat `<span class="z-…">` for each stretch of one class.

mod lines;

use std::sync::OnceLock;

use syntect::parsing::{Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::parse::markdown::buffer::Buffer;
use crate::parse::markdown::highlight::lines::Lines;

/// The syntaxes, loaded when the first code is met.
#[derive(Debug, Default)]
pub struct Highlighter {
    loaded: OnceLock<Loaded>,
}

#[derive(Debug)]
struct Loaded {
    syntaxes: SyntaxSet,
    classes: Vec<(Scope, &'static str)>,
    lines: Lines,
}

/// A language that code is written in.
#[derive(Debug)]
pub struct CodeLanguage<'a> {
    name: String,
    grammar: Grammar<'a>,
}

#[derive(Debug)]
enum Grammar<'a> {
    Syntect(&'a Loaded, &'a SyntaxReference),
    Toml,
    /// Without colours.
    Plain,
}

/// What a scope is shown as; the first that fits counts.
const CLASSES: &[(&str, &str)] = &[
    ("comment", "comment"),
    ("string", "string"),
    ("markup.raw", "string"),
    ("markup.quote", "string"),
    ("constant", "constant"),
    ("keyword", "keyword"),
    ("storage", "keyword"),
    ("entity.name.function", "function"),
    ("variable.function", "function"),
    ("support.function", "function"),
    ("markup.heading", "function"),
    ("support.type.property-name", "name"),
    ("support.type", "type"),
    ("support.class", "type"),
    ("entity.name", "type"),
    ("entity.other", "name"),
    ("variable.parameter", "name"),
    ("variable.language", "name"),
    ("meta.mapping.key", "name"),
    ("markup.deleted", "deleted"),
    ("invalid", "deleted"),
    ("markup.inserted", "inserted"),
    ("markup.bold", "bold"),
    ("markup.italic", "italic"),
];

/// Words after a fence that say «no language».
const NONE: &[&str] = &["", "text", "txt", "plain", "plaintext"];

impl Highlighter {
    /// The language that the word after a fence names; `None` for plain text.
    pub fn language(&self, word: &str) -> Option<CodeLanguage<'_>> {
        let lower = word.to_lowercase();
        if NONE.contains(&lower.as_str()) {
            return None;
        }
        let plain = |name: &str, grammar| CodeLanguage {
            name: name.to_owned(),
            grammar,
        };
        match lower.as_str() {
            "toml" => return Some(plain("TOML", Grammar::Toml)),
            "csv" => return Some(plain("CSV", Grammar::Plain)),
            _ => {}
        }
        let loaded = self.loaded.get_or_init(Loaded::new);
        let syntax = loaded.syntaxes.find_syntax_by_token(&lower);
        Some(match syntax {
            Some(syntax) => plain(&syntax.name, Grammar::Syntect(loaded, syntax)),
            None => plain(word, Grammar::Plain),
        })
    }
}

impl Loaded {
    fn new() -> Self {
        let class = |(scope, class): &(&str, &'static str)| Some((Scope::new(scope).ok()?, *class));
        Self {
            syntaxes: SyntaxSet::load_defaults_newlines(),
            classes: CLASSES.iter().filter_map(class).collect(),
            lines: Lines::default(),
        }
    }

    /// The class of the innermost scope that has one.
    fn class(&self, stack: &ScopeStack) -> Option<&'static str> {
        let of_scope = |scope: &Scope| {
            let fits = |(prefix, _): &&(Scope, &'static str)| prefix.is_prefix_of(*scope);
            self.classes.iter().find(fits).map(|(_, class)| *class)
        };
        stack.as_slice().iter().rev().find_map(of_scope)
    }
}

impl CodeLanguage<'_> {
    /// Whether it is a language that is highlighted, not only a word that an author wrote.
    pub const fn is_known(&self) -> bool {
        !matches!(self.grammar, Grammar::Plain)
    }

    /// The language's name, as readers know it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Writes code in colours.
    pub fn write(&self, code: &str, out: &mut Buffer) {
        let mut ink = Ink {
            out,
            class: None,
            gap: String::new(),
        };
        match self.grammar {
            Grammar::Syntect(loaded, syntax) => with_syntect(loaded, syntax, code, &mut ink),
            Grammar::Toml => toml(code, &mut ink),
            Grammar::Plain => ink.text(code, None),
        }
        ink.set(None);
    }
}

/// Writes stretches of text, joining those of one class over the white space between them.
struct Ink<'a> {
    out: &'a mut Buffer,
    class: Option<&'static str>,
    /// White space that is not yet written: inside or after the stretch, as the next text decides.
    gap: String,
}

impl Ink<'_> {
    fn text(&mut self, text: &str, class: Option<&'static str>) {
        if text.trim().is_empty() {
            self.gap.push_str(text);
        } else {
            self.set(class);
            self.out.text(text);
        }
    }

    fn set(&mut self, class: Option<&'static str>) {
        if self.class == class {
            self.out.push(&self.gap);
            self.gap.clear();
            return;
        }
        if self.class.is_some() {
            self.out.close("span");
        }
        self.out.push(&self.gap);
        self.gap.clear();
        if let Some(class) = class {
            self.out.push("<span class=\"z-");
            self.out.push(class);
            self.out.push("\">");
        }
        self.class = class;
    }
}

/// A line that the grammar cannot read is written without colours.
fn with_syntect(loaded: &Loaded, syntax: &SyntaxReference, code: &str, ink: &mut Ink<'_>) {
    let mut place = loaded.lines.start(syntax);
    for line in code.split_inclusive('\n') {
        let read = loaded.lines.read(&place, line, loaded);
        let mut from = 0;
        for (end, class) in &read.parts {
            ink.text(line.get(from..*end).unwrap_or_default(), *class);
            from = *end;
        }
        place = read.after.clone();
    }
}

/// TOML, which syntect's own set lacks.
fn toml(code: &str, ink: &mut Ink<'_>) {
    let mut rest = code;
    let mut at_start = true;
    while let Some(first) = rest.chars().next() {
        let (length, class) = toml_token(rest, first, at_start);
        let (token, after) = rest.split_at(length);
        ink.text(token, class);
        at_start = match first {
            '\n' | ',' | '{' => true,
            _ if token.trim().is_empty() => at_start,
            _ => false,
        };
        rest = after;
    }
}

/// The length and class of the token that `rest` begins with; `at_start` where a key may stand.
fn toml_token(rest: &str, first: char, at_start: bool) -> (usize, Option<&'static str>) {
    let until = |stop: &[char]| rest.find(stop).unwrap_or(rest.len());
    match first {
        '#' => (until(&['\n']), Some("comment")),
        '"' | '\'' => (toml_string(rest, first), Some("string")),
        '[' if at_start => (until(&['\n']), Some("type")),
        c if c.is_alphanumeric() || c == '-' || c == '+' || c == '_' => {
            let end = until(&['\n', ' ', ',', ']', '}', '=', '#']);
            let is_key = at_start && rest[end..].trim_start_matches(' ').starts_with('=');
            (end, Some(if is_key { "name" } else { "constant" }))
        }
        c => (c.len_utf8(), None),
    }
}

fn toml_string(rest: &str, quote: char) -> usize {
    let triple: String = [quote; 3].iter().collect();
    let (mark, opening) = if rest.starts_with(&triple) {
        (triple.as_str(), 3)
    } else {
        (&rest[..1], 1)
    };
    let mut at = opening;
    while let Some(next) = rest.get(at..).and_then(|after| after.chars().next()) {
        match next {
            '\\' if quote == '"' => at += 1 + rest[at + 1..].chars().next().map_or(0, char::len_utf8),
            _ if rest[at..].starts_with(mark) => return at + mark.len(),
            '\n' if opening == 1 => return at,
            other => at += other.len_utf8(),
        }
    }
    rest.len()
}
