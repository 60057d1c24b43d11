//! The interface texts of a site: those of the program, with the site's own `i18n/<lang>.toml` laid over them.

use std::collections::BTreeSet;

use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Message, Origin, Severity};
use crate::embedded;
use crate::lang::{Language, PerLanguage};
use crate::source::Sources;
use crate::span::Span;
use crate::strings::Strings;

/// The texts of every language of the site, and what is missing or cannot be read.
#[must_use]
pub fn texts(config: &SiteConfig, sources: &Sources) -> (PerLanguage<Strings>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let texts = PerLanguage::from_fn(&config.languages, |lang| {
        of_language(config.tag(lang), sources, &mut findings)
    });
    let complete = PerLanguage::from_fn(&config.languages, |lang| {
        complete(lang, config, sources, &texts, &mut findings)
    });
    (complete, findings)
}

/// Path of a language's texts in a site.
#[must_use]
pub fn path(tag: &str) -> String {
    format!("i18n/{tag}.toml")
}

/// The program's texts of a language with the site's over them; empty for a language that neither has.
fn of_language(tag: &str, sources: &Sources, findings: &mut Vec<Diagnostic>) -> Strings {
    let path = path(tag);
    let embedded = embedded::text(&path).and_then(|text| Strings::parse(tag, text).ok());
    let base = embedded.unwrap_or_else(|| Strings::parse(tag, "").unwrap_or_default());
    let Some(file) = sources.find(&path) else {
        return base;
    };
    match Strings::parse(tag, sources.get(file).text()) {
        Ok(own) => base.overridden(own),
        Err(error) => {
            let range = error.span().unwrap_or_default();
            let message = Message::new("message").with("text", error.message());
            findings.push(Diagnostic::error(
                "unreadable-texts",
                Span::new(file, range.start, range.end),
                message,
            ));
            base
        }
    }
}

/// The texts of one language, with what it lacks from English and a finding that says so.
fn complete(
    lang: Language,
    config: &SiteConfig,
    sources: &Sources,
    all: &PerLanguage<Strings>,
    findings: &mut Vec<Diagnostic>,
) -> Strings {
    let known: BTreeSet<&str> = all
        .iter()
        .flat_map(|(_, texts)| texts.keys())
        .filter(|key| !key.starts_with("rule."))
        .collect();
    let own: BTreeSet<&str> = all[lang].keys().collect();
    let missing: Vec<&str> = known
        .into_iter()
        .filter(|key| !own.contains(key) && !has_plural(&own, key))
        .collect();
    let Some(first) = missing.first() else {
        return all[lang].clone();
    };
    let tag = config.tag(lang);
    let origin = sources.find(&path(tag)).map_or(Origin::Site, Origin::File);
    let message = Message::new("message")
        .with("lang", tag)
        .with("count", missing.len())
        .with("key", first)
        .with("path", path(tag));
    findings.push(Diagnostic::new("missing-text", Severity::Error, origin, message));
    let english = embedded::text("i18n/en.toml")
        .and_then(|text| Strings::parse(tag, text).ok())
        .unwrap_or_default();
    english.overridden(all[lang].clone())
}

/// Whether a plural form that a language lacks stands there in another form: languages differ in which they have.
fn has_plural(own: &BTreeSet<&str>, key: &str) -> bool {
    let Some((base, form)) = key.rsplit_once('.') else {
        return false;
    };
    let forms = ["zero", "one", "two", "few", "many", "other"];
    forms.contains(&form) && own.contains(format!("{base}.other").as_str())
}
