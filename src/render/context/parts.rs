//! The small values that pages, lists and the furniture share.

use serde::Serialize;

use crate::clock::Edge;
use crate::lang::Language;
use crate::locale::Locale;
use crate::parse::front_matter::Moment;
use crate::render::scope::Scope;
use crate::site::model::{Page, PageId, Target};
use crate::site::upkeep;

/// A date: for machines and for readers.
#[derive(Debug, Clone, Serialize)]
pub struct Dated {
    pub iso: String,
    pub text: String,
}

/// A link with its text; `lang` is set when the text is not in the language of the page around it.
#[derive(Debug, Clone, Serialize)]
pub struct Linked {
    pub title: String,
    pub url: Option<String>,
    pub lang: Option<String>,
}

impl Dated {
    #[must_use]
    pub fn new(moment: Moment, locale: &Locale) -> Self {
        match moment {
            Moment::Month { year, month } => Self {
                iso: moment.day(),
                text: locale.month(year, month),
            },
            Moment::Day(date) => Self {
                iso: moment.day(),
                text: locale.day(date),
            },
            Moment::Time(time) => Self {
                iso: time.strftime("%Y-%m-%dT%H:%M").to_string(),
                text: locale.day(time.date()),
            },
        }
    }
}

impl Scope<'_> {
    /// A link to a page, as a page in `lang` writes it.
    #[must_use]
    pub fn linked(&self, page: PageId, lang: Language) -> Linked {
        let page = self.site.page(page);
        Linked {
            title: page.title.clone(),
            url: Some(self.site.base.href(&page.url)),
            lang: self.foreign(page, lang),
        }
    }

    /// The `lang` of a page's texts on a page in another language.
    #[must_use]
    pub fn foreign(&self, page: &Page, lang: Language) -> Option<String> {
        (page.lang != lang).then(|| self.config.info[page.lang].html_lang.clone())
    }

    /// The name in itself of that language.
    #[must_use]
    pub fn foreign_name(&self, page: &Page, lang: Language) -> Option<String> {
        (page.lang != lang).then(|| self.config.info[page.lang].name.clone())
    }

    /// The address of a target; what is written stays as it is.
    #[must_use]
    pub fn href(&self, target: &Target) -> String {
        match target {
            Target::Page { page, fragment } => {
                let mut url = self.site.base.href(&self.site.page(*page).url);
                if let Some(fragment) = fragment {
                    url.push('#');
                    url.push_str(fragment);
                }
                url
            }
            Target::File { url, .. } => self.site.base.href(url),
            Target::Written(written) => written.clone(),
        }
    }

    /// A moment with its clock time, where it has one.
    #[must_use]
    pub fn to_the_minute(&self, moment: Moment, lang: Language) -> Dated {
        let dated = Dated::new(moment, &self.site.locales[lang]);
        let Moment::Time(time) = moment else { return dated };
        let slots = [
            ("date", dated.text),
            ("hour", time.strftime("%H").to_string()),
            ("minute", time.strftime("%M").to_string()),
        ];
        Dated {
            iso: dated.iso,
            text: self.text(lang, "occasion.time", &slots),
        }
    }

    /// When a page was last changed, as far as it says.
    #[must_use]
    pub fn changed(&self, page: &Page) -> Option<Moment> {
        let front = &page.document.front;
        let made = front.publish.as_ref().or(front.date.as_ref());
        upkeep::changed(front, &self.site.clock).or_else(|| made.map(|moment| moment.value))
    }

    /// A moment as precise as it was written, with the zone of a clock time: `2022-03`, `2022-03-07`,
    /// `2022-03-07T10:00:00+01:00`. What tells no day gets no false one.
    #[must_use]
    pub fn stated(&self, moment: Moment) -> String {
        match moment {
            Moment::Month { .. } | Moment::Day(_) => moment.day(),
            Moment::Time(_) => self.timestamp(moment),
        }
    }

    /// The first instant of a moment as an RFC 3339 timestamp, for feeds, which know no other form.
    #[must_use]
    pub fn timestamp(&self, moment: Moment) -> String {
        let time = crate::site::visibility::begins(moment);
        let clock = &self.site.clock;
        clock.stated(clock.instant_of(time, Edge::Begins))
    }
}
