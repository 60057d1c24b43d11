//! Which rules can match an element at all, found by its id, classes and name instead of by trying every rule.

use super::selector::{Compound, Name, Part, Selector, Simple};
use super::sheet::Rule;
use crate::html::dom::{Dom, NodeId};
use crate::html::hash::{FastMap, FastSet};
use crate::html::tag::Tag;

/// The rules of a sheet by what their rightmost compound asks for.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    pub buckets: Buckets,
    /// Rules, and beginnings of rules, whose answer hangs on the element's place among others; of all others it follows from
    /// the element's own nature and its ancestors'.
    pub positional: Vec<u32>,
    /// Rules of which the answer hangs on what has the focus.
    pub focusing: Vec<u32>,
    /// Names that some selector asks about, so that other names need not tell elements apart.
    pub classes: FastSet<Box<str>>,
    pub ids: FastSet<Box<str>>,
    /// Attributes of which it matters whether an element has them.
    pub attributes: FastSet<Box<str>>,
}

/// Rule numbers by key.
#[derive(Debug, Clone, Default)]
pub(super) struct Buckets {
    by_id: FastMap<Box<str>, Vec<u32>>,
    by_class: FastMap<Box<str>, Vec<u32>>,
    /// One list for each tag; empty when there is no such rule at all.
    by_tag: Vec<Vec<u32>>,
    everywhere: Vec<u32>,
}

enum Key<'a> {
    Id(&'a str),
    Class(&'a str),
    Tag(Tag),
    Any,
}

impl Index {
    /// Indexes the rules, and adds to them rules without declarations: the beginning of each selector whose answer hangs
    /// on an ancestor's place, so that the ancestor's matches tell its children apart.
    pub fn new(rules: &mut Vec<Rule>) -> Self {
        let mut index = Self::default();
        let beginnings: Vec<Rule> = rules.iter().flat_map(beginnings).collect();
        rules.extend(beginnings);
        for (number, rule) in (0..).zip(rules.iter()) {
            index.note(&rule.selector);
            index.buckets.insert(&rule.selector, number);
            if rule.selector.compounds.first().is_some_and(Compound::is_positional) {
                index.positional.push(number);
            }
            if rule.selector.mentions_focus() {
                index.focusing.push(number);
            }
        }
        index
    }

    fn note(&mut self, selector: &Selector) {
        for compound in &selector.compounds {
            self.classes.extend(compound.classes.iter().cloned());
            self.ids.extend(compound.id.iter().cloned());
            for simple in &compound.rest {
                self.note_simple(simple);
            }
        }
    }

    fn note_simple(&mut self, simple: &Simple) {
        let mut attribute = |name: &str| {
            self.attributes.insert(Box::from(name));
        };
        match simple {
            Simple::Attribute(one) => attribute(&one.name),
            Simple::Language(_) => attribute("lang"),
            Simple::State(_) => {
                for name in [
                    "dir",
                    "href",
                    "checked",
                    "selected",
                    "required",
                    "placeholder",
                    "value",
                    "open",
                ] {
                    attribute(name);
                }
            }
            Simple::Not(list) | Simple::Is(list) | Simple::Has(list) | Simple::Within(list) => {
                for selector in list.iter() {
                    self.note(selector);
                }
            }
            _ => {}
        }
    }
}

fn beginnings(rule: &Rule) -> impl Iterator<Item = Rule> {
    let positional = |(at, compound): (usize, &Compound)| compound.is_positional().then_some(at);
    let places = rule
        .selector
        .compounds
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(positional);
    places.map(|at| Rule {
        selector: rule.selector.from(at),
        part: Part::Element,
        block: std::sync::Arc::default(),
        condition: None,
        layer: None,
    })
}

impl Buckets {
    fn insert(&mut self, selector: &Selector, number: u32) {
        let Some(compound) = selector.compounds.first() else {
            return;
        };
        for key in keys(compound) {
            match key {
                Key::Id(id) => self.by_id.entry(Box::from(id)).or_default().push(number),
                Key::Class(class) => self.by_class.entry(Box::from(class)).or_default().push(number),
                Key::Tag(tag) => {
                    self.by_tag.resize(Tag::COUNT, Vec::new());
                    self.by_tag[tag as usize].push(number);
                }
                Key::Any => self.everywhere.push(number),
            }
        }
    }

    /// The rules that may match an element, each perhaps more than once.
    pub fn candidates(&self, dom: &Dom, element: NodeId, give: &mut dyn FnMut(u32)) {
        let mut all = |numbers: Option<&Vec<u32>>| numbers.into_iter().flatten().for_each(|number| give(*number));
        all(Some(&self.everywhere));
        all(dom.tag(element).and_then(|tag| self.by_tag.get(tag as usize)));
        if !self.by_id.is_empty() {
            all(dom.attr(element, "id").and_then(|id| self.by_id.get(id)));
        }
        if !self.by_class.is_empty() {
            for class in dom.tokens(element, "class") {
                all(self.by_class.get(class));
            }
        }
    }
}

/// The keys of a compound: by its id, a class or its name, or by those of every branch of an `:is()`.
fn keys(compound: &Compound) -> Vec<Key<'_>> {
    if let Some(id) = &compound.id {
        return vec![Key::Id(id)];
    }
    if let Some(class) = compound.classes.first() {
        return vec![Key::Class(class)];
    }
    match &compound.tag {
        Some(Name::Known(tag)) => return vec![Key::Tag(*tag)],
        Some(Name::Other(_)) => return vec![Key::Tag(Tag::Other)],
        None => {}
    }
    let branches = compound.rest.iter().find_map(|simple| match simple {
        Simple::Is(list) => Some(list),
        _ => None,
    });
    let Some(branches) = branches else {
        return vec![Key::Any];
    };
    let firsts: Option<Vec<&Compound>> = branches.iter().map(|branch| branch.compounds.first()).collect();
    let all: Vec<Key<'_>> = firsts.unwrap_or_default().into_iter().flat_map(keys).collect();
    if all.is_empty() || all.iter().any(|key| matches!(key, Key::Any)) {
        return vec![Key::Any];
    }
    all
}
