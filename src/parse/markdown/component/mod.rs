//! Components: fenced blocks with TOML inside that become more than Markdown can say.

mod contact;
mod details;
mod figure;
mod quote;
mod video;

use crate::config::read::{self, FromToml};
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::markdown::code::Fence;
use crate::parse::markdown::{Base, Writer};
use crate::span::{Span, Spanned};

/// Reads and writes one component, which stands at the span.
type Component = fn(&mut Writer<'_>, &Fence, Span);

/// Gives the JSON Schema of a component's TOML.
type Schema = fn() -> serde_json::Value;

const COMPONENTS: &[(&str, Component, Schema)] = &[
    ("contact", contact::write, contact::schema),
    ("details", details::write, details::schema),
    ("figure", figure::write, figure::schema),
    ("quote", quote::write, quote::schema),
    ("video", video::write, video::schema),
];

/// The component that the word after a fence names.
pub fn find(word: &str) -> Option<Component> {
    let known = COMPONENTS.iter().find(|(name, ..)| *name == word);
    known.map(|(_, write, _)| *write)
}

/// The component that a word which names none may be a slip of; what is in the block must look like keys with values.
pub fn meant(word: &str, text: &str) -> Option<&'static str> {
    let has_keys = text.lines().any(|line| line.contains('='));
    let near = read::nearest(word, COMPONENTS.iter().map(|(name, ..)| *name));
    near.filter(|_| has_keys)
}

/// The JSON Schema of each component's TOML.
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    COMPONENTS.iter().map(|(name, _, schema)| (*name, schema())).collect()
}

/// What is shown of a text that opens on demand.
enum Summary<'a> {
    Written(&'a Spanned<String>),
    /// A word of the interface.
    Word(&'a str),
}

impl Writer<'_> {
    /// Reads a component's TOML; faults get their places in it, and a missing key that of the component's first line.
    fn component<T: FromToml>(&mut self, fence: &Fence, span: Span) -> Option<T> {
        let home = self.first_line(fence, span);
        let (value, findings) = read::document(&fence.text, fence.pieces.clone(), home);
        self.findings.extend(findings);
        value
    }

    /// The line that names the component.
    fn first_line(&self, fence: &Fence, span: Span) -> Span {
        let line = self
            .source
            .get(fence.range.clone())
            .and_then(|text| text.lines().next());
        line.map_or(span, |line| {
            Span::new(
                self.file,
                span.start as usize,
                span.start as usize + line.trim_end().len(),
            )
        })
    }

    fn report_at(&mut self, rule: &'static str, span: Span, message: Message) {
        self.findings.push(Diagnostic::error(rule, span, message));
    }

    fn missing_key(&mut self, key: &str, fence: &Fence, span: Span) {
        let home = self.first_line(fence, span);
        self.report_at("missing-key", home, Message::new("message").with("key", key));
    }

    /// Writes `<details>` with Markdown inside.
    fn details(&mut self, span: Span, summary: Summary<'_>, body: &Spanned<String>) {
        self.out.push("<details class=\"details\"");
        self.out.marker(span);
        self.out.push(">\n");
        match summary {
            Summary::Written(summary) => self.line_in("summary", None, summary),
            Summary::Word(word) => {
                self.out.open("summary", span);
                self.out.text(word);
                self.out.push("</summary>\n");
            }
        }
        self.nested(&body.value, body.span);
        self.out.push("</details>");
    }

    /// Writes a value of a component as running text.
    fn line(&mut self, value: &Spanned<String>) {
        let outer = (self.source, self.base, self.linked_until);
        (self.source, self.base) = match self.literal(&value.value, value.span) {
            Some((source, start)) => (source, Base::At(start)),
            None => ("", Base::Fixed(value.span)),
        };
        self.linked_until = 0;
        self.text(&value.value, 0..value.value.len());
        (self.source, self.base, self.linked_until) = outer;
    }

    /// Writes `<name class>` with the marker of a value, the value as running text, and the end tag.
    fn line_in(&mut self, name: &str, class: Option<&str>, value: &Spanned<String>) {
        self.next_prose();
        self.out.push("<");
        self.out.push(name);
        if let Some(class) = class {
            self.out.attribute("class", class);
        }
        self.out.marker(value.span);
        self.out.push(">");
        self.line(value);
        self.next_prose();
        self.out.close(name);
        self.out.push("\n");
    }
}
