//! Which rules each element matches. Elements that match the same rules below the same parent share one group, so that
//! values are computed once per group and not once per element; a page of thousands of elements has a hundred groups.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::declaration::Block;
use super::hash::{Fast, FastMap};
use super::index::Index;
use super::library::Applying;
use super::matching::Matcher;
use super::selector::{Part, Selector};
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// Elements with equal styles.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Group {
    pub parent: u32,
    /// Rules in cascade order, weakest first.
    pub matched: Vec<Matched>,
    pub before: Vec<Matched>,
    pub after: Vec<Matched>,
    pub own: Own,
}

/// What an element brings to its style besides the rules that it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Own {
    /// Index of the block of its `style` attribute.
    pub inline: Option<u32>,
    /// Index of the block that old attributes (`bgcolor`, `color`) amount to; any author's rule is stronger.
    pub hints: Option<u32>,
    /// In a closed `details`, which no style sheet can undo.
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

/// The groups of a page, parents before children; the first is the document's own.
#[derive(Debug)]
pub(super) struct Groups {
    pub list: Vec<Group>,
    /// The group of each node; a text node has its parent's.
    pub of_node: Vec<u32>,
    pub blocks: Vec<Arc<Block>>,
}

impl Groups {
    pub fn of(&self, node: NodeId) -> usize {
        self.of_node.get(node.index()).map_or(0, |group| *group as usize)
    }
}

/// Groups the elements of a page.
pub(super) fn group(dom: &Dom, applying: &Applying) -> Groups {
    let mut grouping = Grouping::new(dom, applying);
    for node in dom.nodes() {
        let parent = dom
            .parent(node)
            .map_or(0, |parent| grouping.groups.of_node[parent.index()]);
        let group = if dom.is_element(node) {
            grouping.group(node, parent)
        } else {
            parent
        };
        grouping.groups.of_node[node.index()] = group;
    }
    grouping.groups
}

/// Matches elements as they are while one of them has the focus.
pub(super) struct Refocused<'a>(Grouping<'a>);

impl<'a> Refocused<'a> {
    pub fn new(dom: &'a Dom, applying: &'a Applying) -> Self {
        Self(Grouping::new(dom, applying))
    }

    pub fn focus(&mut self, focused: NodeId) {
        self.0.matcher.focus(focused);
    }

    pub fn matches(&self, selector: &Selector, element: NodeId) -> bool {
        self.0.matcher.matches(selector, element)
    }

    /// What an element's group would be; `like` is the one that it has without the focus.
    pub fn group(&self, element: NodeId, like: &Group) -> Group {
        let dom = self.0.dom;
        let mut all = Vec::new();
        self.0.candidates(element, &mut all, |index, give| {
            index.plain.candidates(dom, element, give);
            index.positional.candidates(dom, element, give);
        });
        Group {
            parent: like.parent,
            own: like.own,
            ..self.0.group_of(&all)
        }
    }
}

struct Grouping<'a> {
    dom: &'a Dom,
    applying: &'a Applying,
    matcher: Matcher<'a>,
    /// For each sheet the level of each of its layers; then that of rules without a layer.
    levels: Vec<Vec<u32>>,
    top: u32,
    groups: Groups,
    known: FastMap<Group, u32>,
    /// By parent and identity, so that most elements are not matched at all.
    alike: FastMap<(u32, u64), u32>,
    inline: FastMap<Cow<'a, str>, u32>,
    positional: Vec<Matched>,
}

impl<'a> Grouping<'a> {
    fn new(dom: &'a Dom, applying: &'a Applying) -> Self {
        let (levels, top) = levels(applying);
        Self {
            dom,
            applying,
            matcher: Matcher::new(dom),
            levels,
            top,
            groups: Groups {
                list: vec![document()],
                of_node: vec![0; dom.len()],
                blocks: Vec::new(),
            },
            known: FastMap::default(),
            alike: FastMap::default(),
            inline: FastMap::default(),
            positional: Vec::new(),
        }
    }

    fn group(&mut self, element: NodeId, parent: u32) -> u32 {
        let dom = self.dom;
        let own = Own {
            inline: dom.attr(element, "style").map(|style| self.block(Cow::Borrowed(style))),
            hints: hints(dom, element).map(|style| self.block(Cow::Owned(style))),
            folded: is_folded(dom, element),
        };
        let mut positional = std::mem::take(&mut self.positional);
        positional.clear();
        self.candidates(element, &mut positional, |index, give| {
            index.positional.candidates(dom, element, give)
        });
        let identity = self.identity(element, own, &positional);
        let group = match self.alike.get(&(parent, identity)) {
            Some(group) => *group,
            None => {
                let group = self.match_all(element, parent, own, &positional);
                self.alike.insert((parent, identity), group);
                group
            }
        };
        self.positional = positional;
        group
    }

    fn match_all(&mut self, element: NodeId, parent: u32, own: Own, positional: &[Matched]) -> u32 {
        let dom = self.dom;
        let mut all = positional.to_vec();
        self.candidates(element, &mut all, |index, give| {
            index.plain.candidates(dom, element, give)
        });
        let group = Group {
            parent,
            own,
            ..self.group_of(&all)
        };
        if let Some(known) = self.known.get(&group) {
            return *known;
        }
        let number = u32::try_from(self.groups.list.len()).unwrap_or(u32::MAX);
        self.groups.list.push(group.clone());
        self.known.insert(group, number);
        number
    }

