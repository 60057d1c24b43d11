//! The first use of each of the glossary's terms in a document: an abbreviation with its name, a term with a link to its
//! explanation at the end.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::parse::markdown::Writer;
use crate::parse::terms::Found;

/// What has been explained so far.
#[derive(Debug, Default)]
pub struct Explained {
    abbreviations: BTreeSet<usize>,
    /// In the order of first use.
    terms: Vec<usize>,
}

impl Writer<'_> {
    /// Writes running text, with the terms in it explained.
    pub fn text_with_terms(&mut self, text: &str, range: Range<usize>) {
        let mut from = 0;
        while let Some(found) = self.next_term(&text[from..], range.len() == text.len()) {
            let (start, end) = (from + found.start, from + found.end);
            self.text(&text[from..start], range.start + from..range.start + start);
            let place = range.start + start..range.start + end;
            if self.prose.is_own() {
                self.term(&text[start..end], place, found);
            } else {
                self.text(&text[start..end], place);
            }
            from = end;
        }
        let rest = if from == 0 {
            range
        } else {
            range.start + from..range.end
        };
        self.text(&text[from..], rest);
    }

    fn next_term(&self, text: &str, is_literal: bool) -> Option<Found> {
        let terms = &self.context.terms[self.lang];
        let is_open = is_literal && self.collecting == 0 && self.prose.is_own() && !terms.is_empty();
        let is_new = |term: usize, is_abbreviation: bool| {
            if is_abbreviation {
                !self.explained.abbreviations.contains(&term)
            } else {
                !self.explained.terms.contains(&term)
            }
        };
        is_open.then(|| terms.find(text, is_new)).flatten()
    }

    fn term(&mut self, text: &str, range: Range<usize>, found: Found) {
        let Some(term) = self.context.terms[self.lang].get(found.term) else {
            return self.text(text, range);
        };
        let span = self.span(range.clone());
        if found.is_abbreviation {
            self.explained.abbreviations.insert(found.term);
            // «Statistisk sentralbyrå (SSB)» has explained itself.
            if self.prose.ends_with(&term.name) {
                return self.text(text, range);
            }
            self.out.push("<abbr");
            self.out.attribute("title", &term.name);
            self.out.marker(span);
            self.out.push(">");
            self.text(text, range);
            self.out.push("</abbr>");
        } else {
            self.explained.terms.push(found.term);
            let number = self.explained.terms.len();
            self.out.push("<a class=\"term\"");
            self.out.attribute("href", &format!("#term-{number}"));
            self.out.marker(span);
            self.out.push(">");
            self.in_link += 1;
            self.text(text, range);
            self.in_link -= 1;
            self.out.push("</a>");
        }
    }

    /// Writes the explanations of the terms that the document uses.
    pub fn finish_terms(&mut self) {
        let explained = std::mem::take(&mut self.explained.terms);
        if explained.is_empty() {
            return;
        }
        let id = self.unique_id("terms".to_owned());
        self.out.push("<section class=\"terms\"");
        self.out.attribute("aria-labelledby", &id);
        self.out.push(">\n<h2");
        self.out.attribute("id", &id);
        self.out.push(">");
        self.out.text(&self.words.terms);
        self.out.push("</h2>\n<dl>\n");
        for (index, term) in explained.into_iter().enumerate() {
            let Some(term) = self.context.terms[self.lang].get(term) else {
                continue;
            };
            self.out.push("<dt");
            self.out.attribute("id", &format!("term-{}", index + 1));
            self.out.push(">");
            self.out.text(&term.name);
            self.out.push("</dt>\n<dd>");
            self.out.text(term.explanation.as_deref().unwrap_or_default());
            self.out.push("</dd>\n");
        }
        self.out.push("</dl>\n</section>\n");
    }
}
