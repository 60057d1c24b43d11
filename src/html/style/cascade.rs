//! Which rules each element matches. Elements that no rule can tell apart, below parents that none can tell apart, share one
//! group: rules are matched and values computed once for it, however many elements and pages it is found on.

use std::hash::{Hash, Hasher};

use super::declaration::Block;
use super::index::Index;
use super::library::Applying;
use super::matching::Matcher;
use super::selector::Part;
use crate::html::dom::{Dom, NodeId};
use crate::html::hash::{Fast, FastMap};
use crate::html::tag::Tag;

/// Elements with equal styles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    pub parent: u32,
    pub matches: Matches,
    /// What an element that may have the focus matches while it has it, where that differs.
    pub focused: Option<Matches>,
    pub own: Own,
}

/// The rules for an element and for its pseudo-elements, each in cascade order, weakest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Matches {
    pub element: Vec<Matched>,
    pub before: Vec<Matched>,
    pub after: Vec<Matched>,
}

/// What an element brings to its style besides the rules that it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Own {
    /// Index of the block of its `style` attribute.
    pub inline: Option<u32>,
    /// Inside what shows nothing of its content, which no style sheet can undo.
    pub folded: bool,
}

/// A rule that matches, with what decides its strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Matched {
    /// 0 for the browser's own sheet; for others one more than the rank of its layer, higher is stronger.
    pub level: u32,
    pub specificity: u32,
    pub sheet: u32,
    pub rule: u32,
}

/// The groups that pages with the same sheets have, parents before children; the first is the document's own.
#[derive(Debug)]
pub(super) struct Groups {
    pub list: Vec<Group>,
    /// What `style` attributes declare.
    pub blocks: Vec<Block>,
    levels: Levels,
    /// By parent and identity, so that most elements are not matched at all.
    alike: FastMap<(u32, u64), u32>,
    inline: FastMap<Box<str>, u32>,
    /// What must be asked of elements below a group, by group and nature.
    asked: FastMap<(u32, u64), Asked>,
}

/// The rules that tell elements of one nature below one group apart: those of which all that is asked of name, id, classes,
/// names of attributes and ancestors holds there, as it does for all such elements or for none.
#[derive(Debug, Default)]
struct Asked {
    /// Of each element.
    always: Vec<Asking>,
    /// Of an element while it has the focus.
    focused: Vec<Asking>,
    /// The group of all such elements, once it is known, where nothing must be asked of them: that of those that bring nothing
    /// of their own.
    plain: Option<u32>,
}

impl Asked {
    const fn is_nothing(&self) -> bool {
        self.always.is_empty() && self.focused.is_empty()
    }
}

/// A rule of one of the sheets, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Asking {
    sheet: u32,
    rule: u32,
}

impl Groups {
    pub fn new(applying: &Applying) -> Self {
        Self {
            list: vec![document()],
            blocks: Vec::new(),
            levels: Levels::new(applying),
            alike: FastMap::default(),
            inline: FastMap::default(),
            asked: FastMap::default(),
        }
    }

    /// The group of each node of a page, those that no page before it had being added; a text node has its parent's.
    pub fn admit(&mut self, dom: &Dom, applying: &Applying) -> Vec<u32> {
        let mut of_node = vec![0; dom.len()];
        let mut page = Page::new(dom, applying);
        for node in dom.nodes() {
            let parent = dom.parent(node).map_or(0, |parent| of_node[parent.index()]);
            of_node[node.index()] = if dom.is_element(node) {
                self.group(&mut page, node, parent)
            } else {
                parent
            };
        }
        of_node
    }

    fn group(&mut self, page: &mut Page<'_>, element: NodeId, parent: u32) -> u32 {
        let dom = page.dom;
        let own = Own {
            inline: dom.attr(element, "style").map(|style| self.block(style)),
            folded: is_folded(dom, element),
        };
        let mut hash = Fast::default();
        page.hash_nature(element, &mut hash);
        let nature = hash.finish();
        let asked = self
            .asked
            .entry((parent, nature))
            .or_insert_with(|| page.asked(element));
        let is_plain = asked.is_nothing() && own == Own::default();
        if let Some(group) = asked.plain.filter(|_| is_plain) {
            return group;
        }
        let key = (parent, identity(page, element, asked, own, hash));
        if let Some(group) = self.alike.get(&key) {
            return *group;
        }
        let matches = page.matches(element, &self.levels);
        let focused = may_have_focus(dom, element).then(|| {
            page.matcher.focus(Some(element));
            let focused = page.matches(element, &self.levels);
            page.matcher.focus(None);
            focused
        });
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(Group {
            parent,
            focused: focused.filter(|focused| *focused != matches),
            matches,
            own,
        });
        self.alike.insert(key, number);
        if is_plain && let Some(asked) = self.asked.get_mut(&(parent, nature)) {
            asked.plain = Some(number);
        }
        number
    }

