//! `site`: what every page of a language has around its content.

use serde::Serialize;
use tera::Value;

use crate::lang::Language;
use crate::render::notice::{self, Notice};
use crate::render::register;
use crate::render::scope::Scope;
use crate::site::furniture::MenuItem;
use crate::site::model::{Page, PageId, SectionId, Target};
use crate::site::visibility::Audience;

/// The site as templates see it.
#[derive(Debug, Serialize)]
pub struct SiteContext {
    pub title: String,
    pub description: Option<String>,
    pub base_url: String,
    pub home_url: String,
    pub organisation: Option<Organisation>,
    pub postmottak: Option<String>,
    pub contact: Option<Contact>,
    pub accessibility_statement: Option<String>,
    /// The page on the state of universal design.
    pub accessibility_url: Option<String>,
    pub privacy_url: Option<String>,
    pub menus: Vec<Entry>,
    pub footer_links: Vec<Entry>,
    pub languages: Vec<Spoken>,
    pub feeds: Vec<Feed>,
    pub css_url: String,
    pub icon_url: Option<String>,
    pub tags_url: Option<String>,
    pub corrections_url: Option<String>,
    pub balance_url: Option<String>,
    pub releases_url: Option<String>,
    /// Whether the site also shows what is not public.
    pub preview: bool,
    /// The page that leads to all registers.
    pub registers_url: Option<String>,
    /// The page that says where to find the body.
    pub here_url: Option<String>,
    /// The banner of a crisis.
    pub crisis: Option<Notice>,
    /// Of veksle.
    pub version: &'static str,
    /// What stands at the foot of every page: see [`FOOTER`]. HTML, marked safe.
    pub footer: Option<Value>,
}

/// The template of what stands at the foot of every page. It is drawn once for all pages of a section, so it knows `site` and
/// not `page`.
pub const FOOTER: &str = "footer.html";

/// Who publishes the site.
#[derive(Debug, Serialize)]
pub struct Organisation {
    pub name: String,
    pub short_name: Option<String>,
    pub number: Option<String>,
    pub url: Option<String>,
    pub logo: Option<String>,
}

/// How to reach the people behind the site.
#[derive(Debug, Serialize)]
pub struct Contact {
    pub title: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub visit: Option<String>,
    pub hours: Option<String>,
    pub url: Option<String>,
}

/// An entry of a menu.
#[derive(Debug, Serialize)]
pub struct Entry {
    pub title: String,
    pub url: String,
    /// Whether the reader is on that page or below it.
    pub current: bool,
    pub lang: Option<String>,
}

/// A language with its front page.
#[derive(Debug, Serialize)]
pub struct Spoken {
    pub lang: String,
    pub name: String,
    pub url: String,
    pub current: bool,
}

/// A feed.
#[derive(Debug, Serialize)]
pub struct Feed {
    pub title: String,
    /// Text of a link to it.
    pub label: String,
    pub url: String,
}

/// The addresses of what the build makes.
#[derive(Debug, Clone, Default)]
pub struct Made {
    pub css_url: String,
    pub icon_url: Option<String>,
}

