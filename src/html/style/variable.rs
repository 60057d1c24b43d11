//! Custom properties: values that hold `var()`, and putting the variables in.

use std::sync::Arc;

/// A value as text with places for variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(Box<str>),
    Variable { name: Box<str>, fallback: Option<Template> },
}

/// The custom properties of an element by name; shared with its children when they set none of their own.
pub(super) type Variables = Arc<Vec<(Box<str>, Arc<str>)>>;

/// How deep variables may refer to each other before it must be a circle.
const DEPTH: usize = 24;

impl Template {
    /// Reads a value; braces and quotes are kept as they stand.
    pub fn new(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, inside, after)) = next_variable(rest) {
            push_text(&mut pieces, before);
            let (name, fallback) = match inside.split_once(',') {
                Some((name, fallback)) => (name, Some(Self::new(fallback.trim()))),
                None => (inside, None),
            };
            pieces.push(Piece::Variable {
                name: Box::from(name.trim()),
                fallback,
            });
            rest = after;
        }
        push_text(&mut pieces, rest);
        Self { pieces }
    }

    /// The value without variables, if it has none.
    pub fn constant(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The text with every variable put in; none when one has neither a value nor a fallback.
    pub fn substitute(&self, lookup: &impl Fn(&str) -> Option<Arc<str>>) -> Option<String> {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(part) => text.push_str(part),
                Piece::Variable { name, fallback } => match lookup(name) {
                    Some(value) => text.push_str(&value),
                    None => text.push_str(&fallback.as_ref()?.substitute(lookup)?),
                },
            }
        }
        Some(text)
    }
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(Box::from(text)));
    }
}

/// Splits a text at its first `var(…)`: before, between the brackets, after.
fn next_variable(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find("var(")?;
    let inside = start + "var(".len();
    let mut depth = 1_u32;
    for (at, byte) in text.bytes().enumerate().skip(inside) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&text[..start], &text[inside..at], &text[at + 1..]));
        }
    }
    None
}

/// The custom properties of an element: those that it declares, with variables put in, over those that it inherits.
/// A property in a circle has no value.
pub(super) fn computed(inherited: &Variables, declared: &[(&str, &Template)]) -> Variables {
    if declared.is_empty() {
        return Arc::clone(inherited);
    }
    let mut all: Vec<(Box<str>, Arc<str>)> = inherited
        .iter()
        .filter(|(name, _)| !declared.iter().any(|(own, _)| **name == **own))
        .cloned()
        .collect();
    for (name, template) in declared {
        if let Some(value) = expand(template, inherited, declared, DEPTH) {
            all.push((Box::from(*name), value));
        }
    }
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    Arc::new(all)
}

fn expand(
    template: &Template,
    inherited: &Variables,
    declared: &[(&str, &Template)],
    depth: usize,
) -> Option<Arc<str>> {
    if let Some(constant) = template.constant() {
        return wide(constant).is_none().then(|| Arc::from(constant));
    }
    let deeper = depth.checked_sub(1)?;
    let lookup = |name: &str| match declared.iter().find(|(own, _)| *own == name) {
        Some((_, own)) => expand(own, inherited, declared, deeper),
        None => value(inherited, name),
    };
    template.substitute(&lookup).map(Arc::from)
}

/// `initial` gives a custom property no value at all.
fn wide(text: &str) -> Option<()> {
    (text.trim() == "initial").then_some(())
}

/// The value of a custom property.
pub(super) fn value(variables: &Variables, name: &str) -> Option<Arc<str>> {
    let at = variables.binary_search_by(|(known, _)| (**known).cmp(name)).ok()?;
    Some(Arc::clone(&variables[at].1))
}
