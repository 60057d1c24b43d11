//! Draws the whole site, in parallel, and puts together everything that is published.

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::SiteConfig;
use crate::diagnostic::{self, Diagnostic, Message, Origin, Severity};
use crate::html::dom::Dom;
use crate::html::parse::parse_marked;
use crate::lang::PerLanguage;
use crate::memo::{self, Key, Memo};
use crate::output::{self, Item, Output, Shelf, page_path};
use crate::parse::document::{Body, Document, Written};
use crate::progress::{Progress, Stage};
use crate::render::generated::Generated;
use crate::render::headers::Uses;
use crate::render::picture::{Gallery, Pictures};
use crate::render::style::Styled;
use crate::render::theme::Theme;
use crate::render::view::View;
use crate::render::{Html, Renderer, feed, headers, manifest, minify, record, register, release, sitemap};
use crate::site::model::Site;
use crate::source::Sources;
use crate::span::FileId;
use crate::strings::Strings;

/// What a site is drawn from.
#[expect(missing_debug_implementations, reason = "a function has nothing to show")]
pub struct Inputs<'a> {
    pub config: &'a SiteConfig,
    pub site: &'a Site,
    pub sources: &'a Sources,
    pub strings: &'a PerLanguage<Strings>,
    pub theme: &'a Theme,
    /// Pages made of the site's own figures.
    pub generated: &'a [Generated],
    /// Images made in earlier builds.
    pub pictures: &'a Gallery,
    pub progress: &'a dyn Progress,
    /// Writes the body of a document that is [`Written::Later`].
    pub body: &'a (dyn Fn(&Document) -> Body + Sync),
    /// Takes each file when it is finished.
    pub shelf: &'a dyn Shelf,
}

/// What drawing a site gives.
#[derive(Debug)]
pub struct Published<G> {
    pub output: Output,
    pub findings: Vec<Diagnostic>,
    /// Of all pages, in a fixed order.
    pub gathered: G,
}

/// What is gathered from pages as each is finished.
pub trait Gather<T>: Default + Send {
    /// Adds what was seen on a page.
    fn add(&mut self, seen: &T);

    /// Adds what was gathered from the pages that come after these.
    fn append(&mut self, later: Self);
}

/// A page as it is shipped.
#[derive(Debug)]
pub struct Shipped<T> {
    path: String,
    bytes: Arc<[u8]>,
    uses: Uses,
    findings: Vec<Diagnostic>,
    /// What `look` saw on it.
    seen: T,
}

/// How finished pages are looked at, and what is kept of it. `look` is given a page and what parses it.
#[derive(Debug)]
pub struct Looking<'a, F, T> {
    pub look: F,
    pub memo: &'a Memo<Shipped<T>>,
    /// The hash of all but the page that `look` and minifying go by.
    pub ground: Key,
}

/// How many pages a core draws before it looks at them, and looks at before it puts them away. Templates, rules and the
/// system each fill its caches: taken in turn for every page they cost a tenth more.
const BATCH: usize = 32;

