//! The words that a reader sees in an element, as the label that a voice user would speak.

use super::fold;
use crate::html::aria::semantics::Semantics;
use crate::html::dom::{Dom, NodeId};
use crate::html::rendering::Flag;
use crate::html::tag::Tag;

/// The visible inner text: what is shown, with breaks and blocks as spaces, inline parts joined as they stand.
#[must_use]
pub fn inner_text(semantics: &Semantics<'_>, id: NodeId) -> String {
    let mut out = String::new();
    gather(semantics, id, &mut out);
    fold(&out)
}

/// Whether any text below the element can be seen.
#[must_use]
pub fn has_visible_text(semantics: &Semantics<'_>, id: NodeId) -> bool {
    let dom = semantics.dom;
    dom.descendants(id).any(|node| is_visible_text(semantics, node))
}

/// Whether there is anything to see in an element: text, a picture, or a control, which draws itself.
#[must_use]
pub fn shows_something(semantics: &Semantics<'_>, id: NodeId) -> bool {
    let dom = semantics.dom;
    let is_drawn = |node: NodeId| is_drawing(dom, node) && semantics.rendering.is_visible(node);
    is_drawn(id)
        || dom
            .descendants(id)
            .any(|node| is_visible_text(semantics, node) || is_drawn(node))
}

/// Whether an element of this kind draws something without any text in it.
fn is_drawing(dom: &Dom, id: NodeId) -> bool {
    use Tag::{
        Audio, Button, Canvas, Embed, Iframe, Img, Input, Meter, Object, Progress, Select, Svg, Textarea, Video,
    };
    matches!(
        dom.tag(id),
        Some(Audio | Button | Canvas | Embed | Iframe | Img | Input | Meter | Object | Progress | Select)
            | Some(Svg | Textarea | Video)
    )
}

/// Whether a node is text with something to see in it.
#[must_use]
pub fn is_visible_text(semantics: &Semantics<'_>, node: NodeId) -> bool {
    semantics.dom.is_text(node) && semantics.rendering.is_visible(node) && !semantics.dom.text(node).trim().is_empty()
}

/// Goes through the subtree in tree order; breaks that close a block are owed until its last node is behind.
fn gather(semantics: &Semantics<'_>, id: NodeId, out: &mut String) {
    let dom = semantics.dom;
    let mut owed: Vec<NodeId> = Vec::new();
    let mut skip_to = id;
    for node in dom.descendants(id) {
        while owed.last().is_some_and(|end| *end <= node) {
            owed.pop();
            out.push('\n');
        }
        if node < skip_to {
            continue;
        }
        if dom.is_text(node) {
            gather_text(semantics, node, out);
        } else if is_icon_font(dom, node) {
            skip_to = dom.get(node).end;
            out.push(' ');
        } else if dom.is(node, Tag::Br) {
            out.push('\n');
        } else if breaks_line(semantics, node) || is_cell(dom, node) {
            out.push('\n');
            owed.push(dom.get(node).end);
        }
    }
}

fn breaks_line(semantics: &Semantics<'_>, node: NodeId) -> bool {
    semantics.is_block(node) && !semantics.rendering.has(node, Flag::InLine)
}

fn gather_text(semantics: &Semantics<'_>, text: NodeId, out: &mut String) {
    if semantics.rendering.is_visible(text) {
        out.push_str(semantics.dom.text(text));
    } else if !semantics.rendering.has(text, Flag::NotRendered) {
        out.push(' ');
    }
}

fn is_cell(dom: &Dom, id: NodeId) -> bool {
    matches!(dom.html_tag(id), Some(Tag::Td | Tag::Th | Tag::Tr))
}

/// Whether an element's text is drawn as pictures, by the class that the common icon fonts ask for.
fn is_icon_font(dom: &Dom, id: NodeId) -> bool {
    let starts = ["material-icons", "material-symbols", "glyphicon", "fa-"];
    dom.tokens(id, "class")
        .any(|class| starts.iter().any(|start| class.starts_with(start)))
}
