//! What is found out about all documents together, public or not: the census, the listing, and how records and posts stand.

use std::sync::Arc;

use crate::check;
use crate::check::balance::Measure;
use crate::check::listing::{self, Listing};
use crate::check::record::rows::{self, Row};
use crate::check::record::{self, RecordContext};
use crate::check::rule::Rule;
use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::language::census::Census;
use crate::language::reading::Reading;
use crate::parse::document::Document;
use crate::parse::posts::Post;
use crate::parse::record::register::Registers;
use crate::source::Sources;

/// What is surveyed.
#[derive(Debug)]
pub struct Surveyed<'a> {
    pub config: &'a SiteConfig,
    pub sources: &'a Sources,
    pub clock: &'a Clock,
    pub measure: &'a Measure<'a>,
    pub documents: &'a [Arc<Document>],
    /// One for each document, or none when they are not measured.
    pub readings: &'a [Reading],
    pub posts: &'a [Post],
    pub registers: &'a Registers,
    /// None when nothing is checked.
    pub rules: &'a [&'static Rule],
}

/// What a survey gives.
#[derive(Debug)]
pub struct Survey {
    pub census: Census,
    pub listing: Vec<Listing>,
    /// Every record of the registers, and every post, that is or will be public.
    pub records: Vec<Row>,
    pub findings: Vec<Diagnostic>,
}

/// Surveys all documents.
#[must_use]
pub fn survey(surveyed: &Surveyed<'_>) -> Survey {
    let Surveyed {
        config,
        sources,
        clock,
        measure,
        documents,
        readings,
        posts,
        registers,
        rules,
    } = *surveyed;
    let all = documents.iter().map(Arc::as_ref);
    let read: Vec<(&Document, &Reading)> = all.zip(readings).collect();
    let census = measure.census(sources, &read, posts, clock);
    let (mut records, mut findings) = (Vec::new(), Vec::new());
    if !rules.is_empty() {
        findings.extend(measure.findings(&census, clock));
        let context = RecordContext::new(record::Inputs {
            config,
            sources,
            clock,
            documents,
            posts,
            registers,
        });
        findings.extend(check::records(&context, rules));
        records = rows::of(&context);
    }
    Survey {
        listing: listing::of(config, sources, &read, clock),
        census,
        records,
        findings,
    }
}