/// Draws every page, with its document's body among those of [`Site::take_bodies`], shows it to `look`, and publishes it.
/// Never fails.
pub fn site<T, F, G>(
    inputs: &Inputs<'_>,
    bodies: Vec<Written>,
    styled: Styled,
    looking: &Looking<'_, F, T>,
) -> Published<G>
where
    T: Send + Sync,
    F: Fn(&Html, &mut dyn FnMut() -> Dom) -> T + Sync,
    G: Gather<T>,
{
    let Inputs {
        config,
        site,
        sources,
        strings,
        theme,
        generated,
        pictures,
        progress,
        shelf,
        ..
    } = *inputs;
    let mut findings = styled.findings;
    let pictures = Pictures::make(site, sources, config.settings.images.as_ref(), pictures);
    findings.extend(pictures.findings());
    let (renderer, found) = Renderer::new(config, site, strings, theme, &pictures, generated, styled.made);
    findings.extend(found);

    let mut bodies = bodies.into_iter();
    let body = |view: &View| match view {
        View::Document(_) => bodies.next().unwrap_or_default(),
        _ => Written::default(),
    };
    let views = renderer.scope.views();
    findings.extend(renderer.scope.collisions());
    let bodies: Vec<Written> = views.iter().map(body).collect();
    let views: Vec<(View, Written)> = views.into_iter().zip(bodies).collect();
    progress.begin(Stage::Draw, views.len());
    serve_awaited(&renderer, &views, inputs, looking);
    let not_found = renderer.scope.spoken().next().map(View::NotFound);
    let drawn: Drawn<G> = views
        .into_par_iter()
        .chunks(BATCH)
        .fold(Drawn::default, |done, views| {
            let drawn: Vec<_> = views
                .iter()
                .map(|(view, body)| draw(&renderer, view, body, inputs))
                .collect();
            let finished = drawn.into_iter().map(|drawn| {
                progress.advance();
                finish(&renderer, &drawn, looking)
            });
            let finished: Vec<_> = finished.collect();
            let finished = views.iter().zip(finished);
            finished.fold(done, |done, ((view, _), shipped)| {
                done.and_page(&shipped, Some(view) == not_found.as_ref(), shelf)
            })
        })
        .reduce(Drawn::default, Drawn::and);
    progress.begin(Stage::Gather, 0);
    findings.extend(drawn.findings);
    let mut output = Output::default();
    for (path, item) in drawn.files {
        output.add(path, item);
    }
    findings.extend(never_published(site, &output));
    let mut others = Output::default();
    beside(&renderer, &pictures, &mut others);
    if let Some(bytes) = drawn.at_root {
        others.add_bytes("404.html", bytes);
    }
    others.add_all(styled.output);
    tell(&renderer, drawn.uses, &mut others);
    output.put_all(others, sources, shelf);
    let mut manifest = Output::default();
    manifest.add_bytes(manifest::PATH, manifest::manifest(&renderer.scope, &output, sources));
    output.put_all(manifest, sources, shelf);
    Published {
        output,
        findings,
        gathered: drawn.gathered,
    }
}

/// Pages that have been put away, and what is known of them.
#[derive(Default)]
struct Drawn<G> {
    files: Vec<(String, Item)>,
    findings: Vec<Diagnostic>,
    uses: Uses,
    /// What a reader gets whose address is wrong, for the root.
    at_root: Option<Arc<[u8]>>,
    gathered: G,
}

impl<G> Drawn<G> {
    fn and_page<T>(mut self, shipped: &Shipped<T>, is_at_root: bool, shelf: &dyn Shelf) -> Self
    where
        G: Gather<T>,
    {
        let item = output::put(&shipped.path, &shipped.bytes, shelf);
        self.files.push((shipped.path.clone(), item));
        self.findings.extend_from_slice(&shipped.findings);
        self.uses = self.uses.and(shipped.uses);
        self.at_root = self.at_root.or_else(|| is_at_root.then(|| Arc::clone(&shipped.bytes)));
        self.gathered.add(&shipped.seen);
        self
    }

    fn and<T>(mut self, later: Self) -> Self
    where
        G: Gather<T>,
    {
        self.files.extend(later.files);
        self.findings.extend(later.findings);
        self.uses = self.uses.and(later.uses);
        self.at_root = self.at_root.or(later.at_root);
        self.gathered.append(later.gathered);
        self
    }
}

/// Draws the pages that somebody waits for; they are remembered when their turn comes.
fn serve_awaited<T, F>(
    renderer: &Renderer<'_>,
    views: &[(View, Written)],
    inputs: &Inputs<'_>,
    looking: &Looking<'_, F, T>,
) where
    F: Fn(&Html, &mut dyn FnMut() -> Dom) -> T,
{
    let awaited = inputs.progress.awaited();
    if awaited.is_empty() {
        return;
    }
    for (view, body) in views {
        let path = page_path(&view.address(&renderer.scope));
        if awaited.contains(&path) {
            let shipped = finish(renderer, &draw(renderer, view, body, inputs), looking);
            if shipped.findings.is_empty() {
                inputs.progress.drawn(&path, &shipped.bytes);
            }
        }
    }
}

fn draw(renderer: &Renderer<'_>, view: &View, body: &Written, inputs: &Inputs<'_>) -> (Html, Option<Diagnostic>) {
    let body = match (body, view) {
        (Written::Now(body), _) => Arc::clone(body),
        (Written::Later, View::Document(page)) => Arc::new((inputs.body)(&inputs.site.page(*page).document)),
        (Written::Later, _) => Arc::default(),
    };
    renderer.draw(view, &body)
}

