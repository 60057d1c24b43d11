//! Footnotes: numbered by first reference, gathered at the end, with links both ways.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use crate::diagnostic::{Message, Severity};
use crate::parse::document::Body;
use crate::parse::markdown::Writer;
use crate::span::Span;

/// The footnotes so far.
#[derive(Debug, Default)]
pub struct Notes {
    /// Labels in the order of their first reference, with the number of references.
    references: Vec<(String, u32)>,
    /// The first note of each label.
    written: BTreeMap<String, Note>,
    /// The notes that are being written: label, place, and the body around them.
    open: Vec<(String, Span, Body)>,
}

#[derive(Debug)]
struct Note {
    body: Body,
    span: Span,
}

impl Writer<'_> {
    pub fn footnote_reference(&mut self, label: &str, range: Range<usize>) {
        let key = label.to_lowercase();
        let references = &mut self.notes.references;
        let known = references.iter().position(|(label, _)| *label == key);
        let index = known.unwrap_or(references.len());
        if known.is_none() {
            references.push((key, 0));
        }
        let count = references.get_mut(index).map_or(1, |(_, count)| {
            *count += 1;
            *count
        });
        let number = index + 1;
        let span = self.span(range);
        self.out.push("<sup class=\"footnote-ref\"");
        self.out.marker(span);
        self.out.push("><a");
        self.out.attribute("href", &format!("#fn-{number}"));
        self.out.attribute("id", &reference_id(number, count));
        self.out.attribute("role", "doc-noteref");
        self.out
            .attribute("aria-label", &numbered(&self.words.footnote_reference, number));
        self.out.marker(span);
        self.out.push(&format!(">{number}</a></sup>"));
        self.quotes.before = Some('\u{fffc}');
    }

    pub fn start_note(&mut self, label: &str, range: Range<usize>) {
        self.next_prose();
        self.blocks.caption = None;
        let span = self.span(range);
        let around = std::mem::take(&mut self.out.body);
        self.notes.open.push((label.to_lowercase(), span, around));
    }

    pub fn end_note(&mut self) {
        self.next_prose();
        let Some((label, span, around)) = self.notes.open.pop() else {
            return;
        };
        self.blocks.caption = None;
        let body = std::mem::replace(&mut self.out.body, around);
        match self.notes.written.entry(label) {
            Entry::Vacant(place) => {
                place.insert(Note { body, span });
            }
            Entry::Occupied(first) => {
                let message = Message::new("message").with("label", first.key());
                self.report_as("duplicate-footnote", Severity::Error, span, message);
            }
        }
    }

    /// Writes the notes that are referred to, and reports the others.
    pub fn finish_notes(&mut self) {
        let references = std::mem::take(&mut self.notes.references);
        let mut written = std::mem::take(&mut self.notes.written);
        let notes: Vec<(usize, u32, Note)> = references
            .into_iter()
            .enumerate()
            .filter_map(|(index, (label, count))| Some((index + 1, count, written.remove(&label)?)))
            .collect();
        if let Some((_, _, first)) = notes.first() {
            let span = first.span;
            let id = self.unique_id("fn".to_owned());
            self.out.push("<section class=\"footnotes\" role=\"doc-endnotes\"");
            self.out.attribute("aria-labelledby", &id);
            self.out.marker(span);
            self.out.push(">\n<h2");
            self.out.attribute("id", &id);
            self.out.marker(span);
            self.out.push(">");
            self.out.text(&self.words.footnotes);
            self.out.push("</h2>\n");
            self.out.open("ol", span);
            self.out.push("\n");
            for (number, count, note) in notes {
                self.note(number, count, &note);
            }
            self.out.push("</ol>\n</section>\n");
        }
        for (label, note) in written {
            let message = Message::new("message").with("label", label);
            self.report_as("footnote-without-reference", Severity::Warning, note.span, message);
        }
    }

    fn note(&mut self, number: usize, count: u32, note: &Note) {
        self.out.push("<li");
        self.out.attribute("id", &format!("fn-{number}"));
        self.out.marker(note.span);
        self.out.push(">");
        let ends_with_paragraph = note.body.html.ends_with("</p>\n");
        self.out.append(&note.body);
        if ends_with_paragraph {
            let end = self.out.len() - "</p>\n".len();
            self.out.body.html.truncate(end);
        } else {
            self.out.open("p", note.span);
        }
        for reference in 1..=count {
            self.out.push(" <a class=\"footnote-back\" role=\"doc-backlink\"");
            self.out
                .attribute("href", &format!("#{}", reference_id(number, reference)));
            let name = match reference {
                1 => numbered(&self.words.footnote_back, number),
                _ => numbered(&self.words.footnote_back_to, number).replace("{place}", &reference.to_string()),
            };
            self.out.attribute("aria-label", &name);
            self.out.marker(note.span);
            self.out.push(">↩</a>");
        }
        self.out.push("</p>\n</li>\n");
    }
}

fn reference_id(number: usize, count: u32) -> String {
    if count == 1 {
        format!("fnref-{number}")
    } else {
        format!("fnref-{number}-{count}")
    }
}

fn numbered(text: &str, number: usize) -> String {
    text.replace("{number}", &number.to_string())
}
