//! Tags: the same one in each language, its page, and the documents that carry it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::locale::Locale;
use crate::site::model::{GroupId, PageId, Tag, TagList};
use crate::site::order;
use crate::site::outline::{Outline, Placed};
use crate::site::slug::slugify;
use crate::strings::Strings;

/// The pages that carry each tag, by what makes it the same tag.
type Carriers<'a> = BTreeMap<String, Vec<(PageId, &'a str)>>;

/// The tags of each language, in its alphabet.
pub fn lists(
    config: &SiteConfig,
    strings: &PerLanguage<Strings>,
    outline: &Outline,
    locales: &PerLanguage<Arc<Locale>>,
) -> PerLanguage<TagList> {
    let carriers = carriers(config, outline);
    PerLanguage::from_fn(&config.languages, |lang| {
        let segment = strings[lang]
            .get("tags.slug")
            .map_or_else(|| "tags".to_owned(), slugify);
        let url = format!("/{}/{segment}/", config.tag(lang));
        let tag = |(id, pages): (&String, &Vec<(PageId, &str)>)| tag(config, outline, &locales[lang], lang, id, pages);
        let mut tags: Vec<Tag> = carriers.iter().filter_map(tag).collect();
        tags.sort_by(|a, b| locales[lang].compare(&a.title, &b.title));
        address(&url, &mut tags);
        TagList { url, tags }
    })
}

/// The positions of each page's tags in the list of its language.
pub fn of_page(config: &SiteConfig, placed: &Placed, list: &TagList) -> Vec<usize> {
    let of_tag = |written: &str| {
        let id = identity(config, written);
        list.tags.iter().position(|known| known.id == id)
    };
    let written = placed.document.front.tags.iter();
    let mut positions: Vec<usize> = written.filter_map(|tag| of_tag(&tag.value)).collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// What makes two written tags the same: the configured name, else what an address keeps of the text.
fn identity(config: &SiteConfig, written: &str) -> String {
    match config.settings.tag.get(written) {
        Some(_) => written.to_owned(),
        None => slugify(written),
    }
}

fn carriers<'a>(config: &SiteConfig, outline: &'a Outline) -> Carriers<'a> {
    let mut carriers = Carriers::new();
    for (at, placed) in outline.placed.iter().enumerate() {
        if placed.status.is_listed() {
            let page = PageId(u32::try_from(at).unwrap_or(u32::MAX));
            for tag in &placed.document.front.tags {
                let id = identity(config, &tag.value);
                carriers.entry(id).or_default().push((page, &tag.value));
            }
        }
    }
    carriers.remove("");
    carriers
}

/// A tag in one language; `None` when the language neither uses nor configures it.
fn tag(
    config: &SiteConfig,
    outline: &Outline,
    locale: &Locale,
    lang: Language,
    id: &str,
    carriers: &[(PageId, &str)],
) -> Option<Tag> {
    let configured = config.settings.tag.get(id).map(|tag| &tag.title);
    let titled = configured.and_then(|texts| config.text(texts, lang));
    let written = carriers
        .iter()
        .find(|(page, _)| outline.placed(*page).lang == lang)
        .map(|(_, text)| *text);
    let title = match titled {
        Some((title, _)) if outline.speaks(lang) => title,
        _ => written?,
    };
    let mut groups: BTreeMap<GroupId, Vec<PageId>> = BTreeMap::new();
    for (page, _) in carriers {
        groups.entry(outline.placed(*page).group).or_default().push(*page);
    }
    let mut pages: Vec<PageId> = groups
        .iter()
        .filter_map(|(group, carrying)| {
            order::shown(config, outline.group(*group), lang, |page| carrying.contains(&page))
        })
        .collect();
    order::sort(&mut pages, outline, locale);
    Some(Tag {
        id: id.to_owned(),
        title: title.to_owned(),
        url: String::new(),
        pages,
    })
}

/// Gives each tag its address; of two that would share one the later gets a number.
fn address(root: &str, tags: &mut [Tag]) {
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for tag in tags {
        let slug = match slugify(&tag.title) {
            empty if empty.is_empty() => tag.id.clone(),
            slug => slug,
        };
        let count = taken.entry(slug.clone()).or_insert(0);
        *count += 1;
        tag.url = match count {
            1 => format!("{root}{slug}/"),
            count => format!("{root}{slug}-{count}/"),
        };
    }
}
