//! Numbers a linked tree in tree order and gathers its names, attributes and text.

use html5ever::{LocalName, ns};

use super::dom::{Attribute, Dom, Kind, Node, NodeId};
use super::parse::{Data, Handle, Linked, NONE};
use super::tag::{Namespace, Tag};

/// The arena of the tree below the first node.
pub(super) fn arrange(mut linked: Vec<Linked>, quirks: bool) -> Dom {
    let mut dom = Dom {
        quirks,
        nodes: Vec::with_capacity(linked.len()),
        ..Dom::default()
    };
    place_all(&mut dom, &mut linked);
    index_tags(&mut dom);
    index_ids(&mut dom);
    dom
}

/// A place on the way through the tree: the node's new id and its next child to place.
struct Open {
    id: NodeId,
    child: Handle,
    previous: Option<NodeId>,
}

fn place_all(dom: &mut Dom, linked: &mut [Linked]) {
    let mut open = vec![place(dom, linked, 0, None, None)];
    while let Some(parent) = open.last_mut() {
        if parent.child == NONE {
            let end = next_id(dom);
            dom.nodes[parent.id.index()].end = end;
            open.pop();
            continue;
        }
        let handle = parent.child;
        parent.child = linked[handle as usize].next;
        if matches!(linked[handle as usize].data, Data::Other) {
            continue;
        }
        let child = place(dom, linked, handle, Some(parent.id), parent.previous);
        parent.previous = Some(child.id);
        open.push(child);
    }
}

fn next_id(dom: &Dom) -> NodeId {
    NodeId(u32::try_from(dom.nodes.len()).unwrap_or(u32::MAX))
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

fn place(
    dom: &mut Dom,
    linked: &mut [Linked],
    handle: Handle,
    parent: Option<NodeId>,
    previous: Option<NodeId>,
) -> Open {
    let id = next_id(dom);
    let from = &mut linked[handle as usize];
    let first_attribute = u32::try_from(dom.attributes.len()).unwrap_or(u32::MAX);
    let mut node = Node {
        kind: Kind::Document,
        parent,
        end: NodeId(id.0 + 1),
        previous,
        offset: from.offset,
        source: from.source,
        attributes: first_attribute..first_attribute,
        text: length(&dom.text),
    };
    match std::mem::replace(&mut from.data, Data::Other) {
        Data::Other => {}
        Data::Text(text) => {
            node.kind = Kind::Text;
            dom.text.push_str(&text);
        }
        Data::Element(name, attributes) => {
            let tag = Tag::new(&name.local);
            node.kind = Kind::Element(namespace(&name.ns), tag);
            if tag == Tag::Other {
                dom.names.push((id, name.local));
            }
            place_attributes(dom, &mut node, id, attributes);
        }
    }
    dom.nodes.push(node);
    Open {
        id,
        child: linked[handle as usize].first,
        previous: None,
    }
}

fn place_attributes(dom: &mut Dom, node: &mut Node, id: NodeId, attributes: Vec<html5ever::Attribute>) {
    for attribute in attributes {
        let start = length(&dom.values);
        dom.values.push_str(&attribute.value);
        let value = start..length(&dom.values);
        let name = match attribute.name.prefix {
            Some(prefix) => LocalName::from(format!("{prefix}:{}", attribute.name.local)),
            None => attribute.name.local,
        };
        if &*name == "id" && !value.is_empty() {
            dom.ids.push(id);
        }
        dom.attributes.push(Attribute { owner: id, name, value });
    }
    node.attributes.end = u32::try_from(dom.attributes.len()).unwrap_or(u32::MAX);
}

fn namespace(parsed: &html5ever::Namespace) -> Namespace {
    match *parsed {
        ns!(svg) => Namespace::Svg,
        ns!(mathml) => Namespace::MathMl,
        _ => Namespace::Html,
    }
}

/// Groups the HTML elements by tag: count, sum, place.
fn index_tags(dom: &mut Dom) {
    let mut starts = vec![0_u32; Tag::COUNT + 1];
    for id in dom.nodes() {
        if let Some(tag) = dom.html_tag(id) {
            starts[tag as usize + 1] += 1;
        }
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut free = starts.clone();
    let mut tagged = vec![NodeId::DOCUMENT; starts.last().map_or(0, |count| *count as usize)];
    for id in dom.nodes() {
        if let Some(tag) = dom.html_tag(id) {
            tagged[free[tag as usize] as usize] = id;
            free[tag as usize] += 1;
        }
    }
    (dom.tagged, dom.tag_starts) = (tagged, starts);
}

fn index_ids(dom: &mut Dom) {
    let mut ids = std::mem::take(&mut dom.ids);
    ids.sort_by(|a, b| dom.attr(*a, "id").cmp(&dom.attr(*b, "id")).then(a.cmp(b)));
    dom.ids = ids;
}
