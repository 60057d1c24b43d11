//! veksle: a static site generator for public strategy and channel guidance.

pub mod calendar;
pub mod check;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod embedded;
pub mod html;
pub mod interface;
pub mod lang;
pub mod language;
pub mod locale;
pub mod marker;
pub mod output;
pub mod parse;
pub mod prose;
pub mod render;
pub mod site;
pub mod source;
pub mod span;
pub mod strings;

use jiff::civil::DateTime;
use rayon::prelude::*;

use crate::check::page::{Checked, Made};
use crate::check::rules::RULES;
use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::html::style::{Library, Styles};
use crate::lang::PerLanguage;
use crate::output::Output;
use crate::parse::document::Document;
use crate::render::picture::Gallery;
use crate::render::theme::{STANDARD, Theme};
use crate::render::{Html, publish, style};
use crate::site::outline::Hidden;
use crate::site::visibility::Audience;
use crate::source::Sources;
use crate::strings::Strings;

/// What a build is made from: nothing else decides what comes out.
#[derive(Debug)]
pub struct Inputs<'a> {
    pub sources: &'a Sources,
    /// Local time in the site's zone.
    pub now: DateTime,
    pub audience: Audience,
    /// Images made in earlier builds; they change how long this one takes, and nothing else.
    pub gallery: Gallery,
}

impl<'a> Inputs<'a> {
    /// A site as everyone sees it at a moment.
    #[must_use]
    pub const fn new(sources: &'a Sources, now: DateTime) -> Self {
        Self {
            sources,
            now,
            audience: Audience::Public,
            gallery: Gallery::new(),
        }
    }
}

/// What a build gives.
#[derive(Debug)]
pub struct Build {
    pub output: Output,
    pub diagnostics: Vec<Diagnostic>,
    /// What is not public yet or any longer: for reports to writers.
    pub hidden: Vec<Hidden>,
    /// The images, for the next build.
    pub gallery: Gallery,
}

/// Builds a site. Never fails: what is wrong becomes a finding.
#[must_use]
pub fn build(inputs: &Inputs<'_>) -> Build {
    let Inputs { sources, now, .. } = *inputs;
    let (config, mut diagnostics) = SiteConfig::read(sources);
    let (strings, found) = interface::texts(&config, sources);
    diagnostics.extend(found);
    let (documents, found) = documents(&config, sources, &strings);
    diagnostics.extend(found);
    let resolution = site::resolve(site::Inputs {
        config: &config,
        sources,
        documents,
        strings: &strings,
        now,
        audience: inputs.audience,
    });
    diagnostics.extend(resolution.findings);

    let embedded = embedded::files();
    let name = config.settings.theme.as_ref().map_or(STANDARD, |theme| &theme.value);
    let theme = Theme::new(&embedded, sources, name);
    let styled = style::prepare(&theme, sources, &resolution.site.base);
    let sheets = styled
        .sheets
        .iter()
        .map(|(address, text)| (address.as_str(), text.as_str()));
    let library = Library::new(sheets);
    let drawing = publish::Inputs {
        config: &config,
        site: &resolution.site,
        sources,
        strings: &strings,
        theme: &theme,
        gallery: &inputs.gallery,
    };
    let published = publish::site(&drawing, styled, |page| check_page(page, &library));
    diagnostics.extend(published.findings);
    diagnostics.extend(published.seen.into_iter().flat_map(|checked| checked.diagnostics));
    Build {
        output: published.output,
        diagnostics,
        hidden: resolution.hidden,
        gallery: published.gallery,
    }
}

/// Parses every document, in parallel.
fn documents(
    config: &SiteConfig,
    sources: &Sources,
    strings: &PerLanguage<Strings>,
) -> (Vec<Document>, Vec<Diagnostic>) {
    let context = parse::Context::new(config, strings);
    let files: Vec<_> = sources
        .under("content/")
        .filter(|(_, source)| source.path.ends_with(".md"))
        .collect();
    let parsed: Vec<_> = files
        .par_iter()
        .map(|(file, source)| parse::document(&context, source, *file))
        .collect();
    let (documents, findings): (Vec<_>, Vec<_>) = parsed.into_iter().unzip();
    (
        documents.into_iter().flatten().collect(),
        findings.into_iter().flatten().collect(),
    )
}

fn check_page(page: &Html, library: &Library) -> Checked {
    let dom = html::parse::parse(&page.html);
    let styles = Styles::new(&dom, library, &page.address);
    let made = Made::By {
        template: &page.template,
    };
    check::page::check(&dom, &styles, &page.address, made, RULES)
}
