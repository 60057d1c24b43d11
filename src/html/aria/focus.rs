//! What makes an element focusable, as far as markup alone decides.

use crate::html::dom::{Dom, NodeId};
use crate::html::tag::{Namespace, Tag};

/// The element's `tabindex` by HTML's rules for integers: leading whitespace and trailing text do not matter.
#[must_use]
pub fn tabindex(dom: &Dom, id: NodeId) -> Option<i32> {
    let value = dom.attr(id, "tabindex")?.trim_ascii_start();
    let (sign, digits) = match value.as_bytes().first()? {
        b'-' => (-1, &value[1..]),
        b'+' => (1, &value[1..]),
        _ => (1, value),
    };
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    digits[..length].parse::<i32>().ok().map(|number| sign * number)
}

/// Whether Tab stops at the element by its kind: links, controls, frames, media with controls, editing hosts.
#[must_use]
pub fn is_natively_focusable(dom: &Dom, id: NodeId) -> bool {
    match dom.get(id).kind {
        crate::html::dom::Kind::Element(Namespace::Html, tag) => {
            is_focusable_tag(dom, id, tag) || dom.has_attr(id, "contenteditable") && is_editing_host(dom, id)
        }
        crate::html::dom::Kind::Element(Namespace::Svg, Tag::A) => {
            dom.has_attr(id, "href") || dom.has_attr(id, "xlink:href")
        }
        _ => false,
    }
}

fn is_focusable_tag(dom: &Dom, id: NodeId, tag: Tag) -> bool {
    match tag {
        Tag::A | Tag::Area => dom.has_attr(id, "href"),
        Tag::Button | Tag::Select | Tag::Textarea | Tag::Iframe => true,
        Tag::Input => !is_type(dom, id, "hidden"),
        Tag::Summary => is_own_summary(dom, id),
        Tag::Audio | Tag::Video => dom.has_attr(id, "controls"),
        _ => false,
    }
}

fn is_editing_host(dom: &Dom, id: NodeId) -> bool {
    dom.attr(id, "contenteditable").is_some_and(|value| {
        ["", "true", "plaintext-only"]
            .iter()
            .any(|on| value.eq_ignore_ascii_case(on))
    })
}

/// Whether an `input` has a type, compared without case.
#[must_use]
pub fn is_type(dom: &Dom, id: NodeId, kind: &str) -> bool {
    dom.attr(id, "type")
        .is_some_and(|value| value.eq_ignore_ascii_case(kind))
}

/// Whether a `summary` is the one that its parent `details` shows: the first.
#[must_use]
pub fn is_own_summary(dom: &Dom, id: NodeId) -> bool {
    let details = dom.parent(id).filter(|parent| dom.is(*parent, Tag::Details));
    details.is_some_and(|details| dom.child_elements(details).find(|child| dom.is(*child, Tag::Summary)) == Some(id))
}

/// Whether the element itself carries `disabled` where HTML gives it effect.
#[must_use]
pub fn has_disabled(dom: &Dom, id: NodeId) -> bool {
    is_disableable(dom, id) && dom.has_attr(id, "disabled")
}

/// Whether `disabled` has an effect on elements of this kind.
#[must_use]
pub fn is_disableable(dom: &Dom, id: NodeId) -> bool {
    dom.html_tag(id).is_some_and(|tag| {
        matches!(
            tag,
            Tag::Button | Tag::Fieldset | Tag::Input | Tag::Optgroup | Tag::Option | Tag::Select | Tag::Textarea
        )
    })
}
