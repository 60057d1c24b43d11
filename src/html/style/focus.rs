//! Whether anything that can be seen changes when an element gets the focus.

use super::cascade::{self, Group, Groups};
use super::computed::Style;
use super::evaluate::{self, Computed};
use super::library::Applying;
use super::media::Environment;
use super::selector::Part;
use crate::html::dom::{Dom, NodeId};

pub(super) fn shows_focus(
    dom: &Dom,
    applying: &Applying,
    groups: &Groups,
    computed: &Computed,
    element: NodeId,
) -> bool {
    let page = Page {
        dom,
        applying,
        groups,
        computed,
        focused: element,
    };
    page.changes(element) || page.around().any(|other| page.changes(other))
}

struct Page<'a> {
    dom: &'a Dom,
    applying: &'a Applying,
    groups: &'a Groups,
    computed: &'a Computed,
    focused: NodeId,
}

impl Page<'_> {
    /// Where a rule about focus can reach: up by `:focus-within` and `:has()`, and from those to children and siblings.
    fn around(&self) -> impl Iterator<Item = NodeId> {
        let dom = self.dom;
        let asks = self
            .applying
            .sheets
            .iter()
            .skip(1)
            .any(|applied| applied.sheet.reaches_from_focus());
        let range = if asks { 0..dom.len() } else { 0..0 };
        range
            .map(|at| NodeId(u32::try_from(at).unwrap_or(u32::MAX)))
            .filter(|node| dom.is_element(*node))
    }

    fn changes(&self, element: NodeId) -> bool {
        let number = self.groups.of(element);
        let (Some(group), Some(style)) = (self.groups.list.get(number), self.computed.styles.get(number)) else {
            return false;
        };
        let focused = cascade::match_focused(self.dom, self.applying, element, self.focused, group);
        if focused == *group {
            return false;
        }
        let then = evaluate::evaluate_one(
            self.applying,
            self.groups,
            &Environment::SCREEN,
            self.computed,
            &focused,
        );
        looks_different(style, &then) || self.generated_changes(&focused, group)
    }

    /// Rules that only the focused state matches and that give generated content count as a change.
    fn generated_changes(&self, focused: &Group, group: &Group) -> bool {
        let differs = |now: &[cascade::Matched], then: &[cascade::Matched]| !then.is_empty() && now != then;
        differs(&group.before, &focused.before) || differs(&group.after, &focused.after)
    }
}

/// Whether two styles paint differently. An outline that is not drawn is no difference.
fn looks_different(now: &Style, then: &Style) -> bool {
    if now.has_outline() != then.has_outline() {
        return true;
    }
    let outlined = |style: &Style| Style {
        outline_style: "".into(),
        outline_width: 0.0,
        outline_color: style.color,
        ..style.clone()
    };
    if now.has_outline() {
        return now != then;
    }
    outlined(now) != outlined(then)
}

impl Computed {
    pub(super) fn generated_of(&self, group: usize, part: Part) -> Option<&Style> {
        let of = |(number, own, _): &&(u32, Part, Style)| *number as usize == group && *own == part;
        self.generated.iter().find(of).map(|(_, _, style)| style)
    }
}
