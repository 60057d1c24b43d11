//! Accessible names and descriptions, by accname 1.2 with the additions of HTML-AAM and SVG-AAM.

mod content;
mod control;
pub mod labels;
mod native;
pub mod visible;

use std::cell::OnceCell;

use self::content::Walk;
use self::labels::Labels;
use crate::html::aria::semantics::Semantics;
use crate::html::dom::NodeId;

/// The names of a page's elements, each computed when first asked for.
#[derive(Debug)]
pub struct Names<'a> {
    pub semantics: &'a Semantics<'a>,
    pub labels: Labels,
    known: Vec<OnceCell<Box<str>>>,
}

impl<'a> Names<'a> {
    #[must_use]
    pub fn new(semantics: &'a Semantics<'a>) -> Self {
        let known = vec![OnceCell::new(); semantics.dom.len()];
        Self {
            semantics,
            labels: Labels::new(semantics.dom),
            known,
        }
    }

    /// The accessible name: trimmed, runs of whitespace folded to one space; empty when there is none.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        self.known
            .get(id.index())
            .map_or("", |cell| cell.get_or_init(|| self.compute(id).into_boxed_str()))
    }

    fn compute(&self, id: NodeId) -> String {
        let name = Walk::new(self).name(id);
        if is_folded(&name) { name } else { fold(&name) }
    }

    /// The accessible description: `aria-describedby`, or the `title` that did not become the name.
    #[must_use]
    pub fn description(&self, id: NodeId) -> String {
        let dom = self.semantics.dom;
        let references = dom
            .tokens(id, "aria-describedby")
            .filter_map(|reference| dom.by_id(reference));
        let described: Vec<String> = references
            .map(|target| fold(&Walk::new(self).referenced(target)))
            .collect();
        let described = described.join(" ");
        if !described.trim().is_empty() {
            return described;
        }
        let title = fold(dom.attr(id, "title").unwrap_or_default());
        if title == self.name(id) { String::new() } else { title }
    }
}

/// The text with runs of whitespace folded to one space, and none at its ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether folding surely leaves a text as it is: quick to see, and so of most names.
fn is_folded(text: &str) -> bool {
    // The first bytes of what else may be white space, and of some letters.
    let is_plain = |byte: u8| byte > b' ' && !matches!(byte, 0x7f | 0xc2 | 0xe1..=0xe3);
    let mut before = b' ';
    for byte in text.bytes() {
        if !(is_plain(byte) || byte == b' ' && before != b' ') {
            return false;
        }
        before = byte;
    }
    before != b' ' || text.is_empty()
}
