//! Draws the whole site, in parallel, and puts together everything that is published.

use rayon::prelude::*;

use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Message, Origin, Page, Severity};
use crate::lang::PerLanguage;
use crate::output::{Output, page_path};
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
    pub gallery: &'a Gallery,
}

/// What drawing a site gives.
#[derive(Debug)]
pub struct Published<T> {
    pub output: Output,
    pub findings: Vec<Diagnostic>,
    /// What `look` saw on each page, in a fixed order.
    pub seen: Vec<T>,
    /// The images, for the next build.
    pub gallery: Gallery,
}

/// Draws every page, shows it to `look`, and publishes it. Never fails.
pub fn site<T: Send>(inputs: &Inputs<'_>, styled: Styled, look: impl Fn(&Html) -> T + Sync) -> Published<T> {
    let Inputs {
        config,
        site,
        sources,
        strings,
        theme,
        generated,
        gallery,
    } = *inputs;
    let mut output = Output::default();
    let mut findings = styled.findings;
    let (pictures, gallery) = Pictures::make(site, sources, config.settings.images.as_ref(), gallery);
    findings.extend(pictures.findings());
    let (renderer, found) = Renderer::new(config, site, strings, theme, &pictures, generated, styled.made);
    findings.extend(found);

    let mut uses = Uses::default();
    let mut seen = Vec::new();
    let views = renderer.scope.views();
    let pages: Vec<_> = views.par_iter().map(|view| page(&renderer, view, &look)).collect();
    for page in pages {
        uses = uses.and(page.uses);
        findings.extend(page.findings);
        seen.push(page.seen);
        output.add_bytes(page.path, page.html.into_bytes());
    }
    beside(&renderer, sources, &pictures, &mut output);
    output.add_all(styled.output);
    tell(&renderer, sources, uses, &mut output);
    Published {
        output,
        findings,
        seen,
        gallery,
    }
}

/// A page as it is shipped.
struct Shipped<T> {
    path: String,
    html: String,
    uses: Uses,
    findings: Vec<Diagnostic>,
    seen: T,
}

fn page<T>(renderer: &Renderer<'_>, view: &View, look: impl Fn(&Html) -> T) -> Shipped<T> {
    let (drawn, finding) = renderer.draw(view);
    let seen = look(&drawn);
    let mut findings: Vec<Diagnostic> = finding.into_iter().collect();
    let mut html = drawn.html;
    if renderer.scope.config.settings.minify {
        let small = minify::minify(&html);
        if minify::same_text(&html, &small) {
            html = small;
        } else {
            findings.push(glued(&drawn.address));
        }
    }
    html.shrink_to_fit();
    Shipped {
        path: page_path(&drawn.address),
        uses: Uses::of(&html),
        html,
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
    if let Some(bytes) = sitemap::sitemap(scope) {
        output.add_bytes("sitemap.xml", bytes);
    }
    output.add_bytes("robots.txt", sitemap::robots(scope).into_bytes());
    output.add_bytes("pages.json", record::pages(scope));
    for (path, bytes) in register::data::files(scope) {
        output.add_bytes(path, bytes);
    }
    let prefix = &scope.site.base.prefix;
    let tags: Vec<&str> = scope.spoken().map(|lang| scope.config.tag(lang)).collect();
    output.add_bytes("_headers", headers::file(uses, prefix).into_bytes());
    let redirects = scope.redirects();
    output.add_bytes(
        "nginx.conf",
        headers::nginx(uses, prefix, &tags, &redirects).into_bytes(),
    );
    if !redirects.is_empty() {
        output.add_bytes("_redirects", headers::redirects(&redirects).into_bytes());
    }
    let manifest = manifest::manifest(scope, output, sources);
    output.add_bytes("manifest.json", manifest);
}