    fn block(&mut self, style: &str) -> u32 {
        if let Some(known) = self.inline.get(style) {
            return *known;
        }
        let number = u32::try_from(self.blocks.len()).unwrap_or(u32::MAX);
        self.blocks.push(Block::parse(style));
        self.inline.insert(Box::from(style), number);
        number
    }

    /// What an element matches while another one has the focus.
    pub fn refocused(&self, page: &Page<'_>, element: NodeId) -> Matches {
        page.matches(element, &self.levels)
    }
}

/// A number for all that rules can ask of an element below a group: what plain selectors ask of it, which `hash` holds, and
/// which of the others it matches, with the focus and without.
fn identity(page: &mut Page<'_>, element: NodeId, asked: &Asked, own: Own, mut hash: Fast) -> u64 {
    own.hash(&mut hash);
    page.hash_matches(element, &asked.always, &mut hash);
    if !asked.focused.is_empty() && may_have_focus(page.dom, element) {
        page.matcher.focus(Some(element));
        page.hash_matches(element, &asked.focused, &mut hash);
        page.matcher.focus(None);
    }
    hash.finish()
}

/// Whether an element can get the focus at all, as far as its markup tells.
pub(super) fn may_have_focus(dom: &Dom, element: NodeId) -> bool {
    match dom.html_tag(element) {
        Some(Tag::A | Tag::Area) if dom.has_attr(element, "href") => true,
        Some(
            Tag::Button
            | Tag::Input
            | Tag::Select
            | Tag::Textarea
            | Tag::Summary
            | Tag::Iframe
            | Tag::Audio
            | Tag::Video,
        ) => true,
        _ => dom.has_attr(element, "tabindex") || dom.has_attr(element, "contenteditable"),
    }
}

/// One page, to be matched against its sheets.
pub(super) struct Page<'a> {
    dom: &'a Dom,
    applying: &'a Applying,
    pub matcher: Matcher<'a>,
}

impl<'a> Page<'a> {
    pub fn new(dom: &'a Dom, applying: &'a Applying) -> Self {
        Self {
            dom,
            applying,
            matcher: Matcher::new(dom),
        }
    }

    /// Every rule that an element matches.
    fn matches(&self, element: NodeId, levels: &Levels) -> Matches {
        let mut matches = Matches::default();
        for (number, applied) in (0_u32..).zip(&self.applying.sheets) {
            let sheet = &applied.sheet;
            let mut consider = |rule: u32| {
                let Some(found) = sheet.rules.get(rule as usize) else {
                    return;
                };
                let list = match found.part {
                    Part::Element => &mut matches.element,
                    Part::Before => &mut matches.before,
                    Part::After => &mut matches.after,
                    Part::Other => return,
                };
                if self.matcher.matches(&found.selector, element) {
                    list.push(Matched {
                        level: levels.of(number, found.layer),
                        specificity: found.selector.specificity,
                        sheet: number,
                        rule,
                    });
                }
            };
            sheet.index.buckets.candidates(self.dom, element, &mut consider);
        }
        for list in [&mut matches.element, &mut matches.before, &mut matches.after] {
            list.sort_unstable();
            list.dedup();
        }
        matches
    }

    /// What must be asked of elements of an element's nature below its parent's group.
    fn asked(&self, element: NodeId) -> Asked {
        let mut asked = Asked::default();
        for (number, applied) in (0_u32..).zip(&self.applying.sheets) {
            let sheet = &applied.sheet;
            let of = |rules: &[u32]| -> Vec<Asking> {
                let may_match = |rule: &&u32| {
                    let found = sheet.rules.get(**rule as usize);
                    found.is_some_and(|found| self.matcher.may_match_alike(&found.selector, element))
                };
                let asking = |rule: &u32| Asking {
                    sheet: number,
                    rule: *rule,
                };
                rules.iter().filter(may_match).map(asking).collect()
            };
            asked.always.extend(of(&sheet.index.positional));
            asked.focused.extend(of(&sheet.index.focusing));
        }
        asked
    }