impl Scope<'_> {
    /// The furniture around the pages of a section in `lang`; `page` when it may itself be an entry of a menu.
    #[must_use]
    pub fn furniture(
        &self,
        lang: Language,
        section: Option<SectionId>,
        page: Option<PageId>,
        made: &Made,
    ) -> SiteContext {
        let settings = &self.config.settings;
        let site = self.site;
        let furniture = &site.furniture[lang];
        let text = |texts| self.config.text(texts, lang).map(|(text, _)| text.to_owned());
        let href = |target: &Option<Target>| target.as_ref().map(|target| self.href(target));
        let menu = |name: &str| {
            let items = furniture.menus.get(name).into_iter().flatten();
            items.map(|item| self.entry(item, lang, section, page)).collect()
        };
        let home = site.home(lang).map_or("/", |home| &site.page(home).url);
        let tags = &site.tags[lang];
        let generated = |kind: &str| self.generated_of(kind, lang).map(|path| site.base.href(&path));
        SiteContext {
            title: self.site_title(lang),
            description: text(&settings.description),
            base_url: site.base.absolute(""),
            home_url: site.base.href(home),
            organisation: settings.organisation.as_ref().map(|body| Organisation {
                name: text(&body.name).unwrap_or_default(),
                short_name: text(&body.short_name),
                number: body.number.as_ref().map(|number| number.value.clone()),
                url: body.url.as_ref().map(|url| url.value.clone()),
                logo: href(&furniture.logo),
            }),
            postmottak: settings.postmottak.as_ref().map(|mail| mail.value.clone()),
            contact: settings.contact.as_ref().map(|contact| Contact {
                title: None,
                email: contact.email.as_ref().map(|email| email.value.clone()),
                phone: contact.phone.as_ref().map(|phone| phone.value.clone()),
                address: text(&contact.address),
                visit: text(&contact.visit),
                hours: text(&contact.hours),
                url: href(&furniture.contact),
            }),
            accessibility_statement: href(&furniture.accessibility_statement),
            accessibility_url: self
                .generated_of("accessibility", lang)
                .map(|path| site.base.href(&path)),
            privacy_url: href(&furniture.privacy_statement),
            menus: menu("main"),
            footer_links: menu("footer"),
            languages: self.spoken().map(|other| self.language(other, lang)).collect(),
            feeds: self.feeds(lang),
            css_url: made.css_url.clone(),
            icon_url: made.icon_url.clone(),
            tags_url: (!tags.tags.is_empty()).then(|| site.base.href(&tags.url)),
            corrections_url: self
                .has_corrections
                .then(|| site.base.href(&self.corrections_path(lang))),
            balance_url: generated("balance"),
            releases_url: generated("releases"),
            registers_url: generated(register::INDEX),
            here_url: generated("here"),
            crisis: notice::crisis(self, lang),
            preview: site.audience == Audience::Preview,
            version: env!("CARGO_PKG_VERSION"),
            footer: None,
        }
    }

    /// Whether an entry of a menu leads to this very page and not to a section that it is in: such an entry is current on
    /// this page only.
    #[must_use]
    pub fn in_a_menu(&self, id: PageId, page: &Page) -> bool {
        let entries = self.site.furniture[page.lang].menus.values().flatten();
        let leads_here = |item: &MenuItem| matches!(&item.target, Target::Page { page, .. } if *page == id);
        let section = self.site.section(page.section);
        let of_section = section.index == Some(page.group) && section.parent.is_some();
        !of_section && entries.into_iter().any(leads_here)
    }

    fn entry(&self, item: &MenuItem, lang: Language, section: Option<SectionId>, page: Option<PageId>) -> Entry {
        Entry {
            title: item.title.clone(),
            url: self.href(&item.target),
            current: match &item.target {
                Target::Page { page: target, .. } => page == Some(*target) || self.is_within(section, *target),
                Target::File { .. } | Target::Written(_) => false,
            },
            lang: (item.lang != lang).then(|| self.html_lang(item.lang).to_owned()),
        }
    }

    /// Whether a section is, or is inside, the one that a page is the own page of. Everything is inside the front page:
    /// that says nothing and does not count.
    fn is_within(&self, section: Option<SectionId>, page: PageId) -> bool {
        let group = self.site.page(page).group;
        let mut next = section;
        while let Some(id) = next {
            let candidate = self.site.section(id);
            if candidate.index == Some(group) {
                return candidate.parent.is_some();
            }
            next = candidate.parent;
        }
        false
    }

    fn language(&self, lang: Language, current: Language) -> Spoken {
        let home = self.site.home(lang).map_or("/", |home| &self.site.page(home).url);
        Spoken {
            lang: self.html_lang(lang).to_owned(),
            name: self.config.info[lang].name.clone(),
            url: self.site.base.href(home),
            current: lang == current,
        }
    }

    /// The feeds that a page in `lang` offers: what is new, and what has been corrected. Like the feeds themselves they
    /// need whole addresses.
    fn feeds(&self, lang: Language) -> Vec<Feed> {
        if self.site.base.origin.is_empty() {
            return Vec::new();
        }
        let feed = |page: &str, title: &str, label: &str| Feed {
            title: self.text(lang, title, &[]),
            label: self.text(lang, label, &[]),
            url: self.site.base.href(&format!("{page}feed.xml")),
        };
        let home = self.site.home(lang).map(|home| &self.site.page(home).url);
        let news = home.map(|home| feed(home, "feed.title", "feed.label"));
        let corrected = self
            .has_corrections
            .then(|| feed(&self.corrections_path(lang), "correction.all", "correction.feed"));
        news.into_iter().chain(corrected).collect()
    }
}
