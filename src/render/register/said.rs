//! What records say, as readers of one language see it.

use jiff::civil::Date;
use serde::Serialize;

use crate::config::SiteConfig;
use crate::config::read::Texts;
use crate::lang::Language;
use crate::locale::Locale;
use crate::parse::front_matter::Moment;
use crate::parse::record::platform;
use crate::render::context::parts::Dated;
use crate::site::model::{PageId, Site, Target};
use crate::site::register::{Entry, Version};
use crate::span::Spanned;

/// One value: a text of its own, or one of the interface, or one in the other; perhaps a link.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    pub text: Option<String>,
    /// Key of an interface text; it may hold `{value}`, which is the text.
    pub key: Option<String>,
    pub url: Option<String>,
    /// Value of `lang`, when the text is not in the language of the page around it.
    pub lang: Option<String>,
    /// A date for machines.
    pub iso: Option<String>,
    /// What the value is among others of its sort, for the style sheet: `active`, `main`.
    pub mark: Option<&'static str>,
}

impl Said {
    /// An interface text.
    #[must_use]
    pub fn key(group: &str, name: &str) -> Self {
        Self {
            key: Some(format!("{group}.{name}")),
            ..Self::default()
        }
    }

    /// One of a few values, with its interface text and its mark.
    #[must_use]
    pub fn choice(group: &str, name: &'static str) -> Self {
        Self {
            mark: Some(name),
            ..Self::key(group, name)
        }
    }

    /// A text that is the same in every language.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: Some(text.into()),
            ..Self::default()
        }
    }

    /// A text that is an address.
    #[must_use]
    pub fn address(url: &str) -> Self {
        let shown = url.trim_start_matches("https://").trim_start_matches("http://");
        Self {
            url: Some(url.to_owned()),
            ..Self::plain(shown.trim_end_matches('/'))
        }
    }
}

/// Tells records to readers of one language.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'a> {
    pub config: &'a SiteConfig,
    pub site: &'a Site,
    pub lang: Language,
}

impl<'a> Teller<'a> {
    /// What readers of the language are shown of an entry.
    #[must_use]
    pub fn version<'e, T>(&self, entry: &Entry<'e, T>) -> Version<'e, T> {
        entry.versions[self.lang]
    }

    /// A text in the nearest language that has it; one without a language is in that of the page it is written on.
    #[must_use]
    pub fn text(&self, texts: &Texts, written: Language) -> Option<Said> {
        let (text, lang) = match &texts.every {
            Some(every) => (every.value.as_str(), written),
            None => self.config.text(texts, self.lang)?,
        };
        let said = Said {
            lang: self.foreign(lang),
            ..Said::plain(text)
        };
        (!text.is_empty()).then_some(said)
    }

    /// A text of a register that is no page; one without a language is a name, and the same in all.
    #[must_use]
    pub fn name(&self, texts: &Texts) -> Option<Said> {
        self.text(texts, self.lang)
    }

    /// A role by its id; a unit without an entry among the roles is called what it is called.
    #[must_use]
    pub fn role(&self, id: &str, written: Language) -> Said {
        let roles = self.site.registers.roles.iter();
        let role = roles.map(|role| &role.value).find(|role| role.id.value == id);
        let unknown = || Said {
            lang: self.foreign(written),
            ..Said::plain(id)
        };
        role.and_then(|role| self.name(&role.name)).unwrap_or_else(unknown)
    }

    #[must_use]
    pub fn day(&self, date: Date) -> Said {
        self.moment(Moment::Day(date))
    }

    /// A date, with the clock time when it has one.
    #[must_use]
    pub fn moment(&self, moment: Moment) -> Said {
        let Dated { iso, text } = Dated::new(moment, self.locale());
        let clock = match moment {
            Moment::Time(time) => time.strftime(" %H:%M").to_string(),
            Moment::Day(_) | Moment::Month { .. } => String::new(),
        };
        Said {
            iso: Some(iso),
            ..Said::plain(text + &clock)
        }
    }

    /// A figure with its unit: `85 besøk i uka`, `12,5 %`. A sign is in no language.
    #[must_use]
    pub fn figure(&self, value: f64, unit: &Texts, written: Language) -> Said {
        let number = self.locale().decimal(value);
        match self.text(unit, written) {
            Some(Said {
                text: Some(unit), lang, ..
            }) => Said {
                lang: lang.filter(|_| unit.contains(char::is_alphabetic)),
                ..Said::plain(format!("{number}\u{a0}{unit}"))
            },
            _ => Said::plain(number),
        }
    }

    #[must_use]
    pub fn number(&self, value: f64) -> Said {
        Said::plain(self.locale().decimal(value))
    }

    #[must_use]
    pub fn whole(&self, number: i64) -> Said {
        Said::plain(self.locale().number(number))
    }

    /// The page of an entry.
    #[must_use]
    pub fn entry<T>(&self, entry: &Entry<'_, T>) -> Said {
        self.page(self.version(entry).page)
    }

    /// A link to a page.
    #[must_use]
    pub fn page(&self, page: PageId) -> Said {
        let page = self.site.page(page);
        Said {
            url: Some(self.site.base.href(&page.url)),
            lang: self.foreign(page.lang),
            ..Said::plain(&page.title)
        }
    }

    /// Where a source link of a record leads; nothing for one that leads nowhere, which has its finding.
    #[must_use]
    pub fn link(&self, link: &Spanned<String>) -> Option<Said> {
        match self.site.referred[self.lang].get(&link.span)? {
            Target::Page { page, .. } => Some(self.page(*page)),
            Target::File { url, .. } => Some(Said {
                url: Some(self.site.base.href(url)),
                ..Said::plain(url.rsplit('/').next().unwrap_or(url))
            }),
            Target::Written(written) => written.contains("://").then(|| Said::address(written)),
        }
    }

    /// A platform of the catalogue, or what a channel calls its own.
    #[must_use]
    pub fn platform(&self, name: &str) -> Said {
        match platform::find(name) {
            Some(known) if known.social => Said::plain(known.name),
            Some(known) => Said::key("platform", known.id),
            None => Said::plain(name),
        }
    }

    /// The `lang` of a text that is not in the readers' language.
    #[must_use]
    pub fn foreign(&self, lang: Language) -> Option<String> {
        (lang != self.lang).then(|| self.config.info[lang].html_lang.clone())
    }

    fn locale(&self) -> &'a Locale {
        &self.site.locales[self.lang]
    }
}