    /// Tries the candidates that `choose` gives from each sheet, and adds those that match.
    fn candidates(&self, element: NodeId, to: &mut Vec<Matched>, choose: impl Fn(&Index, &mut dyn FnMut(u32))) {
        for (number, applied) in (0_u32..).zip(&self.applying.sheets) {
            let sheet = &applied.sheet;
            choose(&sheet.index, &mut |rule| {
                let Some(found) = sheet.rules.get(rule as usize) else {
                    return;
                };
                if self.matcher.matches(&found.selector, element) {
                    to.push(Matched {
                        level: self.level(number, found.layer),
                        specificity: found.selector.specificity,
                        sheet: number,
                        rule,
                    });
                }
            });
        }
    }

    fn level(&self, sheet: u32, layer: Option<u32>) -> u32 {
        if sheet == 0 {
            return 0;
        }
        let of_layer = |layer: u32| self.levels.get(sheet as usize)?.get(layer as usize).copied();
        layer.and_then(of_layer).unwrap_or(self.top)
    }

    fn group_of(&self, all: &[Matched]) -> Group {
        let part = |part: Part| {
            let is_of_part = |one: &&Matched| {
                let sheet = self.applying.sheets.get(one.sheet as usize);
                sheet
                    .and_then(|applied| applied.sheet.rules.get(one.rule as usize))
                    .is_some_and(|rule| rule.part == part)
            };
            let mut matched: Vec<Matched> = all.iter().filter(is_of_part).copied().collect();
            matched.sort_unstable();
            matched.dedup();
            matched
        };
        Group {
            matched: part(Part::Element),
            before: part(Part::Before),
            after: part(Part::After),
            ..document()
        }
    }

    fn block(&mut self, style: Cow<'a, str>) -> u32 {
        if let Some(known) = self.inline.get(&style) {
            return *known;
        }
        let number = u32::try_from(self.groups.blocks.len()).unwrap_or(u32::MAX);
        self.groups.blocks.push(Arc::new(Block::parse(&style)));
        self.inline.insert(style, number);
        number
    }

    /// A number for all that plain selectors can ask of an element itself.
    fn identity(&self, element: NodeId, own: Own, positional: &[Matched]) -> u64 {
        let dom = self.dom;
        let mut hash = Fast::default();
        match dom.tag(element) {
            Some(Tag::Other) | None => dom.name(element).hash(&mut hash),
            Some(tag) => hash.write_u8(tag as u8),
        }
        own.hash(&mut hash);
        for matched in positional {
            (matched.sheet, matched.rule).hash(&mut hash);
        }
        for (name, value) in dom.attrs(element) {
            match name {
                "class" => {
                    let known = |class: &&str| self.any_index(|index| index.classes.contains(*class));
                    value
                        .split_ascii_whitespace()
                        .filter(known)
                        .for_each(|class| class.hash(&mut hash));
                }
                "id" if self.any_index(|index| index.ids.contains(value)) => value.hash(&mut hash),
                "lang" => value.hash(&mut hash),
                name if self.any_index(|index| index.attributes.contains(name)) => {
                    (name, value.is_empty()).hash(&mut hash);
                }
                _ => {}
            }
        }
        hash.finish()
    }

    fn any_index(&self, holds: impl Fn(&Index) -> bool) -> bool {
        self.applying.sheets.iter().any(|applied| holds(&applied.sheet.index))
    }
}

const fn document() -> Group {
    Group {
        parent: 0,
        matched: Vec::new(),
        before: Vec::new(),
        after: Vec::new(),
        own: Own {
            inline: None,
            hints: None,
            folded: false,
        },
    }
}

/// The colours that an element's old attributes give, as declarations.
fn hints(dom: &Dom, element: NodeId) -> Option<String> {
    let (text, background) = match dom.html_tag(element)? {
        Tag::Font => ("color", ""),
        Tag::Body => ("text", "bgcolor"),
        Tag::Table | Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr | Tag::Td | Tag::Th => ("", "bgcolor"),
        _ => return None,
    };
    let declare = |attribute: &str, property: &str| {
        let value = dom.attr(element, attribute)?.trim();
        let is_color = !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
        is_color.then(|| format!("{property}:{value};"))
    };
    let declared = [declare(text, "color"), declare(background, "background-color")];
    let declared: String = declared.into_iter().flatten().collect();
    Some(declared).filter(|declared| !declared.is_empty())
}

/// Whether an element is content of a closed `details`: a child of it other than its first `summary`.
fn is_folded(dom: &Dom, element: NodeId) -> bool {
    let closed = |parent: &NodeId| dom.is(*parent, Tag::Details) && !dom.has_attr(*parent, "open");
    let Some(details) = dom.parent(element).filter(closed) else {
        return false;
    };
    dom.child_elements(details).find(|child| dom.is(*child, Tag::Summary)) != Some(element)
}

/// The level of each layer of each sheet, and that of rules outside layers, which is the strongest.
fn levels(applying: &Applying) -> (Vec<Vec<u32>>, u32) {
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
    let levels = applying
        .sheets
        .iter()
        .map(|applied| of_sheet(&applied.sheet.layers))
        .collect();
    (levels, u32::try_from(names.len() + 1).unwrap_or(u32::MAX))
}
