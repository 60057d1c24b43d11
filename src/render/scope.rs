//! What drawing any page looks at.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::render::correction;
use crate::render::generated::Generated;
use crate::render::picture::Pictures;
use crate::render::words::Words;
use crate::site::model::{GroupId, Page, PageId, Site};
use crate::site::register::Register;

/// The site and its surroundings, read by every page.
#[derive(Debug)]
pub struct Scope<'a> {
    pub config: &'a SiteConfig,
    pub site: &'a Site,
    pub words: PerLanguage<Arc<Words>>,
    pub pictures: &'a Pictures,
    /// Pages made of the site's own figures.
    pub generated: &'a [Generated],
    /// Whether readers are told of the error of any page.
    pub has_corrections: bool,
    pub register: Register<'a>,
    /// Documents that others name by id: kind and name.
    pub records: BTreeMap<(&'a str, &'a str), GroupId>,
}

impl<'a> Scope<'a> {
    #[must_use]
    pub fn new(
        config: &'a SiteConfig,
        site: &'a Site,
        words: PerLanguage<Arc<Words>>,
        pictures: &'a Pictures,
        generated: &'a [Generated],
    ) -> Self {
        let record = |page: &'a Page| ((page.kind.as_str(), page.document.place.name.as_str()), page.group);
        Self {
            config,
            site,
            words,
            pictures,
            generated,
            has_corrections: correction::any(site),
            register: Register::of(config, site),
            records: site.pages.iter().map(record).collect(),
        }
    }

    /// An interface text; an unknown key shows itself.
    #[must_use]
    pub fn text(&self, lang: Language, key: &str, slots: &[(&str, String)]) -> String {
        self.words[lang]
            .filled(key, None, slots)
            .unwrap_or_else(|| key.to_owned())
    }

    #[must_use]
    pub fn html_lang(&self, lang: Language) -> &str {
        &self.config.info[lang].html_lang
    }

    /// The page of a group that readers of a language are shown.
    #[must_use]
    pub fn shown(&self, group: GroupId, lang: Language) -> Option<PageId> {
        self.site.shown(self.config, group, lang)
    }

    /// The title of the site in a language; its front page's where the configuration has none.
    #[must_use]
    pub fn site_title(&self, lang: Language) -> String {
        let configured = self
            .config
            .text(&self.config.settings.title, lang)
            .map(|(text, _)| text);
        let home = || self.site.home(lang).map(|home| self.site.page(home).title.as_str());
        configured.or_else(home).unwrap_or_default().to_owned()
    }

    /// The languages that have a front page.
    pub fn spoken(&self) -> impl Iterator<Item = Language> {
        self.site
            .languages
            .iter()
            .filter(|lang| self.site.home(*lang).is_some())
    }
}
