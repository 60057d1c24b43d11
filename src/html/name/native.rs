//! The names that HTML and SVG themselves give: `alt`, `value`, `label`, `legend`, `caption`, `title`.

use super::content::{Walk, is_blank};
use crate::html::aria::focus::is_type;
use crate::html::dom::{Dom, Kind, NodeId};
use crate::html::tag::{Namespace, Tag};

/// The name by the host language; empty when it gives none. The tooltip is not among them.
pub(super) fn name(walk: &mut Walk<'_>, id: NodeId) -> String {
    match walk.dom.get(id).kind {
        Kind::Element(Namespace::Html, tag) => html_name(walk, id, tag),
        Kind::Element(Namespace::Svg, _) => svg_title(walk.dom, id),
        _ => String::new(),
    }
}

fn html_name(walk: &mut Walk<'_>, id: NodeId, tag: Tag) -> String {
    let dom = walk.dom;
    let attribute = |name: &str| dom.attr(id, name).unwrap_or_default().to_owned();
    match tag {
        Tag::Img | Tag::Area => attribute("alt"),
        Tag::Input => input_name(walk, id),
        Tag::Button | Tag::Meter | Tag::Output | Tag::Progress | Tag::Select | Tag::Textarea => by_labels(walk, id),
        Tag::Fieldset => by_child(walk, id, Tag::Legend),
        Tag::Table => by_child(walk, id, Tag::Caption),
        Tag::Figure => by_child(walk, id, Tag::Figcaption),
        Tag::Optgroup | Tag::Option => attribute("label"),
        _ => String::new(),
    }
}

fn input_name(walk: &mut Walk<'_>, id: NodeId) -> String {
    let labels = by_labels(walk, id);
    if !is_blank(&labels) {
        return labels;
    }
    let kind = walk.dom.attr(id, "type").unwrap_or_default().to_ascii_lowercase();
    let attribute = |name: &str| walk.dom.attr(id, name).map(str::to_owned);
    match kind.as_str() {
        "image" => attribute("alt").unwrap_or_default(),
        "button" => attribute("value").unwrap_or_default(),
        "submit" => attribute("value").unwrap_or_else(|| "Submit".to_owned()),
        "reset" => attribute("value").unwrap_or_else(|| "Reset".to_owned()),
        _ => String::new(),
    }
}

/// The texts of the labels. A label that this walk is already inside gives nothing.
fn by_labels(walk: &mut Walk<'_>, id: NodeId) -> String {
    let names = walk.names;
    let texts: Vec<String> = names.labels.of(id).iter().map(|label| walk.follow(*label)).collect();
    texts.join(" ")
}

fn by_child(walk: &mut Walk<'_>, id: NodeId, tag: Tag) -> String {
    let dom = walk.dom;
    let child = dom.child_elements(id).find(|child| dom.is(*child, tag));
    child.map_or_else(String::new, |child| walk.follow(child))
}

/// The first `title` child that has text; a `title` further down names something else.
fn svg_title(dom: &Dom, id: NodeId) -> String {
    let is_title = |node: &NodeId| dom.get(*node).kind == Kind::Element(Namespace::Svg, Tag::Title);
    let titles = dom.child_elements(id).filter(is_title).map(|title| dom.text(title));
    titles
        .filter(|text| !is_blank(text))
        .map(str::to_owned)
        .next()
        .unwrap_or_default()
}

/// The last resort: the tooltip, `title` or on SVG links `xlink:title`, then the placeholder of a text field.
pub(super) fn tooltip(dom: &Dom, id: NodeId) -> Option<&str> {
    let sources: &[&str] = if dom.is_svg(id) {
        &["xlink:title"]
    } else if shows_placeholder(dom, id) {
        &["title", "placeholder", "aria-placeholder"]
    } else {
        &["title", "aria-placeholder"]
    };
    let written = sources.iter().filter_map(|name| dom.attr(id, name));
    written.into_iter().find(|text| !is_blank(text))
}

/// Types of `input` that have nowhere to show a placeholder.
const WITHOUT_PLACEHOLDER: &[&str] = &[
    "button",
    "checkbox",
    "color",
    "date",
    "datetime-local",
    "file",
    "image",
    "month",
    "radio",
    "range",
    "reset",
    "submit",
    "time",
    "week",
];

fn shows_placeholder(dom: &Dom, id: NodeId) -> bool {
    match dom.html_tag(id) {
        Some(Tag::Textarea) => true,
        Some(Tag::Input) => !WITHOUT_PLACEHOLDER.iter().any(|kind| is_type(dom, id, kind)),
        _ => false,
    }
}
