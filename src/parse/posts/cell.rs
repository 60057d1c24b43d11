//! The cells of a CSV file with their places: the csv crate reads the values, and a scan of the row finds where they stand.

use csv::{ReaderBuilder, StringRecord};

use crate::span::{FileId, Span};

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub span: Span,
    pub cells: Vec<Cell>,
}

/// One cell: its value without quotation marks, and its place with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    pub text: String,
    pub span: Span,
}

/// All rows of a file, the one with the column names first.
pub(super) fn rows(text: &str, file: FileId) -> Vec<Row> {
    let separator = separator(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let records: Vec<StringRecord> = reader.records().filter_map(Result::ok).collect();
    let starts = records
        .iter()
        .filter_map(|record| record.position())
        .map(|at| usize::try_from(at.byte()).unwrap_or(text.len()));
    records
        .iter()
        .zip(starts)
        .map(|(record, start)| row(record, text, start, separator, file))
        .collect()
}

/// Semicolon or comma, whichever the first line has more of.
fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    if count(';') > count(',') { b';' } else { b',' }
}

fn row(record: &StringRecord, text: &str, start: usize, separator: u8, file: FileId) -> Row {
    let mut at = start
        + text[start..]
            .bytes()
            .take_while(|byte| matches!(byte, b'\n' | b'\r'))
            .count();
    let first = at;
    let mut cells = Vec::with_capacity(record.len());
    for value in record {
        let end = end_of_cell(text.as_bytes(), at, separator);
        cells.push(Cell {
            text: value.to_owned(),
            span: Span::new(file, at, end),
        });
        at = end + 1;
    }
    let end = cells.last().map_or(first, |cell| cell.span.end as usize);
    Row {
        span: Span::new(file, first, end),
        cells,
    }
}

/// The first separator or line break after `at` that is not inside quotation marks.
fn end_of_cell(bytes: &[u8], at: usize, separator: u8) -> usize {
    let quoted = bytes.get(at) == Some(&b'"');
    let mut inside = false;
    for (offset, byte) in bytes[at.min(bytes.len())..].iter().enumerate() {
        match byte {
            b'"' if quoted => inside = !inside,
            b'\n' | b'\r' if !inside => return at + offset,
            byte if *byte == separator && !inside => return at + offset,
            _ => {}
        }
    }
    bytes.len()
}
