//! Parses and reads every document of a site, in parallel, with the posts and the registers.

use std::collections::HashSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::balance::Measure;
use crate::config;
use crate::diagnostic::Diagnostic;
use crate::language::reading::Reading;
use crate::memo::{self, Keeping, Key, Memo};
use crate::parse::document::Document;
use crate::parse::posts::{self, Post};
use crate::parse::record::register::Registers;
use crate::parse::{self, Bodies};
use crate::progress::{Progress, Stage};
use crate::source::{Content, Source, Sources};
use crate::span::FileId;

/// How many bytes of documents have their bodies written while they are parsed; those of the rest are written when their
/// pages are drawn. A site of 5,000 pages has room; one of 30,000 takes a third less memory, and a tenth more time.
const ROOM: usize = 48 << 20;

/// A document and its reading, with what is wrong in them.
#[derive(Debug, Clone)]
pub struct ParsedFile {
    document: Option<Arc<Document>>,
    reading: Option<Reading>,
    findings: Vec<Diagnostic>,
}

/// What parsing the files of a site gives.
#[derive(Debug)]
pub struct Parsed {
    pub documents: Vec<Arc<Document>>,
    /// One for each document when they are measured, else none.
    pub readings: Vec<Reading>,
    pub posts: Vec<Post>,
    pub registers: Registers,
    pub findings: Vec<Diagnostic>,
}

/// The hash of all that documents and pages depend on besides their own text: the site's settings and texts, and `more`.
#[must_use]
pub fn ground<'s>(sources: &'s Sources, more: impl Iterator<Item = &'s [u8]>) -> Key {
    let settings = sources
        .iter()
        .filter(|(_, source)| source.path == config::SITE_FILE || source.path.starts_with("i18n/"))
        .map(|(_, source)| source.bytes());
    memo::key(settings.chain(more))
}

/// Parses and reads every document, in parallel, the posts and the registers.
#[must_use]
pub fn read_all(
    context: &parse::Context<'_>,
    sources: &Sources,
    measure: Option<&Measure<'_>>,
    memo: &Memo<ParsedFile>,
    progress: &dyn Progress,
) -> Parsed {
    let documents = sources
        .under("content/")
        .filter(|(_, source)| source.path.ends_with(".md"));
    let files: Vec<(FileId, &Source, Bodies)> = documents
        .scan(0, |before, (file, source)| {
            *before += source.bytes().len();
            let has_room = *before <= ROOM || memo.keeping() == Keeping::On;
            Some((file, source, if has_room { Bodies::Now } else { Bodies::Later }))
        })
        .collect();
    progress.begin(Stage::Parse, files.len());
    let ground = ground(sources, std::iter::empty());
    let parsed: Vec<Arc<ParsedFile>> = files
        .par_iter()
        .map(|(file, source, bodies)| {
            let key = || {
                memo::key([
                    &ground[..],
                    &file.0.to_le_bytes(),
                    source.path.as_bytes(),
                    &source.hash(),
                ])
            };
            let parsed = memo.get_or_make(key, || parse_file(context, source, *file, *bodies, measure));
            progress.advance();
            parsed
        })
        .collect();
    let (registers, mut findings) = Registers::read(sources);
    // What a document cannot say of itself: a file that was not loaded would be published empty.
    let documents: HashSet<FileId> = files.iter().map(|(file, ..)| *file).collect();
    let others = sources.iter().filter(|(file, _)| !documents.contains(file));
    findings.extend(others.filter_map(|(file, source)| match &source.content {
        Content::Unreadable(why) => Some(parse::refused(*why, file)),
        Content::Bytes(_) => None,
    }));
    let mut all = Parsed {
        documents: Vec::new(),
        readings: Vec::new(),
        posts: Vec::new(),
        registers,
        findings,
    };
    for file in parsed {
        let file = Arc::unwrap_or_clone(file);
        all.documents.extend(file.document);
        all.readings.extend(file.reading);
        all.findings.extend(file.findings);
    }
    for (file, source) in sources
        .under(posts::FOLDER)
        .filter(|(_, source)| source.path.ends_with(".csv"))
    {
        let (posts, findings) = posts::read(source.text(), file);
        all.posts.extend(posts);
        all.findings.extend(findings);
    }
    all
}

fn parse_file(
    context: &parse::Context<'_>,
    source: &Source,
    file: FileId,
    bodies: Bodies,
    measure: Option<&Measure<'_>>,
) -> ParsedFile {
    let (mut document, mut findings) = parse::document(context, source, file, bodies);
    let read = document.as_ref().zip(measure);
    let reading = read.map(|(document, measure)| {
        let (reading, found) = measure.read(document);
        findings.extend(found);
        reading
    });
    if let Some(document) = &mut document {
        document.paragraphs = Vec::new();
    }
    ParsedFile {
        document: document.map(Arc::new),
        reading,
        findings,
    }
}

/// What a document says, read anew from its source: nobody keeps it.
#[must_use]
pub fn running_text(context: &parse::Context<'_>, sources: &Sources, document: &Document) -> String {
    let file = document.place.file;
    let (document, _) = parse::document(context, sources.get(file), file, Bodies::Later);
    let paragraphs = document.map(|document| document.paragraphs).unwrap_or_default();
    let lines: Vec<String> = paragraphs.into_iter().map(|paragraph| paragraph.text).collect();
    lines.join("\n")
}
