//! What a list shows, and in what order.

use std::sync::Arc;

use jiff::civil::DateTime;

use crate::config::SiteConfig;
use crate::lang::{Language, PerLanguage};
use crate::locale::Locale;
use crate::site::model::{Group, GroupId, PageId, Section};
use crate::site::outline::{Folder, Outline, Placed};
use crate::site::visibility::begins;

/// Gives each section its lists in each language.
pub fn sections(config: &SiteConfig, outline: &Outline, locales: &PerLanguage<Arc<Locale>>) -> Vec<Section> {
    let mut documents: Vec<Vec<GroupId>> = outline.folders.iter().map(|_| Vec::new()).collect();
    let mut children = documents.clone();
    for (at, group) in outline.groups.iter().enumerate() {
        let id = GroupId(u32::try_from(at).unwrap_or(u32::MAX));
        let folder = &outline.folders[group.section.0 as usize];
        match (folder.index == Some(id), folder.parent) {
            (false, _) => documents[group.section.0 as usize].push(id),
            (true, Some(parent)) => children[parent.0 as usize].push(id),
            (true, None) => {}
        }
    }
    let list = |groups: &[GroupId]| {
        PerLanguage::from_fn(&config.languages, |lang| {
            list(config, outline, &locales[lang], groups, lang)
        })
    };
    let section = |(folder, (documents, children)): (&Folder, (Vec<GroupId>, Vec<GroupId>))| Section {
        path: folder.path.clone(),
        parent: folder.parent,
        index: folder.index,
        documents: list(&documents),
        children: list(&children),
    };
    outline
        .folders
        .iter()
        .zip(documents.into_iter().zip(children))
        .map(section)
        .collect()
}

/// The page of a group that readers of a language are shown: their own, else along the order of fallback, else any.
pub fn shown(config: &SiteConfig, group: &Group, lang: Language, visible: impl Fn(PageId) -> bool) -> Option<PageId> {
    let order = std::iter::once(lang)
        .chain(config.info[lang].fallback.iter().copied())
        .chain(config.languages.iter());
    order.filter_map(|lang| group.pages[lang]).find(|page| visible(*page))
}

/// Sorts by weight, then what is to come, soonest first, then the newest first, then by title in the language's alphabet.
/// What is past comes after all else, the latest first.
pub fn sort(pages: &mut [PageId], outline: &Outline, locale: &Locale) {
    pages.sort_by(|a, b| compare(outline.placed(*a), outline.placed(*b), locale));
}

/// The page before and after each page in its section's list in its own language.
pub fn neighbours(outline: &Outline, sections: &[Section]) -> Vec<(Option<PageId>, Option<PageId>)> {
    let mut neighbours = vec![(None, None); outline.placed.len()];
    for section in sections {
        for (lang, pages) in section.documents.iter() {
            for (at, page) in pages.iter().enumerate() {
                if outline.placed(*page).lang == lang {
                    let previous = at.checked_sub(1).and_then(|at| pages.get(at)).copied();
                    neighbours[page.0 as usize] = (previous, pages.get(at + 1).copied());
                }
            }
        }
    }
    neighbours
}

/// One page for each group, sorted.
fn list(config: &SiteConfig, outline: &Outline, locale: &Locale, groups: &[GroupId], lang: Language) -> Vec<PageId> {
    let visible = |page: PageId| outline.placed(page).status.is_listed();
    let mut pages: Vec<PageId> = groups
        .iter()
        .filter_map(|group| shown(config, outline.group(*group), lang, visible))
        .collect();
    sort(&mut pages, outline, locale);
    pages
}

fn compare(a: &Placed, b: &Placed, locale: &Locale) -> std::cmp::Ordering {
    let weight = |page: &Placed| {
        page.document
            .front
            .weight
            .as_ref()
            .map_or(i64::MAX, |weight| weight.value)
    };
    let past = |page: &Placed| {
        page.occasion
            .filter(|occasion| occasion.stage.is_past())
            .map(|past| begins(past.at))
    };
    let to_come = |page: &Placed| page.occasion.map_or(DateTime::MAX, |occasion| begins(occasion.at));
    let date = |page: &Placed| page.document.front.date.as_ref().map(|date| begins(date.value));
    past(a)
        .is_some()
        .cmp(&past(b).is_some())
        .then_with(|| past(b).cmp(&past(a)))
        .then_with(|| weight(a).cmp(&weight(b)))
        .then_with(|| to_come(a).cmp(&to_come(b)))
        .then_with(|| date(b).cmp(&date(a)))
        .then_with(|| locale.compare(a.title(), b.title()))
        .then_with(|| a.url.cmp(&b.url))
}
