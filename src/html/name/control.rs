//! The value of a control that stands inside the text of another element's name.

use super::content::Walk;
use crate::html::aria::role::Role;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// What an embedded control contributes; none when the element is not one.
pub(super) fn value(walk: &mut Walk<'_>, id: NodeId) -> Option<String> {
    let role = walk.names.semantics.role(id)?;
    match role {
        Role::TextBox | Role::SearchBox => Some(text_value(walk, id)),
        Role::Combobox | Role::ListBox => Some(chosen(walk, id)),
        Role::Slider | Role::SpinButton | Role::ScrollBar | Role::Meter | Role::ProgressBar => {
            range_value(walk.dom, id)
        }
        _ => None,
    }
}

fn text_value(walk: &mut Walk<'_>, id: NodeId) -> String {
    match walk.dom.html_tag(id) {
        Some(Tag::Input) => walk.dom.attr(id, "value").unwrap_or_default().to_owned(),
        Some(Tag::Textarea) => walk.dom.text(id).to_owned(),
        _ => walk.content(id),
    }
}

fn chosen(walk: &mut Walk<'_>, id: NodeId) -> String {
    let dom = walk.dom;
    if dom.is(id, Tag::Input) {
        return dom.attr(id, "value").unwrap_or_default().to_owned();
    }
    let is_option = |node: &NodeId| walk.names.semantics.has_role(*node, Role::Option);
    let options: Vec<NodeId> = dom.descendants(id).filter(is_option).collect();
    let is_selected =
        |option: &&NodeId| dom.has_attr(**option, "selected") || dom.attr(**option, "aria-selected") == Some("true");
    let mut selected: Vec<NodeId> = options.iter().filter(is_selected).copied().collect();
    if selected.is_empty() && dom.is(id, Tag::Select) && !dom.has_attr(id, "multiple") {
        selected.extend(options.first());
    }
    let texts: Vec<String> = selected.into_iter().map(|option| walk.content(option)).collect();
    texts.join(" ")
}

fn range_value(dom: &Dom, id: NodeId) -> Option<String> {
    ["aria-valuetext", "aria-valuenow", "value"]
        .iter()
        .find_map(|name| dom.attr(id, name))
        .map(str::to_owned)
}
