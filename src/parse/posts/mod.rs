//! The ledger of posts in other channels: `content/posts/*.csv`, one row a post, every cell with its place.
//!
//! The first row names the columns; their order is free and unknown ones are findings. Cells are separated by commas or
//! semicolons, whichever the first row has more of.

mod cell;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::config::read::nearest;
use crate::diagnostic::{Diagnostic, Message};
use crate::parse::posts::cell::{Cell, Row, rows};
use crate::span::{FileId, LineIndex, Span, Spanned};

/// Folder of the ledger's files.
pub const FOLDER: &str = "content/posts/";

/// The columns that a ledger may have; the first three it must have.
pub const COLUMNS: &[&str] = &[
    "date",
    "channel",
    "language",
    "text",
    "alt",
    "page",
    "owner",
    "purpose",
    "paid",
    "amount",
    "audience",
    "excluded",
    "reason",
    "approver",
    "political",
    "video",
    "captions",
    "important",
];

/// Columns without which a row says nothing.
const REQUIRED: &[&str] = &["date", "channel", "language"];

/// One post.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    /// The whole row.
    pub span: Span,
    /// The line that the row begins on.
    pub line: u32,
    pub date: Spanned<Date>,
    /// Id of the channel.
    pub channel: Spanned<String>,
    /// BCP 47 tag of what the post says that it is written in.
    pub language: Spanned<String>,
    pub text: Option<Spanned<String>>,
    /// The text alternative of its image.
    pub alt: Option<Spanned<String>>,
    /// Source link to the page that holds the matter.
    pub page: Option<Spanned<String>>,
    pub owner: Option<Spanned<String>>,
    pub purpose: Option<Spanned<String>>,
    pub paid: Flag,
    /// What was paid, in kroner.
    pub amount: Option<Spanned<f64>>,
    /// Ids of audiences; several are separated by a vertical bar.
    pub audience: Vec<Spanned<String>>,
    /// Ids of audiences that targeting leaves out.
    pub excluded: Vec<Spanned<String>>,
    pub reason: Option<Spanned<String>>,
    pub approver: Option<Spanned<String>>,
    pub political: Flag,
    pub video: Flag,
    pub captions: Flag,
    pub important: Flag,
}

/// A yes-or-no cell and its place; an empty cell is no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    pub yes: bool,
    /// The cell, or the row when there is no such column.
    pub span: Span,
}

/// Reads one file of the ledger. A row with a fault that matters is left out; the others stand.
#[must_use]
pub fn read(text: &str, file: FileId) -> (Vec<Post>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut rows = rows(text, file).into_iter();
    let Some(header) = rows.next() else {
        return (Vec::new(), findings);
    };
    let columns = columns(&header, &mut findings);
    let lines = LineIndex::new(text);
    let posts = rows
        .filter_map(|row| {
            Reader {
                columns: &columns,
                row: &row,
                line: lines.position(text, row.span.start).line,
                findings: &mut findings,
            }
            .post()
        })
        .collect();
    (posts, findings)
}

/// The known column of each cell of the first row.
fn columns(header: &Row, findings: &mut Vec<Diagnostic>) -> Vec<Option<&'static str>> {
    let found: Vec<Option<&str>> = header.cells.iter().map(|cell| column(cell, findings)).collect();
    for missing in REQUIRED.iter().filter(|name| !found.contains(&Some(**name))) {
        findings.push(Diagnostic::error(
            "post-column",
            header.span,
            Message::new("missing").with("column", missing),
        ));
    }
    found
}

fn column(cell: &Cell, findings: &mut Vec<Diagnostic>) -> Option<&'static str> {
    let name = cell.text.trim().to_lowercase();
    let known = COLUMNS.iter().find(|known| **known == name).copied();
    if known.is_none() && !name.is_empty() {
        let message = match nearest(&name, COLUMNS.iter().copied()) {
            Some(near) => Message::new("similar").with("suggestion", near),
            None => Message::new("unknown"),
        };
        findings.push(Diagnostic::error(
            "post-column",
            cell.span,
            message.with("column", name),
        ));
    }
    known
}

/// One row with the columns that its cells belong to.
struct Reader<'a> {
    columns: &'a [Option<&'static str>],
    row: &'a Row,
    line: u32,
    findings: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn post(mut self) -> Option<Post> {
        if self.row.cells.iter().all(|cell| cell.text.trim().is_empty()) {
            return None;
        }
        let (date, channel, language) = (self.date(), self.required("channel"), self.required("language"));
        Some(Post {
            span: self.row.span,
            line: self.line,
            date: date?,
            channel: channel?,
            language: language?,
            text: self.text("text"),
            alt: self.text("alt"),
            page: self.text("page"),
            owner: self.text("owner"),
            purpose: self.text("purpose"),
            paid: self.flag("paid"),
            amount: self.amount(),
            audience: self.list("audience"),
            excluded: self.list("excluded"),
            reason: self.text("reason"),
            approver: self.text("approver"),
            political: self.flag("political"),
            video: self.flag("video"),
            captions: self.flag("captions"),
            important: self.flag("important"),
        })
    }

    fn cell(&self, column: &str) -> Option<&Cell> {
        let at = self.columns.iter().position(|name| *name == Some(column))?;
        self.row.cells.get(at).filter(|cell| !cell.text.trim().is_empty())
    }

    fn text(&self, column: &str) -> Option<Spanned<String>> {
        self.cell(column)
            .map(|cell| Spanned::new(cell.text.trim().to_owned(), cell.span))
    }

    fn required(&mut self, column: &'static str) -> Option<Spanned<String>> {
        let text = self.text(column);
        if text.is_none() && self.columns.contains(&Some(column)) {
            self.report(self.row.span, Message::new("missing").with("column", column));
        }
        text
    }

    fn date(&mut self) -> Option<Spanned<Date>> {
        let text = self.required("date")?;
        let date = text.value.parse::<Date>().ok();
        if date.is_none() {
            self.report(text.span, Message::new("date").with("value", &text.value));
        }
        date.map(|date| Spanned::new(date, text.span))
    }

    /// A sum in kroner, with a decimal comma or point and spaces between thousands.
    fn amount(&mut self) -> Option<Spanned<f64>> {
        let text = self.text("amount")?;
        let plain: String = text.value.chars().filter(|c| !c.is_whitespace()).collect();
        let amount = plain
            .replace(',', ".")
            .parse::<f64>()
            .ok()
            .filter(|amount| amount.is_finite() && *amount >= 0.0);
        if amount.is_none() {
            self.report(text.span, Message::new("amount").with("value", &text.value));
        }
        amount.map(|amount| Spanned::new(amount, text.span))
    }

    fn flag(&mut self, column: &'static str) -> Flag {
        let Some(text) = self.text(column) else {
            return Flag {
                yes: false,
                span: self.row.span,
            };
        };
        let yes = match text.value.to_lowercase().as_str() {
            "yes" | "ja" | "true" | "1" | "x" => true,
            "no" | "nei" | "false" | "0" => false,
            _ => {
                self.report(
                    text.span,
                    Message::new("flag").with("value", &text.value).with("column", column),
                );
                false
            }
        };
        Flag { yes, span: text.span }
    }

    fn list(&self, column: &str) -> Vec<Spanned<String>> {
        let Some(cell) = self.cell(column) else {
            return Vec::new();
        };
        let parts = cell.text.split('|').map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| Spanned::new(part.to_owned(), cell.span)).collect()
    }

    fn report(&mut self, span: Span, message: Message) {
        self.findings.push(Diagnostic::error("post-value", span, message));
    }
}