fn finish<T, F>(
    renderer: &Renderer<'_>,
    (drawn, finding): &(Html, Option<Diagnostic>),
    looking: &Looking<'_, F, T>,
) -> Arc<Shipped<T>>
where
    F: Fn(&Html, &mut dyn FnMut() -> Dom) -> T,
{
    let minifies = renderer.scope.config.settings.minify;
    let key = || {
        let places = drawn.places.iter().flat_map(|place| place.bytes()).collect::<Vec<u8>>();
        let finding = format!("{finding:?}");
        memo::key([
            &looking.ground[..],
            drawn.address.as_bytes(),
            drawn.template.as_bytes(),
            drawn.html.as_bytes(),
            &places,
            finding.as_bytes(),
        ])
    };
    looking
        .memo
        .get_or_make(key, || ship(drawn, finding.clone(), minifies, &looking.look))
}

fn ship<T>(
    drawn: &Html,
    finding: Option<Diagnostic>,
    minifies: bool,
    look: impl Fn(&Html, &mut dyn FnMut() -> Dom) -> T,
) -> Shipped<T> {
    let mut small = None;
    let mut parse = || {
        if !minifies {
            return parse_marked(&drawn.html, &drawn.places);
        }
        let (dom, made) = minify::parse(&drawn.html, &drawn.places);
        small = made;
        dom
    };
    let seen = look(drawn, &mut parse);
    let mut findings: Vec<Diagnostic> = finding.into_iter().collect();
    if minifies && small.is_none() {
        small = minify::minify(&drawn.html);
    }
    if minifies && small.is_none() {
        findings.push(glued(&drawn.address));
    }
    let html = small.as_deref().unwrap_or(&drawn.html);
    Shipped {
        path: page_path(&drawn.address),
        uses: Uses::of(html),
        bytes: Arc::from(html.as_bytes()),
        findings,
        seen,
    }
}

fn glued(address: &str) -> Diagnostic {
    let message = Message::new("message").with("page", address);
    let mut finding = Diagnostic::new("words-glued-by-minifying", Severity::Advice, Origin::Site, message);
    finding.page = Some(diagnostic::Page {
        address: address.to_owned(),
        element: String::new(),
    });
    finding
}

/// The findings on files that stand where a page or the manifest does, which nothing takes the place of.
fn never_published(site: &Site, pages: &Output) -> Vec<Diagnostic> {
    let is_made = |path: &str| path == manifest::PATH || pages.contains(path);
    let finding = |(path, file): (&String, &FileId)| {
        let message = Message::new("file").with("path", path);
        Diagnostic::new("duplicate-url", Severity::Error, Origin::File(*file), message)
    };
    let hidden = site.files.iter().filter(|(path, _)| is_made(path));
    hidden.map(finding).collect()
}

/// Adds what stands beside the pages: files, images, feeds.
fn beside(renderer: &Renderer<'_>, pictures: &Pictures, output: &mut Output) {
    let scope = &renderer.scope;
    for (path, file) in scope.site.files.iter().filter(|(path, _)| *path != manifest::PATH) {
        output.add(path.clone(), pictures.item(*file));
    }
    pictures.publish(output);
    for (path, bytes) in feed::all(scope).into_iter().chain(release::feeds(scope)) {
        output.add_bytes(path, bytes);
    }
}

/// Adds what tells machines about the site, but for the manifest.
fn tell(renderer: &Renderer<'_>, uses: Uses, output: &mut Output) {
    let scope = &renderer.scope;
    for (path, bytes) in sitemap::sitemaps(scope) {
        output.add_bytes(path, bytes);
    }
    output.add_bytes("robots.txt", sitemap::robots(scope).into_bytes());
    output.add_bytes("pages.json", record::pages(scope));
    for (path, bytes) in register::data::files(scope) {
        output.add_bytes(path, bytes);
    }
    let audience = scope.site.audience;
    let prefix = &scope.site.base.prefix;
    let tags: Vec<&str> = scope.spoken().map(|lang| scope.config.tag(lang)).collect();
    output.add_bytes("_headers", headers::file(uses, audience, prefix).into_bytes());
    let redirects = scope.redirects();
    output.add_bytes(
        "nginx.conf",
        headers::nginx(uses, audience, prefix, &tags, &redirects).into_bytes(),
    );
    if !redirects.is_empty() {
        output.add_bytes("_redirects", headers::redirects(&redirects).into_bytes());
    }
}
