//! Whether anything that can be seen changes when an element gets the focus.

use super::cascade::{Group, Groups, Matched, Matches, Page};
use super::computed::Style;
use super::evaluate::{Computed, evaluate_one};
use super::library::Applying;
use super::media::Environment;
use super::selector::Selector;
use crate::html::dom::{Dom, NodeId};

/// Whether an element of a group is seen to change itself when it gets the focus.
pub(super) fn changes_itself(applying: &Applying, groups: &Groups, computed: &Computed, number: usize) -> bool {
    let Some(group) = groups.list.get(number) else {
        return false;
    };
    let focused = group.focused.as_ref();
    focused.is_some_and(|focused| changes(applying, groups, computed, (number, group), focused))
}

/// Whether any other element is seen to change when one gets the focus: what holds it, or what stands after it.
pub(super) fn changes_another(
    dom: &Dom,
    applying: &Applying,
    (groups, of_node): (&Groups, &[u32]),
    computed: &Computed,
    focused: NodeId,
) -> bool {
    let own = applying.sheets.iter().skip(1);
    let rules = own.flat_map(|applied| &applied.sheet.rules);
    let reaching: Vec<&Selector> = rules
        .map(|rule| &rule.selector)
        .filter(|one| one.reaches_from_focus())
        .collect();
    if reaching.is_empty() {
        return false;
    }
    let mut page = Page::new(dom, applying);
    page.matcher.focus(Some(focused));
    let reached = |element: &NodeId| reaching.iter().any(|selector| page.matcher.matches(selector, *element));
    dom.elements().filter(reached).any(|element| {
        let number = of_node.get(element.index()).map_or(0, |group| *group as usize);
        let group = groups.list.get(number);
        group.is_some_and(|group| {
            let then = groups.refocused(&page, element);
            changes(applying, groups, computed, (number, group), &then)
        })
    })
}

fn changes(
    applying: &Applying,
    groups: &Groups,
    computed: &Computed,
    (number, group): (usize, &Group),
    focused: &Matches,
) -> bool {
    let Some(now) = computed.styles.get(number) else {
        return false;
    };
    if *focused == group.matches {
        return false;
    }
    let then = evaluate_one(applying, groups, &Environment::SCREEN, computed, (group, focused));
    looks_different(now, &then) || generates(focused, &group.matches)
}

/// Rules that only the focused state matches and that give generated content count as a change.
fn generates(focused: &Matches, usual: &Matches) -> bool {
    let differs = |then: &[Matched], now: &[Matched]| !then.is_empty() && now != then;
    differs(&focused.before, &usual.before) || differs(&focused.after, &usual.after)
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
