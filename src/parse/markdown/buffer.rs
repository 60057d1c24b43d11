//! HTML under construction: text, escapes, markers and slots.

use crate::marker;
use crate::parse::document::{Body, Slot, SlotKind};
use crate::span::Span;

/// What the HTML is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A page: elements carry their source marker.
    Page,
    /// Comparing with what a reader gets.
    Reader,
    /// Nothing: only what is gathered beside it is wanted.
    Nothing,
}

/// A body and how it is written.
#[derive(Debug)]
pub struct Buffer {
    pub body: Body,
    pub purpose: Purpose,
}

impl Buffer {
    pub fn new(purpose: Purpose, capacity: usize) -> Self {
        let html = String::with_capacity(capacity);
        Self {
            body: Body {
                html,
                ..Body::default()
            },
            purpose,
        }
    }

    /// Appends markup as it is.
    pub fn push(&mut self, markup: &str) {
        self.body.html.push_str(markup);
    }

    pub fn len(&self) -> usize {
        self.body.html.len()
    }

    /// Appends text; a quotation mark is escaped too, so that text never looks like a marker.
    pub fn text(&mut self, text: &str) {
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            if let Some(entity) = entity(byte) {
                self.push(&text[from..at]);
                self.push(entity);
                from = at + 1;
            }
        }
        self.push(&text[from..]);
    }

    /// Appends ` name="value"`, escaped.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.push(" ");
        self.push(name);
        self.push("=\"");
        self.text(value);
        self.push("\"");
    }

    /// Appends the source marker inside a start tag.
    pub fn marker(&mut self, span: Span) {
        if self.purpose == Purpose::Page {
            marker::write(&mut self.body.html, span);
        }
    }

    /// Appends `<name marker>`.
    pub fn open(&mut self, name: &str, span: Span) {
        self.push("<");
        self.push(name);
        self.marker(span);
        self.push(">");
    }

    /// Appends `</name>`.
    pub fn close(&mut self, name: &str) {
        self.push("</");
        self.push(name);
        self.push(">");
    }

    pub fn slot(&mut self, kind: SlotKind) {
        let at = u32::try_from(self.len()).unwrap_or(u32::MAX);
        self.body.slots.push(Slot { at, kind });
    }

    /// Inserts markup before byte `at`, moving the slots after it along.
    pub fn insert(&mut self, at: usize, markup: &str) {
        self.body.html.insert_str(at, markup);
        for slot in self
            .body
            .slots
            .iter_mut()
            .rev()
            .take_while(|slot| slot.at as usize >= at)
        {
            slot.at += u32::try_from(markup.len()).unwrap_or(u32::MAX);
        }
    }

    /// Removes markup that holds no slot, moving the slots after it along.
    pub fn remove(&mut self, range: std::ops::Range<usize>) {
        let (start, length) = (range.start, range.len());
        self.body.html.replace_range(range, "");
        for slot in self
            .body
            .slots
            .iter_mut()
            .rev()
            .take_while(|slot| slot.at as usize > start)
        {
            slot.at -= u32::try_from(length).unwrap_or_default();
        }
    }

    /// Cuts off everything from byte `at` on, as a body of its own.
    pub fn split_off(&mut self, at: usize) -> Body {
        let html = self.body.html.split_off(at);
        let first = self.body.slots.partition_point(|slot| (slot.at as usize) < at);
        let mut slots = self.body.slots.split_off(first);
        for slot in &mut slots {
            slot.at -= u32::try_from(at).unwrap_or_default();
        }
        Body { html, slots, notes: 0 }
    }

    /// Appends another body, its slots included.
    pub fn append(&mut self, other: &Body) {
        let shift = u32::try_from(self.len()).unwrap_or(u32::MAX);
        self.push(&other.html);
        let moved = other.slots.iter().map(|slot| Slot {
            at: slot.at + shift,
            kind: slot.kind,
        });
        self.body.slots.extend(moved);
    }
}

const fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}
