//! What every page of a language has around its content: menus and the links of `site.toml`.

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::config::read::Texts;
use crate::config::settings;
use crate::diagnostic::Diagnostic;
use crate::lang::Language;
use crate::site::link::{Links, Source};
use crate::site::model::Target;
use crate::span::Spanned;

/// The furniture of one language.
#[derive(Debug)]
pub struct Furniture {
    /// By name: `main`, `footer`.
    pub menus: BTreeMap<String, Vec<MenuItem>>,
    pub accessibility_statement: Option<Target>,
    pub privacy_statement: Option<Target>,
    /// Page with more ways to make contact.
    pub contact: Option<Target>,
    pub logo: Option<Target>,
    pub crisis: Option<Banner>,
}

/// One entry of a menu.
#[derive(Debug)]
pub struct MenuItem {
    pub title: String,
    /// The language that the title is in.
    pub lang: Language,
    pub target: Target,
}

/// The banner of a crisis.
#[derive(Debug)]
pub struct Banner {
    pub text: String,
    pub lang: Language,
    pub link: Option<Target>,
}

impl Furniture {
    /// Everything that it leads to.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        let menus = self.menus.values().flatten().map(|item| &item.target);
        let single = [
            &self.accessibility_statement,
            &self.privacy_statement,
            &self.contact,
            &self.logo,
        ];
        let crisis = self.crisis.iter().filter_map(|crisis| crisis.link.as_ref());
        menus.chain(single.into_iter().flatten()).chain(crisis)
    }
}

/// The furniture of the pages in `lang`.
pub fn of_language(
    config: &SiteConfig,
    links: &Links<'_>,
    lang: Language,
    findings: &mut Vec<Diagnostic>,
) -> Furniture {
    let settings = &config.settings;
    let from = Source {
        lang,
        folder: "",
        page: None,
    };
    let menus = settings.menu.iter().map(|(name, items)| {
        let items = items
            .iter()
            .filter_map(|item| menu_item(config, links, from, item, findings));
        (name.value.clone(), items.collect())
    });
    let menus = menus.collect();
    let mut follow = |link: Option<&Spanned<String>>| link.map(|link| links.follow(from, link, findings));
    Furniture {
        menus,
        accessibility_statement: follow(written(config, &settings.accessibility_statement, lang)),
        privacy_statement: follow(written(config, &settings.privacy_statement, lang)),
        contact: follow(settings.contact.as_ref().and_then(|contact| contact.page.as_ref())),
        crisis: settings.crisis.as_ref().and_then(|crisis| {
            let (text, lang) = config.text(&crisis.text, lang)?;
            Some(Banner {
                text: text.to_owned(),
                lang,
                link: follow(crisis.link.as_ref()),
            })
        }),
        logo: settings
            .organisation
            .as_ref()
            .and_then(|body| body.logo.as_ref())
            .map(|logo| links.image(from, logo, findings)),
    }
}

/// A configured link in a language, or in the nearest that has it, with its place.
fn written<'a>(config: &SiteConfig, texts: &'a Texts, lang: Language) -> Option<&'a Spanned<String>> {
    let (_, lang) = config.text(texts, lang)?;
    texts.each.get(config.tag(lang)).or(texts.every.as_ref())
}

/// An entry; one without a title of its own has that of its page, and is left out when it leads nowhere.
fn menu_item(
    config: &SiteConfig,
    links: &Links<'_>,
    from: Source<'_>,
    item: &settings::MenuItem,
    findings: &mut Vec<Diagnostic>,
) -> Option<MenuItem> {
    let target = links.follow(from, &item.to, findings);
    let page = match &target {
        Target::Page { page, .. } => Some(links.outline.placed(*page)),
        Target::File { .. } | Target::Written(_) => None,
    };
    let own = config
        .text(&item.title, from.lang)
        .map(|(text, lang)| (text.to_owned(), lang));
    let (title, lang) = own.or_else(|| page.map(|page| (page.title().to_owned(), page.lang)))?;
    Some(MenuItem { title, lang, target })
}
