//! What is published, in groups and sections; what is not is put aside here and goes no further.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::lang::{Language, Languages, PerLanguage};
use crate::parse::document::{Document, Written};
use crate::site::address::Addresses;
use crate::site::model::{Group, GroupId, PageId, SectionId, Status};
use crate::site::occasion::Occasion;
use crate::site::tree::{Entry, Slot, Tree};
use crate::site::visibility::Audience;

/// A document on its way to being a page.
#[derive(Debug)]
pub struct Placed {
    pub document: Arc<Document>,
    pub lang: Language,
    pub group: GroupId,
    pub section: SectionId,
    pub url: String,
    pub status: Status,
    pub occasion: Option<Occasion>,
}

impl Placed {
    /// The document's title; its name where it has none, which is a finding of its own.
    pub fn title(&self) -> &str {
        let title = self.document.front.title.as_ref();
        title.map_or(&self.document.place.name, |title| &title.value)
    }
}

/// A document that is not public: for the reports of those who write it, never for a page.
#[derive(Debug)]
pub struct Hidden {
    pub document: Arc<Document>,
    pub status: Status,
    /// Where it will be.
    pub url: String,
}

/// A section before its lists are known.
#[derive(Debug)]
pub struct Folder {
    pub path: Vec<String>,
    pub parent: Option<SectionId>,
    pub index: Option<GroupId>,
}

/// The published documents in groups and sections.
#[derive(Debug)]
pub struct Outline {
    /// By slot and language; positions are [`PageId`]s.
    pub placed: Vec<Placed>,
    pub groups: Vec<Group>,
    pub folders: Vec<Folder>,
    pub hidden: Vec<Hidden>,
    /// Which group a slot became.
    pub slots: BTreeMap<Slot, GroupId>,
}

impl Outline {
    /// Parts the documents that the audience sees from the rest.
    pub fn draw(languages: &Languages, tree: Tree, addresses: &mut Addresses, audience: Audience) -> Self {
        let sections = sections(&tree, audience);
        let mut outline = Self {
            placed: Vec::new(),
            groups: Vec::new(),
            folders: Vec::new(),
            hidden: Vec::new(),
            slots: BTreeMap::new(),
        };
        for (slot, langs) in tree.slots {
            outline.place(languages, slot, langs, addresses, audience, &sections);
        }
        outline.folders = outline.folders(&sections);
        outline
    }

    /// Places the documents of one slot.
    fn place(
        &mut self,
        languages: &Languages,
        slot: Slot,
        langs: PerLanguage<Option<Entry>>,
        addresses: &mut Addresses,
        audience: Audience,
        sections: &[Vec<String>],
    ) {
        let group = GroupId(id(self.groups.len()));
        let section = SectionId(id(sections.binary_search(&slot.section).unwrap_or(0)));
        let mut pages = PerLanguage::from_fn(languages, |_| None);
        for (lang, entry) in languages.iter().zip(langs.into_values()) {
            let Some(entry) = entry else { continue };
            let url = addresses.documents.remove(&(slot.clone(), lang)).unwrap_or_default();
            let (mut document, status) = (entry.document, entry.status);
            if !audience.sees(status) {
                self.hidden.push(Hidden { document, status, url });
                continue;
            }
            if audience.gets_only_a_notice(status) {
                withhold(Arc::make_mut(&mut document), status);
            }
            pages[lang] = Some(PageId(id(self.placed.len())));
            self.placed.push(Placed {
                document,
                lang,
                group,
                section,
                url,
                status,
                occasion: entry.occasion,
            });
        }
        if pages.iter().any(|(_, page)| page.is_some()) {
            let key = slot.key();
            self.groups.push(Group { key, section, pages });
            self.slots.insert(slot, group);
        }
    }

    fn folders(&self, sections: &[Vec<String>]) -> Vec<Folder> {
        let folder = |path: &Vec<String>| {
            let above = path.split_last().map(|(_, above)| above);
            let parent = above.and_then(|above| sections.binary_search_by(|path| path.as_slice().cmp(above)).ok());
            let index = Slot {
                section: path.clone(),
                name: String::new(),
            };
            Folder {
                path: path.clone(),
                parent: parent.map(|at| SectionId(id(at))),
                index: self.slots.get(&index).copied(),
            }
        };
        sections.iter().map(folder).collect()
    }

    pub fn placed(&self, page: PageId) -> &Placed {
        &self.placed[page.0 as usize]
    }

    /// Whether anything is published in a language.
    pub fn speaks(&self, lang: Language) -> bool {
        self.placed.iter().any(|placed| placed.lang == lang)
    }

    pub fn group(&self, group: GroupId) -> &Group {
        &self.groups[group.0 as usize]
    }
}

/// The folders that hold something published, and those above them; a folder comes before those inside it.
fn sections(tree: &Tree, audience: Audience) -> Vec<Vec<String>> {
    let mut paths = BTreeSet::from([Vec::new()]);
    for (slot, _, entry) in tree.entries() {
        if audience.sees(entry.status) {
            paths.extend((1..=slot.section.len()).map(|depth| slot.section[..depth].to_vec()));
        }
    }
    paths.into_iter().collect()
}

/// Leaves of a document that is no more only what tells a reader what it was: its title, and its description unless that
/// is withdrawn too.
fn withhold(document: &mut Document, status: Status) {
    if matches!(status, Status::Withdrawn(_)) {
        document.front.description = None;
    }
    document.front.extra = BTreeMap::new();
    document.front.record = None;
    document.body = Written::default();
    document.headings = Vec::new();
    document.ids = Vec::new();
    document.links = Vec::new();
    document.images = Vec::new();
    document.words = 0;
}

fn id(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
