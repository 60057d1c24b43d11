//! Whether anything that can be seen changes when an element gets the focus.

use std::collections::BTreeMap;

use super::cascade::{Group, Groups, Matched, Refocused};
use super::computed::Style;
use super::evaluate::{Computed, evaluate_one};
use super::library::Applying;
use super::media::Environment;
use super::selector::Selector;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// For each group with an element that may get the focus, whether it shows. One element stands for its group.
#[derive(Debug)]
pub(super) struct Focus {
    shown: BTreeMap<usize, bool>,
}

impl Focus {
    pub fn new(dom: &Dom, applying: &Applying, groups: &Groups, computed: &Computed) -> Self {
        let mut page = Page {
            dom,
            applying,
            groups,
            computed,
            refocused: Refocused::new(dom, applying),
        };
        let mut shown = BTreeMap::new();
        for element in dom.elements().filter(|element| may_have_focus(dom, *element)) {
            shown.entry(groups.of(element)).or_insert_with(|| page.shows(element));
        }
        Self { shown }
    }

    pub fn is_shown(&self, group: usize) -> bool {
        self.shown.get(&group).copied().unwrap_or(true)
    }
}

fn may_have_focus(dom: &Dom, element: NodeId) -> bool {
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

struct Page<'a> {
    dom: &'a Dom,
    applying: &'a Applying,
    groups: &'a Groups,
    computed: &'a Computed,
    refocused: Refocused<'a>,
}

impl Page<'_> {
    fn shows(&mut self, focused: NodeId) -> bool {
        self.refocused.focus(focused);
        self.changes(focused) || self.others().any(|other| self.changes(other))
    }

    /// The elements that a rule may style because another one has the focus.
    fn others(&self) -> impl Iterator<Item = NodeId> {
        let own = self.applying.sheets.iter().skip(1);
        let rules = own.flat_map(|applied| &applied.sheet.rules);
        let reaching: Vec<&Selector> = rules
            .map(|rule| &rule.selector)
            .filter(|one| one.reaches_from_focus())
            .collect();
        let elements = if reaching.is_empty() { 0..0 } else { 0..self.dom.len() };
        elements
            .map(|at| NodeId(u32::try_from(at).unwrap_or(u32::MAX)))
            .filter(move |node| {
                self.dom.is_element(*node) && reaching.iter().any(|selector| self.refocused.matches(selector, *node))
            })
    }

    fn changes(&self, element: NodeId) -> bool {
        let number = self.groups.of(element);
        let (Some(group), Some(now)) = (self.groups.list.get(number), self.computed.styles.get(number)) else {
            return false;
        };
        let focused = self.refocused.group(element, group);
        if focused == *group {
            return false;
        }
        let then = evaluate_one(
            self.applying,
            self.groups,
            &Environment::SCREEN,
            self.computed,
            &focused,
        );
        looks_different(now, &then) || generates(&focused, group)
    }
}

/// Rules that only the focused state matches and that give generated content count as a change.
fn generates(focused: &Group, group: &Group) -> bool {
    let differs = |now: &[Matched], then: &[Matched]| !then.is_empty() && now != then;
    differs(&group.before, &focused.before) || differs(&group.after, &focused.after)
}

/// Whether two styles paint differently. An outline that is not drawn is no difference.
fn looks_different(now: &Style, then: &Style) -> bool {
    if now.has_outline() || then.has_outline() {
        return now != then;
    }
    let without_outline = |style: &Style| Style {
        outline_style: "".into(),
        outline_width: 0.0,
        outline_color: style.color,
        ..style.clone()
    };
    without_outline(now) != without_outline(then)
}
