//! Headings and their ids.

use std::ops::Range;

use pulldown_cmark::{CowStr, HeadingLevel};

use crate::diagnostic::Message;
use crate::parse::document::Heading;
use crate::parse::markdown::Writer;
use crate::parse::slug::slug;
use crate::prose::ParagraphKind;

/// What stands in for the id of a heading without letters, or with one that a footnote or a term may have.
const NAMELESS: &str = "section";

/// A heading that is being written.
#[derive(Debug)]
pub struct OpenHeading {
    /// Where ` id="…"` goes.
    at: usize,
    /// The id that the author gave it.
    id: Option<String>,
    lang: Option<Box<str>>,
}

impl Writer<'_> {
    pub fn start_heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        classes: &[CowStr<'_>],
        attributes: &[(CowStr<'_>, Option<CowStr<'_>>)],
        range: Range<usize>,
    ) {
        self.next_prose_as(ParagraphKind::Heading);
        if level == HeadingLevel::H1 {
            self.report("heading-one-in-body", range.clone(), Message::new("message"));
        }
        let span = self.span(range.clone());
        self.out.push("<");
        self.out.push(name(level));
        let at = self.out.len();
        if !classes.is_empty() {
            self.out.attribute("class", &classes.join(" "));
        }
        let outer = self.prose.lang.clone();
        for (key, value) in attributes {
            match (&**key, value) {
                ("lang", Some(lang)) => {
                    self.out.attribute("lang", lang);
                    self.set_language(Some(lang.as_ref().into()));
                }
                (key, _) => self.unknown_attribute(key, &range),
            }
        }
        self.out.marker(span);
        self.out.push(">");
        self.blocks.heading = Some(OpenHeading {
            at,
            id: id.map(str::to_owned),
            lang: outer,
        });
        self.plain.clear();
        self.collecting += 1;
    }

    pub fn end_heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        self.next_prose();
        self.collecting = self.collecting.saturating_sub(1);
        if let Some(open) = self.blocks.heading.take() {
            let id = self.heading_id(open.id, &range);
            self.out.insert(open.at, &format!(" id=\"{}\"", attribute_text(&id)));
            self.set_language(open.lang);
            let span = self.span(range);
            self.headings.push(Heading {
                level: (level as u8).max(2),
                id,
                text: self.plain.trim().to_owned(),
                span,
            });
        }
        self.out.close(name(level));
        self.out.push("\n");
    }

    fn heading_id(&mut self, given: Option<String>, range: &Range<usize>) -> String {
        if let Some(id) = given {
            if self.ids.contains_key(&id) {
                let message = Message::new("message").with("id", &id);
                self.report("duplicate-heading-id", range.clone(), message);
            }
            return self.unique_id(id);
        }
        let made = slug(&self.plain, self.context.config.settings.heading_ids);
        let is_taken = ["fn-", "fnref-", "term-"].iter().any(|prefix| made.starts_with(prefix));
        let is_usable = !made.is_empty() && !is_taken;
        self.unique_id(if is_usable { made } else { NAMELESS.to_owned() })
    }

    /// The id itself the first time, then with a number that makes it unlike all others.
    pub fn unique_id(&mut self, id: String) -> String {
        let Some(last) = self.ids.get(&id).copied() else {
            self.ids.insert(id.clone(), 1);
            return id;
        };
        let mut number = last + 1;
        while self.ids.contains_key(&format!("{id}-{number}")) {
            number += 1;
        }
        let unique = format!("{id}-{number}");
        self.ids.insert(id, number);
        self.ids.insert(unique.clone(), 1);
        unique
    }

    fn unknown_attribute(&mut self, key: &str, range: &Range<usize>) {
        let message = match crate::config::read::nearest(key, ["lang"]) {
            Some(near) => Message::new("similar").with("suggestion", near),
            None => Message::new("message"),
        };
        self.report("unknown-key", range.clone(), message.with("key", key));
    }
}

fn attribute_text(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The element of a heading in the body: the page's own title is the only `h1`.
const fn name(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => "h2",
        HeadingLevel::H3 => "h3",
        HeadingLevel::H4 => "h4",
        HeadingLevel::H5 => "h5",
        HeadingLevel::H6 => "h6",
    }
}
