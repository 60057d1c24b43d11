//! From the parsed documents to the site: addresses, translations, lists, links, and what is public at `now`.
//!
//! Everything that `now` decides is decided here, once: a [`model::Site`] holds nothing that is not public.

use std::sync::Arc;

use crate::clock::Clock;
use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::lang::PerLanguage;
use crate::locale::Locale;
use crate::parse::document::Document;
use crate::parse::record::register::Registers;
use crate::site::link::Links;
use crate::site::model::{Page, PageId, Section, Site, TagList};
use crate::site::outline::{Hidden, Outline, Placed};
use crate::site::plan::Plan;
use crate::site::targets::Targets;
use crate::site::visibility::Audience;
use crate::source::Sources;
use crate::strings::Strings;

pub mod address;
mod alias;
pub mod base;
mod check;
mod external;
pub mod furniture;
mod link;
pub mod model;
pub mod occasion;
mod opening;
mod order;
pub mod outline;
pub mod path;
mod plan;
pub mod policy;
mod referred;
pub mod register;
pub mod release;
pub mod slug;
pub mod stale;
mod suggest;
mod tags;
mod targets;
mod timing;
pub mod tree;
pub mod upkeep;
pub mod visibility;

/// What the site is made from.
#[derive(Debug)]
pub struct Inputs<'a> {
    pub config: &'a SiteConfig,
    pub sources: &'a Sources,
    pub documents: Vec<Arc<Document>>,
    pub registers: Registers,
    pub strings: &'a PerLanguage<Strings>,
    pub clock: Clock,
    pub audience: Audience,
}

/// What resolving gives.
#[derive(Debug)]
pub struct Resolution {
    pub site: Site,
    /// What is not public: for reports to writers, never for a page.
    pub hidden: Vec<Hidden>,
    pub findings: Vec<Diagnostic>,
}

/// Resolves the site. Never fails: what cannot be is left out, with a finding.
#[must_use]
pub fn resolve(inputs: Inputs<'_>) -> Resolution {
    let mut findings = Vec::new();
    let Inputs {
        config,
        sources,
        strings,
        audience,
        ..
    } = inputs;
    let registers = inputs.registers.clone();
    let plan = Plan::make(inputs, &mut findings);
    let locales = PerLanguage::from_fn(&config.languages, |lang| {
        Arc::new(Locale::new(&config.info[lang].locale))
    });
    let sections = order::sections(config, &plan.outline, &locales);
    let tags = tags::lists(config, strings, &plan.outline, &locales);
    check::tag_addresses(&plan.outline, &tags, &mut findings);
    let redirects = alias::redirects(&plan.outline.placed, sources, &mut findings);
    let links = Links::new(config, sources, &plan);
    let furniture = PerLanguage::from_fn(&config.languages, |lang| {
        furniture::of_language(config, &links, lang, &mut findings)
    });
    let targets = targets::of_pages(&links, &mut findings);
    let referred = referred::followed(&links, &registers, &mut findings);
    let files = targets::files(sources, &targets, &furniture, &referred);
    let base_url = config.settings.base_url.as_ref();
    let clock = plan.clock.clone();
    let releases = plan.releases.clone();
    let (pages, groups, hidden) = assemble(config, plan, &sections, &tags, targets);
    let site = Site {
        clock,
        audience,
        base: base::Base::new(base_url.map_or("", |url| &url.value)),
        languages: config.languages.clone(),
        locales,
        pages,
        groups,
        sections,
        tags,
        furniture,
        files,
        redirects,
        releases,
        registers,
        referred,
    };
    let findings = check::distinct(findings);
    Resolution { site, hidden, findings }
}

/// Joins what was found out about each page.
fn assemble(
    config: &SiteConfig,
    plan: Plan,
    sections: &[Section],
    tags: &PerLanguage<TagList>,
    targets: Vec<Targets>,
) -> (Vec<Page>, Vec<model::Group>, Vec<Hidden>) {
    let neighbours = order::neighbours(&plan.outline, sections);
    let Outline {
        placed, groups, hidden, ..
    } = plan.outline;
    let page = |((placed, targets), (previous, next)): ((Placed, Targets), (Option<PageId>, Option<PageId>))| Page {
        title: placed.title().to_owned(),
        kind: policy::kind(config, &placed.document).to_owned(),
        tags: tags::of_page(config, &placed, &tags[placed.lang]),
        stale: plan
            .stale
            .get(&placed.document.place.file)
            .and_then(|lang| groups[placed.group.0 as usize].pages[*lang]),
        words: targets.words,
        links: targets.links,
        images: targets.images,
        replaced_by: targets.replaced_by,
        document: placed.document,
        lang: placed.lang,
        group: placed.group,
        section: placed.section,
        url: placed.url,
        status: placed.status,
        occasion: placed.occasion,
        previous,
        next,
    };
    let pages = placed.into_iter().zip(targets).zip(neighbours).map(page).collect();
    (pages, groups, hidden)
}
