//! What readers are shown of the state of universal design: what is known to be wrong, who has tested what, and where to
//! turn.

use jiff::civil::Date;
use serde::Serialize;

use crate::check::wcag::Criterion;
use crate::config::SiteConfig;
use crate::config::read::Texts;
use crate::lang::Language;
use crate::locale::Locale;
use crate::strings::Strings;

/// The page in one language.
#[derive(Debug, Serialize)]
pub struct Page {
    pub gaps: Vec<Gap>,
    /// Newest first.
    pub tests: Vec<Test>,
    /// The day of the newest test.
    pub tested: Option<Day>,
    /// Where to report what does not work.
    pub feedback: Option<String>,
}

/// Something that is not accessible.
#[derive(Debug, Serialize)]
pub struct Gap {
    /// Number and name of the criterion.
    pub criterion: String,
    pub what: String,
    pub reason: String,
    pub alternative: Option<String>,
    pub until: Option<Day>,
}

/// A person's test.
#[derive(Debug, Serialize)]
pub struct Test {
    pub criterion: String,
    pub outcome: String,
    pub date: Day,
    pub role: String,
    pub method: String,
}

/// A date for machines and for readers.
#[derive(Debug, Clone, Serialize)]
pub struct Day {
    pub iso: String,
    pub text: String,
}

/// The page in a language.
#[must_use]
pub fn page(config: &SiteConfig, lang: Language, strings: &Strings, locale: &Locale) -> Page {
    let settings = &config.settings;
    let text = |texts: &Texts| config.text(texts, lang).map(|(text, _)| text.to_owned());
    let own = |key: String| strings.get(&key).unwrap_or_default().to_owned();
    let day = |date: Date| Day {
        iso: date.to_string(),
        text: locale.day(date),
    };
    let gaps = settings.accessibility_gap.iter().map(|gap| &gap.value);
    let gaps = gaps.map(|gap| Gap {
        criterion: criterion(&gap.criterion.value, config.tag(lang)),
        what: text(&gap.what).unwrap_or_default(),
        reason: own(format!("statement.reason-{}", gap.reason.name())),
        alternative: text(&gap.alternative),
        until: gap.until.as_ref().map(|until| day(until.value)),
    });
    let mut tests: Vec<_> = settings.accessibility_test.iter().map(|test| &test.value).collect();
    tests.sort_by_key(|test| std::cmp::Reverse(test.date.value));
    let tested = tests.first().map(|test| day(test.date.value));
    let tests = tests.into_iter().map(|test| Test {
        criterion: criterion(&test.criterion.value, config.tag(lang)),
        outcome: own(format!("statement.outcome-{}", test.outcome.name())),
        date: day(test.date.value),
        role: text(&test.role).unwrap_or_default(),
        method: text(&test.method).unwrap_or_default(),
    });
    let contact = settings.contact.as_ref().and_then(|contact| contact.email.as_ref());
    Page {
        gaps: gaps.collect(),
        tests: tests.collect(),
        tested,
        feedback: contact.or(settings.postmottak.as_ref()).map(|mail| mail.value.clone()),
    }
}

/// Number and name of a criterion.
fn criterion(number: &str, tag: &str) -> String {
    Criterion::find(number).map_or_else(|| number.to_owned(), |found| format!("{number} {}", found.name(tag)))
}
