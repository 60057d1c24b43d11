//! Draws the whole site, in parallel, and puts together everything that is published.

use std::sync::Arc;

use rayon::prelude::*;

use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Message, Origin, Page, Severity};
use crate::lang::PerLanguage;
use crate::memo::{self, Key, Memo};
use crate::output::{Output, page_path};
use crate::parse::document::Body;
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
use crate::strings::Strings;

/// What a site is drawn from.
#[derive(Debug)]
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
}

/// What drawing a site gives.
#[derive(Debug)]
pub struct Published<T> {
    pub output: Output,
    pub findings: Vec<Diagnostic>,
    /// In a fixed order.
    pub pages: Vec<Arc<Shipped<T>>>,
}

/// A page as it is shipped.
#[derive(Debug)]
pub struct Shipped<T> {
    path: String,
    bytes: Arc<[u8]>,
    uses: Uses,
    findings: Vec<Diagnostic>,
    /// What `look` saw on it.
    pub seen: T,
}

/// How finished pages are looked at, and what is kept of it.
#[derive(Debug)]
pub struct Looking<'a, F, T> {
    pub look: F,
    pub memo: &'a Memo<Shipped<T>>,
    /// The hash of all but the page that `look` and minifying go by.
    pub ground: Key,
}

/// Draws every page, with its document's body among those of [`Site::take_bodies`], shows it to `look`, and publishes it.
/// Never fails.
pub fn site<T, F>(
    inputs: &Inputs<'_>,
    bodies: Vec<Arc<Body>>,
    styled: Styled,
    looking: &Looking<'_, F, T>,
) -> Published<T>
where
    T: Send + Sync,
    F: Fn(&Html) -> T + Sync,
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
    } = *inputs;
    let mut output = Output::default();
    let mut findings = styled.findings;
    let pictures = Pictures::make(site, sources, config.settings.images.as_ref(), pictures);
    findings.extend(pictures.findings());
    let (renderer, found) = Renderer::new(config, site, strings, theme, &pictures, generated, styled.made);
    findings.extend(found);

    let mut bodies = bodies.into_iter();
    let body = |view: &View| match view {
        View::Document(_) => bodies.next().unwrap_or_default(),
        _ => Arc::default(),
    };
    let views = renderer.scope.views();
    findings.extend(renderer.scope.collisions());
    let bodies: Vec<Arc<Body>> = views.iter().map(body).collect();
    let views: Vec<(View, Arc<Body>)> = views.into_iter().zip(bodies).collect();
    progress.begin(Stage::Draw, views.len());
    serve_awaited(&renderer, &views, progress, looking);
    let pages: Vec<Arc<Shipped<T>>> = views
        .into_par_iter()
        .map(|(view, body)| {
            let shipped = page(&renderer, &view, &body, looking);
            progress.advance();
            shipped
        })
        .collect();
    progress.begin(Stage::Gather, 0);
    let mut uses = Uses::default();
    for page in &pages {
        uses = uses.and(page.uses);
        findings.extend_from_slice(&page.findings);
        output.add_bytes(page.path.clone(), Arc::clone(&page.bytes));
    }
    beside(&renderer, sources, &pictures, &mut output);
    output.add_all(styled.output);
    tell(&renderer, sources, uses, &mut output);
    Published {
        output,
        findings,
        pages,
    }
}

/// Draws the pages that somebody waits for; they are remembered when their turn comes.
fn serve_awaited<T, F>(
    renderer: &Renderer<'_>,
    views: &[(View, Arc<Body>)],
    progress: &dyn Progress,
    looking: &Looking<'_, F, T>,
) where
    F: Fn(&Html) -> T,
{
    let awaited = progress.awaited();
    if awaited.is_empty() {
        return;
    }
    for (view, body) in views {
        let path = page_path(&view.address(&renderer.scope));
        if awaited.contains(&path) {
            let shipped = page(renderer, view, body, looking);
            if shipped.findings.is_empty() {
                progress.drawn(&path, &shipped.bytes);
            }
        }
    }
}

fn page<T, F>(renderer: &Renderer<'_>, view: &View, body: &Body, looking: &Looking<'_, F, T>) -> Arc<Shipped<T>>
where
    F: Fn(&Html) -> T,
{
    let (drawn, finding) = renderer.draw(view, body);
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
        .get_or_make(key, || ship(&drawn, finding.clone(), minifies, &looking.look))
}

fn ship<T>(drawn: &Html, finding: Option<Diagnostic>, minifies: bool, look: impl Fn(&Html) -> T) -> Shipped<T> {
    let seen = look(drawn);
    let mut findings: Vec<Diagnostic> = finding.into_iter().collect();
    let small = match minifies {
        true => minify::minify(&drawn.html),
        false => None,
    };
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
    finding.page = Some(Page {
        address: address.to_owned(),
        element: String::new(),
    });
    finding
}

/// Adds what stands beside the pages: files, images, feeds, the page for wrong addresses at the root.
fn beside(renderer: &Renderer<'_>, sources: &Sources, pictures: &Pictures, output: &mut Output) {
    let scope = &renderer.scope;
    for (path, file) in &scope.site.files {
        output.add(path.clone(), pictures.item(*file));
    }
    pictures.publish(output);
    for (path, bytes) in feed::all(scope).into_iter().chain(release::feeds(scope)) {
        output.add_bytes(path, bytes);
    }
    let not_found = scope
        .spoken()
        .next()
        .map(|lang| page_path(&View::NotFound(lang).address(scope)));
    if let Some(bytes) = not_found.and_then(|path| output.get(&path, sources).map(<[u8]>::to_vec)) {
        output.add_bytes("404.html", bytes);
    }
}

/// Adds what tells machines about the site.
fn tell(renderer: &Renderer<'_>, sources: &Sources, uses: Uses, output: &mut Output) {
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
    let manifest = manifest::manifest(scope, output, sources);
    output.add_bytes("manifest.json", manifest);
}
