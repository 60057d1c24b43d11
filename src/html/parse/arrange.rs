//! Numbers a linked tree in tree order and gathers its names, attributes and text.

use html5ever::ns;

use super::builder::{Data, Handle, Linked, NONE};
use crate::html::dom::{Dom, Kind, Node, NodeId};
use crate::html::tag::{Namespace, Tag};

/// The arena of the tree below the first node.
pub(super) fn arrange(mut linked: Vec<Linked>, quirks: bool) -> Dom {
    let mut dom = Dom::default();
    dom.quirks = quirks;
    dom.nodes.reserve(linked.len());
    place_all(&mut dom, &mut linked);
    dom.index();
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
            let end = dom.next_id();
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

fn place(
    dom: &mut Dom,
    linked: &mut [Linked],
    handle: Handle,
    parent: Option<NodeId>,
    previous: Option<NodeId>,
) -> Open {
    let id = dom.next_id();
    let from = &mut linked[handle as usize];
    let first_attribute = dom.attribute_count();
    let mut node = Node {
        kind: Kind::Document,
        parent,
        end: NodeId(id.0 + 1),
        previous,
        offset: from.offset,
        source: from.source,
        attributes: first_attribute..first_attribute,
        text: dom.text_length(),
    };
    match std::mem::replace(&mut from.data, Data::Other) {
        Data::Other => {}
        Data::Text(text) => {
            node.kind = Kind::Text;
            dom.text.push_str(&text);
        }
        Data::Element(name, attributes) => {
            let tag = Tag::from_name(&name.local);
            node.kind = Kind::Element(namespace(&name.ns), tag);
            if tag == Tag::Other {
                dom.names.push((id, Box::from(&*name.local)));
            }
            place_attributes(dom, &mut node, id, &attributes);
        }
    }
    dom.nodes.push(node);
    Open {
        id,
        child: linked[handle as usize].first,
        previous: None,
    }
}

fn place_attributes(dom: &mut Dom, node: &mut Node, id: NodeId, attributes: &[html5ever::Attribute]) {
    for attribute in attributes {
        let local = &*attribute.name.local;
        let write = |out: &mut String| out.push_str(&attribute.value);
        match &attribute.name.prefix {
            Some(prefix) => dom.add_attribute(id, &[prefix, ":", local], write),
            None => dom.add_attribute(id, &[local], write),
        }
    }
    node.attributes.end = dom.attribute_count();
}

fn namespace(parsed: &html5ever::Namespace) -> Namespace {
    match *parsed {
        ns!(svg) => Namespace::Svg,
        ns!(mathml) => Namespace::MathMl,
        _ => Namespace::Html,
    }
}
