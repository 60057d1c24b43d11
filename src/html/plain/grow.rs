//! The tree of a page whose tags nest as they are written: the order of the tags is the order of the nodes.

use super::{Start, Visit, Writing, reference, walk};
use crate::html::dom::{Dom, Kind, Node, NodeId};
use crate::html::tag::{Namespace, Tag};
use crate::marker::Place;
use crate::span::Span;

/// The tree, while another is told the same; `None` when the page's tags alone do not tell it, or the other gives up.
pub(in crate::html) fn grow<'a>(html: &'a str, places: &[Place], along: &mut impl Visit<'a>) -> Option<Dom> {
    let mut growing = Growing {
        dom: Dom::with_room(html.len()),
        open: Vec::with_capacity(32),
        places,
        offset: 0,
        text_goes_on: false,
    };
    growing.add(Kind::Document, None);
    growing.open.push(Open::new(NodeId::DOCUMENT));
    walk(html, &mut (&mut growing, along))?;
    growing.close();
    growing.dom.index();
    Some(growing.dom)
}

struct Growing<'p> {
    dom: Dom,
    /// From the document to the innermost open element.
    open: Vec<Open>,
    /// The markers that no tag so far held.
    places: &'p [Place],
    /// Of the start tag at hand.
    offset: u32,
    /// Whether the last node is a text that takes up the next.
    text_goes_on: bool,
}

/// An open element and the last of its children so far.
struct Open {
    id: NodeId,
    last: Option<NodeId>,
}

impl Open {
    const fn new(id: NodeId) -> Self {
        Self { id, last: None }
    }
}

impl Growing<'_> {
    /// Adds a node as the last child of the innermost open element.
    fn add(&mut self, kind: Kind, source: Option<Span>) -> NodeId {
        let id = self.dom.next_id();
        let parent = self.open.last_mut();
        let (parent, previous) = parent.map_or((None, None), |open| (Some(open.id), open.last.replace(id)));
        let attributes = self.dom.attribute_count();
        self.dom.nodes.push(Node {
            kind,
            parent,
            end: NodeId(id.0 + 1),
            previous,
            offset: self.offset,
            source,
            attributes: attributes..attributes,
            text: self.dom.text_length(),
        });
        id
    }

    /// Closes the innermost open element.
    fn close(&mut self) {
        let end = self.dom.next_id();
        if let Some(open) = self.open.pop() {
            self.dom.nodes[open.id.index()].end = end;
        }
        self.text_goes_on = false;
    }

    /// The source of the element whose start tag ends at an offset.
    fn source(&mut self, end: usize) -> Option<Span> {
        let (place, rest) = self.places.split_first()?;
        ((place.at as usize) < end).then_some(())?;
        self.places = rest;
        Some(place.span)
    }
}

impl<'a> Visit<'a> for Growing<'_> {
    fn start(&mut self, start: Start<'a, '_>) -> Option<()> {
        self.offset = u32::try_from(start.at).ok()?;
        self.text_goes_on = false;
        let source = self.source(start.end);
        let id = self.add(Kind::Element(Namespace::Html, start.tag), source);
        if start.tag == Tag::Other {
            self.dom.names.push((id, Box::from(start.name)));
        }
        for attribute in start.attributes {
            let mut known = Some(());
            self.dom.add_attribute(id, &[attribute.name], |out| {
                known = reference::resolve(attribute.value, out);
            });
            known?;
        }
        self.dom.nodes[id.index()].attributes.end = self.dom.attribute_count();
        if !start.is_void {
            self.open.push(Open::new(id));
        }
        Some(())
    }

    fn end(&mut self, _tag: Tag, _name: &'a str) -> Option<()> {
        self.close();
        Some(())
    }

    fn text(&mut self, text: &'a str, writing: Writing) -> Option<()> {
        if !self.text_goes_on {
            self.add(Kind::Text, None);
            self.text_goes_on = true;
        }
        match writing {
            Writing::Text => reference::resolve(text, &mut self.dom.text),
            Writing::Raw => {
                self.dom.text.push_str(text);
                Some(())
            }
        }
    }

    fn comment(&mut self) -> Option<()> {
        self.text_goes_on = false;
        Some(())
    }
}
