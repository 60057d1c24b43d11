//! What is not public, as canaries of each source, and what is, as texts that no canary may stand in.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::check::leak::Inputs;
use crate::check::leak::canary::{self, Canary};
use crate::parse::document::Document;
use crate::parse::posts::{self, Post};
use crate::parse::split::{Parts, Split, split};
use crate::site::model::Page;
use crate::site::outline::Hidden;
use crate::span::{FileId, Span};

/// Ends of file names whose content is text.
const TEXT: &[&str] = &["csv", "json", "svg", "tsv", "txt", "vtt", "xml"];

/// The least length of a file name that stands nowhere by chance.
const LEAST_NAME: usize = 8;

/// The canaries of each source that is not public, the most telling first. Nothing when no document and no post is hidden:
/// a file that nobody uses is no secret by itself.
pub fn secrets(inputs: &Inputs<'_>) -> BTreeMap<FileId, Vec<Canary>> {
    let hidden = inputs
        .hidden
        .iter()
        .map(|hidden| (hidden.document.place.file, of_document(inputs, hidden)));
    let withheld = withheld(inputs).map(|page| (page.document.place.file, of_withheld(inputs, page)));
    let mut secrets: BTreeMap<FileId, Vec<Canary>> = hidden.chain(withheld).collect();
    for post in inputs.posts.iter().filter(|post| !is_public(inputs, post)) {
        secrets.entry(post.span.file).or_default().extend(of_post(inputs, post));
    }
    if !secrets.is_empty() {
        secrets.extend(unpublished_files(inputs).map(|file| (file, of_file(inputs, file))));
    }
    secrets
}

/// The texts that everyone may read, where a page may have its words from.
pub fn public_texts<'a>(inputs: &Inputs<'a>) -> Vec<Cow<'a, [u8]>> {
    let unpublished: BTreeSet<FileId> = unpublished_files(inputs)
        .chain(inputs.hidden.iter().map(|hidden| hidden.document.place.file))
        .chain(withheld(inputs).map(|page| page.document.place.file))
        .collect();
    let is_public = |(file, path): (FileId, &str)| !unpublished.contains(&file) && !path.starts_with(posts::FOLDER);
    let sources = inputs.sources.iter();
    let sources = sources.filter(|(file, source)| is_public((*file, &source.path)));
    let mut texts: Vec<Cow<'a, [u8]>> = sources.map(|(_, source)| Cow::from(source.bytes())).collect();
    texts.extend((inputs.built_in)().into_iter().map(Cow::from));
    texts.par_extend(inputs.site.pages.par_iter().flat_map_iter(|page| read_on(inputs, page)));
    texts.extend(withheld(inputs).filter_map(|page| {
        let (text, parts) = parts(inputs, &page.document)?;
        text.as_bytes().get(parts.toml).map(Cow::from)
    }));
    let posts = inputs.posts.iter().filter(|post| self::is_public(inputs, post));
    texts.extend(posts.filter_map(|post| Some(Cow::from(post.text.as_ref()?.value.as_bytes()))));
    let releases = inputs.site.releases.iter().flat_map(|releases| releases.iter());
    let releases = releases.flat_map(|(_, releases)| releases);
    texts.extend(releases.map(|release| Cow::from(release.title.as_bytes())));
    texts.push(Cow::from(addresses(inputs).into_bytes()));
    texts
}

/// Where everything public stands, on the site and in its sources: the address of a hidden section begins that of the
/// pages in it, and a translation has the name of its hidden original.
fn addresses(inputs: &Inputs<'_>) -> String {
    let site = inputs.site;
    let source = |file: FileId| inputs.sources.get(file).path.clone();
    let pages = site
        .pages
        .iter()
        .flat_map(|page| [page.url.clone(), source(page.document.place.file)]);
    let tags = site
        .tags
        .iter()
        .flat_map(|(_, list)| &list.tags)
        .map(|tag| tag.url.clone());
    let files = site
        .files
        .iter()
        .flat_map(|(path, file)| [format!("/{path}"), source(*file)]);
    let all: Vec<String> = pages.chain(tags).chain(files).collect();
    all.join("\n")
}

/// What a page shows as running text: line breaks of the source are spaces there.
fn read_on(inputs: &Inputs<'_>, page: &Page) -> Vec<Cow<'static, [u8]>> {
    let document = &page.document;
    let headings = document.headings.iter().map(|heading| heading.text.clone());
    let text = page.status.is_listed().then(|| (inputs.running_text)(document));
    let texts = headings.chain(text).chain([page.title.clone()]);
    texts.map(|text| Cow::from(text.into_bytes())).collect()
}

/// The pages that only say that their document is no more.
fn withheld<'a>(inputs: &Inputs<'a>) -> impl Iterator<Item = &'a Page> {
    inputs.site.pages.iter().filter(|page| !page.status.is_listed())
}

fn is_public(inputs: &Inputs<'_>, post: &Post) -> bool {
    post.date.value <= inputs.site.clock.local.date()
}

/// The files of `content/` that no public page uses.
fn unpublished_files<'a>(inputs: &Inputs<'a>) -> impl Iterator<Item = FileId> {
    let published: BTreeSet<FileId> = inputs.site.files.values().copied().collect();
    let files = inputs.sources.under("content/");
    let data = files.filter(|(_, source)| {
        let path = source.path.as_str();
        !path.ends_with(".md") && !path.ends_with(".toml") && !path.starts_with(posts::FOLDER)
    });
    let files: Vec<FileId> = data
        .map(|(file, _)| file)
        .filter(|file| !published.contains(file))
        .collect();
    files.into_iter()
}

fn parts<'a>(inputs: &Inputs<'a>, document: &Document) -> Option<(&'a str, Parts)> {
    let text = inputs.sources.get(document.place.file).text();
    match split(text) {
        Split::Parts(parts) => Some((text, parts)),
        Split::Unterminated(_) | Split::None(_) => None,
    }
}

fn of_document(inputs: &Inputs<'_>, hidden: &Hidden) -> Vec<Canary> {
    let file = hidden.document.place.file;
    let address = Canary {
        bytes: hidden.url.clone().into_bytes(),
        span: hidden
            .document
            .front
            .title
            .as_ref()
            .map_or(Span::new(file, 0, 0), |title| title.span),
    };
    let mut canaries = vec![address];
    if let Some((text, parts)) = parts(inputs, &hidden.document) {
        canaries.extend(canary::of_values(text, parts.toml, file));
        canaries.extend(canary::of_body(text, parts.body, file));
    }
    canaries
}

fn of_withheld(inputs: &Inputs<'_>, page: &Page) -> Vec<Canary> {
    let file = page.document.place.file;
    let parts = parts(inputs, &page.document);
    parts.map_or_else(Vec::new, |(text, parts)| canary::of_body(text, parts.body, file))
}

fn of_post(inputs: &Inputs<'_>, post: &Post) -> Vec<Canary> {
    let text = inputs.sources.get(post.span.file).text();
    let row = post.span.start as usize..post.span.end as usize;
    canary::of_values(text, row, post.span.file)
}

fn of_file(inputs: &Inputs<'_>, file: FileId) -> Vec<Canary> {
    let source = inputs.sources.get(file);
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit('.').next().unwrap_or_default();
    let mut canaries = if TEXT.contains(&ending) {
        canary::of_values(source.text(), 0..source.text().len(), file)
    } else {
        canary::of_bytes(source.bytes(), file)
    };
    if name.len() >= LEAST_NAME {
        canaries.push(Canary {
            bytes: name.as_bytes().to_vec(),
            span: Span::new(file, 0, 0),
        });
    }
    canaries
}
