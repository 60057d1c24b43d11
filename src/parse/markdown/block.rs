//! Blocks: the parser's events about paragraphs, lists, quotations and what they hold.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use crate::parse::markdown::Writer;
use crate::parse::markdown::code::Fence;
use crate::parse::markdown::table::{Caption, Table};
use crate::parse::markdown::typography::Quotes;
use crate::prose::ParagraphKind;

/// The blocks around the place that is being written.
#[derive(Debug, Default)]
pub struct Blocks {
    lists: Vec<List>,
    /// Where the start tag of the innermost list item was written.
    items: Vec<usize>,
    /// Block quotations that are no alerts.
    quotations: u32,
    alerts: Vec<bool>,
    pub fence: Option<Fence>,
    pub html: Option<Fence>,
    pub table: Option<Table>,
    /// How many tables have begun.
    pub tables: u32,
    /// The paragraph that was just written, when it may be a table's caption.
    pub caption: Option<Caption>,
    /// The image whose alternative text is being read.
    pub image: Option<super::inline::OpenImage>,
    pub heading: Option<super::heading::OpenHeading>,
}

#[derive(Debug)]
struct List {
    at: usize,
    is_task_list: bool,
}

impl Writer<'_> {
    pub fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.blocks.image.is_some() {
            return self.event_in_image(&event);
        }
        match event {
            Event::Text(text) => self.any_text(&text, range),
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end, range),
            Event::SoftBreak => self.line_break("\n", &range),
            Event::HardBreak => self.line_break("<br>\n", &range),
            Event::Code(code) => self.inline_code(&code, range),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::Html(html) => self.any_text(&html, range),
            Event::FootnoteReference(label) => self.footnote_reference(&label, range),
            Event::TaskListMarker(is_done) => self.task(is_done),
            Event::Rule => {
                let span = self.span(range);
                self.out.open("hr", span);
                self.out.push("\n");
            }
            // Mathematics is not turned on.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.any_text(&text, range),
        }
    }

    /// What stands between an image's brackets is its text alternative, without markup.
    fn event_in_image(&mut self, event: &Event<'_>) {
        let Some(image) = &mut self.blocks.image else {
            return;
        };
        match event {
            Event::Text(text) | Event::Code(text) => image.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            Event::Start(Tag::Image { .. }) => image.depth += 1,
            Event::End(TagEnd::Image) if image.depth > 0 => image.depth -= 1,
            Event::End(TagEnd::Image) => self.end_image(),
            _ => {}
        }
    }

    /// Text, wherever it belongs: an open code block, raw HTML, or the page.
    fn any_text(&mut self, text: &str, range: Range<usize>) {
        let place = self.place(range.start);
        if let Some(fence) = &mut self.blocks.fence {
            fence.push(text, place);
        } else if let Some(html) = &mut self.blocks.html {
            html.push(text, place);
        } else {
            self.text_with_terms(text, range);
        }
    }

    fn line_break(&mut self, markup: &str, range: &Range<usize>) {
        let place = self.place(range.start);
        self.prose.space(place);
        self.out.push(markup);
        self.quotes.before = Some(' ');
        if self.collecting > 0 {
            self.plain.push(' ');
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.start_paragraph(range),
            Tag::Heading {
                level,
                id,
                classes,
                attrs,
            } => self.start_heading(level, id.as_deref(), &classes, &attrs, range),
            Tag::BlockQuote(kind) => self.start_quotation(kind, range),
            Tag::CodeBlock(kind) => self.start_fence(&kind, range),
            Tag::HtmlBlock => {
                self.next_prose();
                self.blocks.html = Some(Fence::new(String::new(), self.file, range, self.base));
            }
            Tag::List(first) => self.start_list(first, range),
            Tag::Item => {
                self.next_prose();
                self.blocks.items.push(self.out.len());
                self.element("li", range);
            }
            Tag::FootnoteDefinition(label) => self.start_note(&label, range),
            Tag::DefinitionList => self.block("dl", range),
            Tag::DefinitionListTitle => self.block("dt", range),
            Tag::DefinitionListDefinition => self.block("dd", range),
            Tag::Table(alignment) => self.start_table(alignment, range),
            Tag::TableHead => self.start_table_head(range),
            Tag::TableRow => self.start_row(range),
            Tag::TableCell => self.start_cell(range),
            Tag::Emphasis => self.element("em", range),
            Tag::Strong => {
                self.start_bold();
                self.element("strong", range);
            }
            Tag::Strikethrough => {
                self.element("del", range);
                self.say_edit("del");
            }
            Tag::Superscript => self.element("sup", range),
            Tag::Subscript => self.element("sub", range),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.start_markdown_link(link_type, &dest_url, &title, range),
            Tag::Image { dest_url, title, .. } => self.start_image(&dest_url, &title, range),
            Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        match end {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => self.end_heading(level, range),
            TagEnd::BlockQuote(_) => self.end_quotation(),
            TagEnd::CodeBlock => self.end_fence(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::List(is_ordered) => {
                self.blocks.lists.pop();
                self.end_block(if is_ordered { "ol" } else { "ul" });
            }
            TagEnd::Item => {
                self.blocks.items.pop();
                self.end_block("li");
            }
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::DefinitionList => self.end_block("dl"),
            TagEnd::DefinitionListTitle => self.end_block("dt"),
            TagEnd::DefinitionListDefinition => self.end_block("dd"),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.end_block("tr"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.out.close("em"),
            TagEnd::Strong => {
                self.out.close("strong");
                self.end_bold();
            }
            TagEnd::Strikethrough => self.out.close("del"),
            TagEnd::Superscript => self.out.close("sup"),
            TagEnd::Subscript => self.out.close("sub"),
            TagEnd::Link => self.end_link(),
            TagEnd::Image | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn element(&mut self, name: &str, range: Range<usize>) {
        let span = self.span(range);
        self.out.open(name, span);
    }

    /// A block that begins a new paragraph of prose.
    fn block(&mut self, name: &str, range: Range<usize>) {
        self.next_prose();
        self.element(name, range);
    }

    fn end_block(&mut self, name: &str) {
        self.next_prose();
        self.out.close(name);
        self.out.push("\n");
    }

    /// Ends the paragraph of prose; what follows is of the kind that the blocks around make it.
    pub fn next_prose(&mut self) {
        let kind = if self.blocks.quotations > 0 {
            ParagraphKind::Quote
        } else {
            ParagraphKind::Body
        };
        self.next_prose_as(kind);
    }

    pub fn next_prose_as(&mut self, kind: ParagraphKind) {
        self.prose.next(kind);
        self.quotes = Quotes::default();
    }

    fn start_paragraph(&mut self, range: Range<usize>) {
        self.next_prose();
        self.blocks.caption = self.caption_at(&range);
        self.element("p", range);
        let inner = self.out.len();
        if let Some(caption) = &mut self.blocks.caption {
            caption.inner = inner;
        }
    }

    fn end_paragraph(&mut self) {
        self.end_block("p");
        let end = self.out.len();
        if let Some(caption) = &mut self.blocks.caption {
            caption.end = end;
        }
    }

    fn start_quotation(&mut self, kind: Option<BlockQuoteKind>, range: Range<usize>) {
        self.blocks.alerts.push(kind.is_some());
        let Some(kind) = kind else {
            self.blocks.quotations += 1;
            return self.block("blockquote", range);
        };
        let (index, class) = match kind {
            BlockQuoteKind::Note => (0, "note"),
            BlockQuoteKind::Tip => (1, "tip"),
            BlockQuoteKind::Important => (2, "important"),
            BlockQuoteKind::Warning => (3, "warning"),
            BlockQuoteKind::Caution => (4, "caution"),
        };
        self.next_prose();
        let span = self.span(range);
        self.out.push("<aside class=\"alert alert-");
        self.out.push(class);
        self.out.push("\" role=\"note\"");
        self.out.marker(span);
        self.out.push("><p class=\"alert-title\"");
        self.out.marker(span);
        self.out.push(">");
        self.out.text(&self.words.alerts[index]);
        self.out.push("</p>\n");
    }

    fn end_quotation(&mut self) {
        if self.blocks.alerts.pop() == Some(true) {
            self.end_block("aside");
        } else {
            self.end_block("blockquote");
            self.blocks.quotations = self.blocks.quotations.saturating_sub(1);
            self.next_prose();
        }
    }

    fn start_list(&mut self, first: Option<u64>, range: Range<usize>) {
        self.next_prose();
        self.blocks.lists.push(List {
            at: self.out.len(),
            is_task_list: false,
        });
        let span = self.span(range);
        match first {
            Some(first) => {
                self.out.push("<ol");
                if first != 1 {
                    self.out.attribute("start", &first.to_string());
                }
            }
            None => self.out.push("<ul"),
        }
        self.out.marker(span);
        self.out.push(">\n");
    }

    /// The mark of a task: its state in words for who cannot see it, drawn by the theme for others.
    fn task(&mut self, is_done: bool) {
        let item = self.blocks.items.last().copied();
        let (class, word) = if is_done {
            (" class=\"task done\"", &self.words.task_done)
        } else {
            (" class=\"task open\"", &self.words.task_open)
        };
        if let Some(at) = item {
            self.out.insert(at + "<li".len(), class);
        }
        self.out
            .push("<span class=\"task-mark\"><span class=\"visually-hidden\">");
        self.out.text(word);
        self.out.push(":</span></span> ");
        if let Some(list) = self.blocks.lists.last_mut().filter(|list| !list.is_task_list) {
            list.is_task_list = true;
            self.out.insert(list.at + "<ul".len(), " class=\"task-list\"");
            let moved = " class=\"task-list\"".len();
            for item in self.blocks.items.iter_mut().filter(|item| **item > list.at) {
                *item += moved;
            }
        }
    }

    /// Writes what `inner` writes as someone else's words.
    pub fn quotation(&mut self, inner: impl FnOnce(&mut Self)) {
        self.blocks.quotations += 1;
        inner(self);
        self.blocks.quotations = self.blocks.quotations.saturating_sub(1);
        self.next_prose();
    }
}
