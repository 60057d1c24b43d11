//! Follows every link and image of the site, and gathers the files that they lead to.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::lang::PerLanguage;
use crate::parse::document::{Form, Image, Link, Place};
use crate::site::furniture::Furniture;
use crate::site::link::{Links, Source};
use crate::site::model::{PageId, Target};
use crate::site::outline::Placed;
use crate::source::Sources;
use crate::span::{FileId, Span};

/// Where the links and images of one page lead, and how long it is.
#[derive(Debug)]
pub struct Targets {
    pub links: Vec<Target>,
    pub images: Vec<Target>,
    /// Where to look instead, when the document says so.
    pub replaced_by: Option<Target>,
    /// Words of running text on the page.
    pub words: usize,
}

/// Follows the links of every page, in the order of the pages.
pub fn of_pages(links: &Links<'_>, findings: &mut Vec<Diagnostic>) -> Vec<Targets> {
    let placed = &links.outline.placed;
    let followed: Vec<(Targets, Vec<Diagnostic>)> = placed
        .par_iter()
        .enumerate()
        .map(|(at, placed)| of_page(links, PageId(u32::try_from(at).unwrap_or(u32::MAX)), placed))
        .collect();
    let (targets, found): (Vec<_>, Vec<_>) = followed.into_iter().unzip();
    findings.extend(found.into_iter().flatten());
    targets
}

fn of_page(links: &Links<'_>, page: PageId, placed: &Placed) -> (Targets, Vec<Diagnostic>) {
    let document = &placed.document;
    let folder = folder(&document.place);
    let from = Source {
        lang: placed.lang,
        folder: &folder,
        page: Some(page),
    };
    let mut findings = Vec::new();
    let follow = |link: &Link| links.follow(from, &link.target, &mut findings);
    let of_links = document.links.iter().map(follow).collect();
    let show = |image: &Image| links.image(from, &image.target, &mut findings);
    let of_images = document.images.iter().map(show).collect();
    let other = document.front.replaced_by.as_ref();
    let replaced_by = other.map(|link| links.follow(from, link, &mut findings));
    let corrections = document.front.corrections.iter();
    for place in corrections.filter_map(|correction| correction.value.place.as_ref()) {
        links.place_of_correction(page, place, &mut findings);
    }
    let targets = Targets {
        links: of_links,
        images: of_images,
        replaced_by,
        words: document.words,
    };
    (targets, findings)
}

/// The folder of a document's file below `content/`, with its trailing slash unless empty.
pub fn folder(place: &Place) -> String {
    let own = (place.form == Form::Bundle).then_some(&place.name);
    let folders = place.section.iter().chain(own);
    folders.flat_map(|folder| [folder, "/"]).collect()
}

/// The files that are published: those that something public refers to, and the static ones.
pub fn files(
    sources: &Sources,
    targets: &[Targets],
    furniture: &PerLanguage<Furniture>,
    referred: &PerLanguage<BTreeMap<Span, Target>>,
) -> BTreeMap<String, FileId> {
    let of_pages = targets
        .iter()
        .flat_map(|targets| targets.links.iter().chain(&targets.images));
    let around = furniture.iter().flat_map(|(_, furniture)| furniture.targets());
    let of_records = referred.iter().flat_map(|(_, targets)| targets.values());
    let referred = of_pages
        .chain(around)
        .chain(of_records)
        .filter_map(|target| match target {
            Target::File { file, url } => Some((url.trim_start_matches('/').to_owned(), *file)),
            Target::Page { .. } | Target::Written(_) => None,
        });
    let fixed = sources
        .under("static/")
        .map(|(file, source)| (source.path["static/".len()..].to_owned(), file));
    fixed.chain(referred).collect()
}
