//! From the resolved site to finished HTML with source markers, one page at a time, and to everything beside the pages.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use tera::{Context, Tera, Value};

use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::lang::{Language, PerLanguage};
use crate::marker::Place;
use crate::render::context::furniture::{FOOTER, Made};
use crate::render::context::value;
use crate::render::functions::Interface;
use crate::render::generated::Generated;
use crate::render::picture::Pictures;
use crate::render::scope::Scope;
use crate::render::theme::Theme;
use crate::render::view::View;
use crate::render::words::Words;
use crate::site::model::{PageId, SectionId, Site};
use crate::strings::Strings;

pub mod addresses;
pub mod asset;
mod body;
mod clean;
mod context;
mod correction;
mod draw;
mod escape;
mod failure;
pub mod feed;
mod functions;
pub mod generated;
mod head;
pub mod headers;
pub mod ics;
mod json_ld;
pub mod manifest;
pub mod minify;
mod notice;
pub mod picture;
pub mod publish;
pub mod record;
pub mod register;
pub mod release;
pub mod scope;
pub mod sitemap;
pub mod style;
mod switch;
pub mod theme;
mod toc;
pub mod view;
mod words;
mod xml;

/// Draws the pages of a site. Shared by all threads; drawing changes nothing in it.
pub struct Renderer<'a> {
    pub scope: Scope<'a>,
    theme: &'a Theme,
    tera: Tera,
    made: Made,
    /// `site` for the pages of each section, made once.
    furniture: Furniture,
    /// What lists in each language show of each page, made when the first list asks.
    items: PerLanguage<Vec<OnceLock<Value>>>,
}

/// `site` by language and section.
type Furniture = BTreeMap<(Language, Option<SectionId>), Value>;

/// A finished page, not minified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html {
    /// Site-absolute path, `/nb/kanaler/`.
    pub address: String,
    pub lang: Language,
    /// The template that drew it: `themes/standard/templates/page.html`.
    pub template: String,
    pub html: String,
    /// Where its elements come from.
    pub places: Vec<Place>,
}

impl<'a> Renderer<'a> {
    /// Loads the theme's templates and makes what all pages share.
    #[must_use]
    pub fn new(
        config: &'a SiteConfig,
        site: &'a Site,
        strings: &PerLanguage<Strings>,
        theme: &'a Theme,
        pictures: &'a Pictures,
        generated: &'a [Generated],
        made: Made,
    ) -> (Self, Vec<Diagnostic>) {
        let words = PerLanguage::from_fn(&config.languages, |lang| Arc::new(Words::new(config, strings, lang)));
        let mut tera = Tera::default();
        Interface::new(config, &words, &site.locales).register(&mut tera);
        let mut findings = theme.load(&mut tera);
        findings.extend(theme.unknown_texts(&words));
        let scope = Scope::new(config, site, words, pictures, generated);
        let items = PerLanguage::from_fn(&config.languages, |_| {
            site.pages.iter().map(|_| OnceLock::new()).collect()
        });
        let mut renderer = Self {
            scope,
            theme,
            tera,
            made,
            furniture: BTreeMap::new(),
            items,
        };
        let found;
        (renderer.furniture, found) = renderer.shared_furniture();
        findings.extend(found);
        (renderer, findings)
    }

    fn shared_furniture(&self) -> (Furniture, Vec<Diagnostic>) {
        let site = self.scope.site;
        let of_pages = site.pages.iter().map(|page| (page.lang, Some(page.section)));
        let keys = of_pages.chain(site.languages.iter().map(|lang| (lang, None)));
        let keys: std::collections::BTreeSet<_> = keys.collect();
        let mut findings = Vec::new();
        let furniture = |(lang, section)| {
            let (value, found) = self.furniture(lang, section, None);
            findings.extend(found);
            ((lang, section), value)
        };
        (keys.into_iter().map(furniture).collect(), findings)
    }

    /// `site` with its footer, for a page of a section that is itself an entry of a menu, or for all others.
    fn furniture(
        &self,
        lang: Language,
        section: Option<SectionId>,
        page: Option<PageId>,
    ) -> (Value, Option<Diagnostic>) {
        let mut site = self.scope.furniture(lang, section, page, &self.made);
        let mut context = self.context(lang);
        context.insert_value("site", value(&site));
        let (footer, finding) = self.fill(FOOTER, &context);
        let footer = if finding.is_none() { &footer } else { "" };
        site.footer = Some(Value::safe_string(footer));
        (value(&site), finding)
    }

    /// What every template knows.
    fn context(&self, lang: Language) -> Context {
        let mut context = Context::new();
        context.insert_value("lang", Value::from(self.scope.html_lang(lang)));
        context.insert_value("dir", Value::from(draw::direction(self.scope.config.tag(lang))));
        context
    }

    /// `site` for a page.
    fn site(&self, view: &View) -> Value {
        let lang = view.lang(&self.scope);
        let section = view.section(&self.scope);
        if let View::Document(id) = view {
            let page = self.scope.site.page(*id);
            if self.scope.in_a_menu(*id, page) {
                return self.furniture(lang, section, Some(*id)).0;
            }
        }
        self.furniture
            .get(&(lang, section))
            .cloned()
            .unwrap_or_else(Value::none)
    }

    /// What a list in `lang` shows of a page.
    fn item(&self, page: PageId, lang: Language) -> Value {
        let slot = self.items[lang].get(page.0 as usize);
        let make = || value(&self.scope.item(page, lang));
        slot.map_or_else(Value::none, |slot| slot.get_or_init(make).clone())
    }

    /// Draws a template. One that fails gives a page that says so, and a finding.
    fn fill(&self, template: &str, context: &Context) -> (String, Option<Diagnostic>) {
        match self.tera.render(template, context) {
            Ok(html) => (html, None),
            Err(error) => {
                let finding = self.theme.finding(template, &error);
                (draw::error_page(&finding), Some(finding))
            }
        }
    }
}

impl std::fmt::Debug for Renderer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer")
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}
