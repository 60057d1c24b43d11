//! The pages that show readers what the site has measured of itself.

use crate::check::balance::page;
use crate::check::statement;
use crate::config::SiteConfig;
use crate::config::quota::Each;
use crate::lang::{Language, PerLanguage};
use crate::language::census::{Census, Item, State};
use crate::language::report::Report;
use crate::render::generated::Generated;
use crate::site::model::{Page, Site};
use crate::source::Sources;
use crate::strings::Strings;

/// The census without what is scheduled: the public page must not tell of it.
#[must_use]
pub fn published_only(census: &Census) -> Census {
    let public = |item: &&Item| !matches!(item.state, State::Scheduled(_));
    Census {
        items: census.items.iter().filter(public).cloned().collect(),
    }
}

/// The page that shows readers how much is written in which language; none for a site without bokmål and nynorsk.
#[must_use]
pub fn balance_page(
    config: &SiteConfig,
    site: &Site,
    sources: &Sources,
    strings: &PerLanguage<Strings>,
    report: &Report,
) -> Option<Generated> {
    let norwegian = ["nb", "nn"].iter().all(|tag| config.languages.find(tag).is_some());
    let values = PerLanguage::from_fn(&config.languages, |lang| {
        let title = |section: &str| site.section_title(section, lang);
        let page = page::page(report, &strings[lang], &site.locales[lang], title, |name| {
            quota_title(config, site, name, lang)
        });
        let exemptions: Vec<_> = page.exemptions.iter().filter_map(|(path, reason)| {
            let exempt = site.pages.iter().find(|page| sources.get(page.document.place.file).path == *path)?;
            let foreign = (exempt.lang != lang).then(|| config.info[exempt.lang].html_lang.clone());
            Some(serde_json::json!({ "title": exempt.title, "url": site.base.href(&exempt.url), "lang": foreign, "reason": reason }))
        }).collect();
        let value = serde_json::json!({ "period": page.period, "rows": page.rows, "exemptions": exemptions });
        tera::Value::try_from_serializable(&value).unwrap_or_else(|_| tera::Value::none())
    });
    (norwegian && config.settings.balance.is_some()).then(|| Generated::of_kind("balance", "balance.html", values))
}

/// What a quota is called in a language. One for each channel or owner has the name of the quota first, then theirs; a
/// channel is called what its page is.
fn quota_title(config: &SiteConfig, site: &Site, name: &str, lang: Language) -> Option<String> {
    config.settings.quota.iter().find_map(|quota| {
        let own = &quota.value;
        let rest = name.strip_prefix(&own.name.value)?;
        let title = own.title.as_ref().and_then(|texts| config.text(texts, lang));
        let title = title.map_or(own.name.value.as_str(), |(title, _)| title);
        if rest.is_empty() {
            return Some(title.to_owned());
        }
        let parts = rest.strip_prefix(": ")?;
        let (first, others) = parts.split_at(parts.find(", ").unwrap_or(parts.len()));
        let is_channel = !matches!(own.each, Some(Each::Owner));
        let channel = is_channel.then(|| channel_title(config, site, first, lang)).flatten();
        Some(format!("{title}: {}{others}", channel.unwrap_or(first)))
    })
}

/// What the page of a channel is called to readers of a language, by the channel's id, which is the name of its document.
fn channel_title<'s>(config: &SiteConfig, site: &'s Site, id: &str, lang: Language) -> Option<&'s str> {
    let is_channel = |page: &&Page| page.kind == "channel" && page.document.place.name == id;
    let channel = site.pages.iter().find(is_channel)?;
    let shown = site.shown(config, channel.group, lang)?;
    Some(&site.page(shown).title)
}

/// The page that shows readers what people have found of universal design; none for a site that has recorded nothing.
#[must_use]
pub fn accessibility_page(config: &SiteConfig, site: &Site, strings: &PerLanguage<Strings>) -> Option<Generated> {
    let settings = &config.settings;
    let is_recorded = !settings.accessibility_test.is_empty() || !settings.accessibility_gap.is_empty();
    let values = PerLanguage::from_fn(&config.languages, |lang| {
        let page = statement::page::page(config, lang, &strings[lang], &site.locales[lang]);
        tera::Value::try_from_serializable(&page).unwrap_or_else(|_| tera::Value::none())
    });
    is_recorded.then(|| Generated::of_kind("accessibility", "accessibility.html", values))
}