    fn hash_matches(&self, element: NodeId, asked: &[Asking], hash: &mut Fast) {
        for asking in asked {
            let sheet = self
                .applying
                .sheets
                .get(asking.sheet as usize)
                .map(|applied| &applied.sheet);
            let found = sheet.and_then(|sheet| sheet.rules.get(asking.rule as usize));
            if found.is_some_and(|found| self.matcher.matches(&found.selector, element)) {
                asking.hash(hash);
            }
        }
        hash.write_u8(0);
    }

    /// Name, and those of its attributes that any selector asks about.
    fn hash_nature(&self, element: NodeId, hash: &mut Fast) {
        let dom = self.dom;
        match dom.tag(element) {
            Some(Tag::Other) | None => dom.name(element).hash(hash),
            Some(tag) => hash.write_u8(tag as u8),
        }
        for (name, value) in dom.attrs(element) {
            match name {
                "class" => {
                    let known = |class: &&str| self.any_index(|index| index.classes.contains(*class));
                    value
                        .split_ascii_whitespace()
                        .filter(known)
                        .for_each(|class| class.hash(hash));
                }
                "id" if self.any_index(|index| index.ids.contains(value)) => value.hash(hash),
                "lang" => value.hash(hash),
                name if self.any_index(|index| index.attributes.contains(name)) => {
                    (name, value.is_empty()).hash(hash);
                }
                _ => {}
            }
        }
    }

    fn any_index(&self, holds: impl Fn(&Index) -> bool) -> bool {
        self.applying.sheets.iter().any(|applied| holds(&applied.sheet.index))
    }
}

/// The level of each layer of each sheet.
#[derive(Debug)]
struct Levels {
    of_sheets: Vec<Vec<u32>>,
    /// That of rules outside layers, which is the strongest.
    top: u32,
}

fn document() -> Group {
    Group {
        parent: 0,
        matches: Matches::default(),
        focused: None,
        own: Own::default(),
    }
}

/// Whether an element is content that its parent does not show, and not the `summary` that stands for it.
fn is_folded(dom: &Dom, element: NodeId) -> bool {
    let Some(parent) = dom.parent(element).filter(|parent| keeps_to_itself(dom, *parent)) else {
        return false;
    };
    let is_summary = |child: &NodeId| dom.is(*child, Tag::Summary);
    !dom.is(parent, Tag::Details) || dom.child_elements(parent).find(is_summary) != Some(element)
}

/// Whether an element shows nothing of its content: a closed `details`, or media, whose content is for old browsers.
pub(super) fn keeps_to_itself(dom: &Dom, element: NodeId) -> bool {
    match dom.html_tag(element) {
        Some(Tag::Details) => !dom.has_attr(element, "open"),
        Some(Tag::Audio | Tag::Iframe | Tag::Video) => true,
        _ => false,
    }
}

impl Levels {
    fn new(applying: &Applying) -> Self {
        let mut names: Vec<&str> = Vec::new();
        for layer in applying.sheets.iter().skip(1).flat_map(|applied| &applied.sheet.layers) {
            if !names.contains(&&**layer) {
                names.push(layer);
            }
        }
        let path = |name: &str| -> Vec<usize> {
            let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
            let place = |end: usize| {
                names
                    .iter()
                    .position(|known| *known == &name[..end])
                    .unwrap_or(usize::MAX)
            };
            // What stands in a layer but in none of its inner layers is stronger than those.
            ends.map(place).chain([usize::MAX]).collect()
        };
        let mut ranked: Vec<&str> = names.clone();
        ranked.sort_by_cached_key(|name| path(name));
        let level = |name: &str| {
            let rank = ranked.iter().position(|known| *known == name).unwrap_or_default();
            u32::try_from(rank + 1).unwrap_or(u32::MAX)
        };
        let of_sheet = |layers: &[Box<str>]| layers.iter().map(|name| level(name)).collect();
        Self {
            of_sheets: applying
                .sheets
                .iter()
                .map(|applied| of_sheet(&applied.sheet.layers))
                .collect(),
            top: u32::try_from(names.len() + 1).unwrap_or(u32::MAX),
        }
    }

    /// The level of a rule; the browser's own sheet comes first.
    fn of(&self, sheet: u32, layer: Option<u32>) -> u32 {
        if sheet == 0 {
            return 0;
        }
        let of_layer = |layer: u32| self.of_sheets.get(sheet as usize)?.get(layer as usize).copied();
        layer.and_then(of_layer).unwrap_or(self.top)
    }
}
