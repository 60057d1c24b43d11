//! Tables: header cells with scope, captions, and a region that scrolls.
//!
//! A paragraph that begins with «Tabell:» or «Tabell 2:» (the word is the language's own) right before a table is its
//! caption. A body row whose first cell is all bold has that cell as its header.

use std::ops::Range;

use pulldown_cmark::Alignment;

use crate::parse::markdown::Writer;
use crate::prose::ParagraphKind;
use crate::span::Span;

/// A table that is being written.
#[derive(Debug)]
pub struct Table {
    alignment: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_body: bool,
    /// Where the cell's start tag and its content begin.
    cell: (usize, usize),
    /// Where bold text that begins the cell begins and ends.
    bold: Option<(usize, usize)>,
}

/// A paragraph that is a caption if a table follows.
#[derive(Debug)]
pub struct Caption {
    span: Span,
    at: usize,
    /// How much of the text only says that this is a caption.
    label: usize,
    /// Where the paragraph's content begins, and where its end tag ends.
    pub inner: usize,
    pub end: usize,
    /// How many paragraphs of prose there were before it.
    prose: usize,
}

impl Writer<'_> {
    /// The caption that the paragraph at `range` is, should a table follow it.
    pub fn caption_at(&self, range: &Range<usize>) -> Option<Caption> {
        let text = self.source.get(range.clone())?;
        let after = text.strip_prefix(self.words.table.as_str())?;
        let number = after.len()
            - after
                .trim_start_matches([' ', '.'])
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .len();
        let rest = after[number..].strip_prefix(':')?;
        let gap = rest.len() - rest.trim_start().len();
        let is_numbered = number > 0;
        Some(Caption {
            span: self.span(range.clone()),
            at: self.out.len(),
            label: if is_numbered {
                0
            } else {
                self.words.table.len() + 1 + gap
            },
            inner: 0,
            end: 0,
            prose: self.prose.paragraphs.len(),
        })
    }

    pub fn start_table(&mut self, alignment: Vec<Alignment>, range: Range<usize>) {
        self.next_prose_as(ParagraphKind::Cell);
        self.blocks.tables += 1;
        let number = self.blocks.tables;
        let caption = self
            .blocks
            .caption
            .take()
            .filter(|caption| caption.end == self.out.len());
        let span = self.span(range);
        match caption {
            Some(caption) => self.table_with_caption(&caption, number, span),
            None => {
                let label = format!("{} {number}", self.words.table);
                self.out
                    .push("<div class=\"table-region\" role=\"region\" tabindex=\"0\"");
                self.out.attribute("aria-label", &label);
                self.out.marker(span);
                self.out.push(">\n");
                self.out.open("table", span);
            }
        }
        self.out.push("\n");
        self.blocks.table = Some(Table {
            alignment,
            column: 0,
            in_head: false,
            has_body: false,
            cell: (0, 0),
            bold: None,
        });
    }

    /// Moves the paragraph that was just written into the table.
    fn table_with_caption(&mut self, caption: &Caption, number: u32, span: Span) {
        let mut inner = self.out.split_off(caption.inner);
        inner.html.truncate(inner.html.len().saturating_sub("</p>\n".len()));
        self.out.body.html.truncate(caption.at);
        if let Some(paragraph) = self.prose.paragraphs.get_mut(caption.prose) {
            paragraph.kind = ParagraphKind::Cell;
        }
        let label = inner.html.get(..caption.label).map_or(0, str::len);
        inner.html.replace_range(..label, "");
        for slot in &mut inner.slots {
            slot.at = slot.at.saturating_sub(u32::try_from(label).unwrap_or_default());
        }
        let id = self.unique_id(format!("tbl-{number}"));
        self.out
            .push("<div class=\"table-region\" role=\"region\" tabindex=\"0\"");
        self.out.attribute("aria-labelledby", &id);
        self.out.marker(span);
        self.out.push(">\n");
        self.out.open("table", span);
        self.out.push("\n<caption");
        self.out.attribute("id", &id);
        self.out.marker(caption.span);
        self.out.push(">");
        self.out.append(&inner);
        self.out.push("</caption>");
    }

    pub fn end_table(&mut self) {
        if self.blocks.table.take().is_some_and(|table| table.has_body) {
            self.out.push("</tbody>\n");
        }
        self.out.push("</table>\n</div>\n");
        self.next_prose();
    }

    pub fn start_table_head(&mut self, range: Range<usize>) {
        if let Some(table) = &mut self.blocks.table {
            table.in_head = true;
            table.column = 0;
        }
        self.out.push("<thead>\n");
        self.row(range);
    }

    pub fn end_table_head(&mut self) {
        if let Some(table) = &mut self.blocks.table {
            table.in_head = false;
        }
        self.out.push("</tr>\n</thead>\n");
    }

    pub fn start_row(&mut self, range: Range<usize>) {
        let table = self.blocks.table.as_mut();
        let is_first = table.is_some_and(|table| {
            table.column = 0;
            !std::mem::replace(&mut table.has_body, true)
        });
        if is_first {
            self.out.push("<tbody>\n");
        }
        self.row(range);
    }

    fn row(&mut self, range: Range<usize>) {
        let span = self.span(range);
        self.out.open("tr", span);
        self.out.push("\n");
    }

    pub fn start_cell(&mut self, range: Range<usize>) {
        self.next_prose_as(ParagraphKind::Cell);
        let written = self.source.get(range.clone()).unwrap_or_default();
        let padding = written.len() - written.trim_start().len();
        let padding = if padding == written.len() { 0 } else { padding };
        let span = self.span(range.start + padding..range.end);
        let at = self.out.len();
        let Some(table) = &self.blocks.table else {
            return;
        };
        self.out.push(if table.in_head { "<th scope=\"col\"" } else { "<td" });
        match table.alignment.get(table.column) {
            Some(Alignment::Right) => self.out.push(" class=\"align-right\""),
            Some(Alignment::Center) => self.out.push(" class=\"align-center\""),
            Some(Alignment::Left) => self.out.push(" class=\"align-left\""),
            _ => {}
        }
        self.out.marker(span);
        self.out.push(">");
        let content = self.out.len();
        if let Some(table) = &mut self.blocks.table {
            table.cell = (at, content);
            table.bold = None;
        }
    }

    /// Remembers bold text that begins a cell.
    pub fn start_bold(&mut self) {
        let at = self.out.len();
        if let Some(table) = self.blocks.table.as_mut().filter(|table| table.cell.1 == at) {
            table.bold = Some((at, 0));
        }
    }

    pub fn end_bold(&mut self) {
        let end = self.out.len();
        if let Some((_, last)) = self.blocks.table.as_mut().and_then(|table| table.bold.as_mut()) {
            *last = end;
        }
    }

    pub fn end_cell(&mut self) {
        self.next_prose_as(ParagraphKind::Cell);
        let end = self.out.len();
        let Some(table) = &mut self.blocks.table else {
            return;
        };
        let (at, content) = table.cell;
        let is_empty = end == content;
        let is_row_header =
            table.column == 0 && !table.in_head && table.bold.is_some_and(|bold| bold == (content, end));
        let name = if (table.in_head && !is_empty) || is_row_header {
            "th"
        } else {
            "td"
        };
        let was_header = table.in_head;
        table.column += 1;
        if was_header && is_empty {
            // A header cell without text would name its column nothing.
            self.out
                .body
                .html
                .replace_range(at..at + "<th scope=\"col\"".len(), "<td");
        }
        self.out.close(name);
        self.out.push("\n");
        if is_row_header {
            // A header cell is bold of itself.
            let open = self.out.body.html[content..].find('>').map_or(0, |close| close + 1);
            self.out.remove(end - "</strong>".len()..end);
            self.out.remove(content..content + open);
            self.out.insert(at + "<td".len(), " scope=\"row\"");
            self.out.body.html.replace_range(at..at + "<td".len(), "<th");
        }
    }
}
