//! Parses any text as browsers do, through html5ever's tree builder.
//!
//! The tree builder links nodes in the order of its own work (it moves, clones and foster-parents them), so the first
//! tree is a linked one; the last step numbers it in tree order.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute as ParsedAttribute, LocalName, Namespace as ParsedNamespace, QualName, local_name, ns};

use super::arrange::arrange;
use crate::html::dom::Dom;
use crate::marker::Place;
use crate::span::Span;

/// The tree of a document from which markers were taken.
pub(super) fn build(html: &str, places: &[Place]) -> Dom {
    let input = Rc::new(BufferQueue::default());
    input.push_back(StrTendril::from(html));
    let sink = LinkedTree::with_capacity(html.len() / 24);
    let offsets = Offsets {
        input: Rc::clone(&input),
        html,
        length: html.len(),
        after_tag: Cell::new(0),
    };
    let builder = Positioned {
        builder: TreeBuilder::new(sink, TreeBuilderOpts::default()),
        offsets,
        places,
        placed: Cell::new(0),
    };
    let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
    // The tokenizer pauses after each script; there is nothing to run, so it goes on until its input is used up.
    while !input.is_empty() {
        let _paused = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.builder.sink.arrange()
}

/// Finds the byte offset of each start tag: the tokenizer tells lines only, but what is left of its input gives the end
/// of each token, and in the text between two tags the first `<` before a letter begins the second.
struct Offsets<'a> {
    input: Rc<BufferQueue>,
    html: &'a str,
    length: usize,
    after_tag: Cell<usize>,
}

impl Offsets<'_> {
    fn start_of_tag(&self) -> usize {
        let bytes = self.html.as_bytes();
        let from = self.after_tag.get().min(bytes.len());
        let opens = |at: &usize| bytes.get(from + at + 1).is_some_and(u8::is_ascii_alphabetic);
        let first = memchr::memchr_iter(b'<', &bytes[from..]).find(opens);
        first.map_or(from, |at| from + at)
    }

    /// The end of the token at hand.
    fn end_of_token(&self) -> usize {
        let left = self.input.peek_front_chunk_mut().map_or(0, |chunk| chunk.len());
        self.length.saturating_sub(left)
    }

    fn token_ended(&self) {
        self.after_tag.set(self.end_of_token());
    }
}

/// The tree builder, told the offset of each tag, and the marker that stood in it, before it gets the tag.
struct Positioned<'a> {
    builder: TreeBuilder<Handle, LinkedTree>,
    offsets: Offsets<'a>,
    places: &'a [Place],
    /// How many of the places lie before the tag at hand.
    placed: Cell<usize>,
}

impl Positioned<'_> {
    /// The source of the element whose start tag ends at an offset.
    fn source(&self, end: usize) -> Option<Span> {
        let place = self
            .places
            .get(self.placed.get())
            .filter(|place| (place.at as usize) < end)?;
        self.placed.set(self.placed.get() + 1);
        Some(place.span)
    }
}

impl TokenSink for Positioned<'_> {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        match &token {
            Token::TagToken(tag) => {
                if tag.kind == TagKind::StartTag {
                    let start = u32::try_from(self.offsets.start_of_tag()).unwrap_or(u32::MAX);
                    self.builder.sink.offset.set(start);
                    let source = self.source(self.offsets.end_of_token());
                    self.builder
                        .sink
                        .source
                        .replace(source.map(|source| (tag.name.clone(), source)));
                }
                self.offsets.token_ended();
            }
            Token::CommentToken(_) | Token::DoctypeToken(_) => self.offsets.token_ended(),
            _ => {}
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// A node of the linked tree, by its position in order of creation.
pub(super) type Handle = u32;

/// No node.
pub(super) const NONE: Handle = u32::MAX;

const DOCUMENT: Handle = 0;

#[derive(Debug)]
pub(super) enum Data {
    /// The document, a comment or the content of a template: nothing that the tree keeps, other than the first.
    Other,
    Text(StrTendril),
    Element(QualName, Vec<ParsedAttribute>),
}

/// A node while the tree is being built.
#[derive(Debug)]
pub(super) struct Linked {
    pub(super) data: Data,
    pub(super) offset: u32,
    pub(super) source: Option<Span>,
    parent: Handle,
    previous: Handle,
    pub(super) next: Handle,
    pub(super) first: Handle,
    last: Handle,
}

/// The tree that html5ever builds.
struct LinkedTree {
    nodes: RefCell<Vec<Linked>>,
    /// Offset of the start tag at hand.
    offset: Cell<u32>,
    /// The source of the element that the start tag makes, and its name: the tag may imply others.
    source: RefCell<Option<(LocalName, Span)>>,
    quirks: Cell<bool>,
}

impl LinkedTree {
    fn with_capacity(nodes: usize) -> Self {
        let tree = Self {
            nodes: RefCell::new(Vec::with_capacity(nodes)),
            offset: Cell::new(0),
            source: RefCell::default(),
            quirks: Cell::new(false),
        };
        tree.add(Data::Other);
        tree
    }

    fn arrange(self) -> Dom {
        arrange(self.nodes.into_inner(), self.quirks.get())
    }

    fn add(&self, data: Data) -> Handle {
        let mut nodes = self.nodes.borrow_mut();
        let id = u32::try_from(nodes.len()).unwrap_or(NONE);
        let source = match (&data, &*self.source.borrow()) {
            (Data::Element(name, _), Some((marked, span))) if name.local == *marked => Some(*span),
            _ => None,
        };
        nodes.push(Linked {
            data,
            offset: self.offset.get(),
            source,
            parent: NONE,
            previous: NONE,
            next: NONE,
            first: NONE,
            last: NONE,
        });
        id
    }

    fn detach(&self, node: Handle) {
        let nodes = &mut *self.nodes.borrow_mut();
        let Linked {
            parent, previous, next, ..
        } = nodes[node as usize];
        if parent == NONE {
            return;
        }
        match previous {
            NONE => nodes[parent as usize].first = next,
            _ => nodes[previous as usize].next = next,
        }
        match next {
            NONE => nodes[parent as usize].last = previous,
            _ => nodes[next as usize].previous = previous,
        }
        let node = &mut nodes[node as usize];
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// Links a detached node in before `next`, or last when `next` is none.
    fn link(&self, parent: Handle, node: Handle, next: Handle) {
        let nodes = &mut *self.nodes.borrow_mut();
        let previous = match next {
            NONE => nodes[parent as usize].last,
            _ => nodes[next as usize].previous,
        };
        match previous {
            NONE => nodes[parent as usize].first = node,
            _ => nodes[previous as usize].next = node,
        }
        match next {
            NONE => nodes[parent as usize].last = node,
            _ => nodes[next as usize].previous = node,
        }
        let node = &mut nodes[node as usize];
        (node.parent, node.previous, node.next) = (parent, previous, next);
    }

    /// Inserts a node, or text, which joins a text node before it.
    fn insert(&self, parent: Handle, child: NodeOrText<Handle>, next: Handle) {
        let node = match child {
            NodeOrText::AppendNode(node) => {
                self.detach(node);
                node
            }
            NodeOrText::AppendText(text) => match self.join_text(parent, text, next) {
                Some(text) => self.add(Data::Text(text)),
                None => return,
            },
        };
        self.link(parent, node, next);
    }

    fn join_text(&self, parent: Handle, text: StrTendril, next: Handle) -> Option<StrTendril> {
        let nodes = &mut *self.nodes.borrow_mut();
        let previous = match next {
            NONE => nodes[parent as usize].last,
            _ => nodes[next as usize].previous,
        };
        match nodes.get_mut(previous as usize).map(|node| &mut node.data) {
            Some(Data::Text(before)) => before.push_tendril(&text),
            _ => return Some(text),
        }
        None
    }
}

/// A borrowed element name.
#[derive(Debug)]
struct Name<'a>(Ref<'a, Linked>);

impl ElemName for Name<'_> {
    fn ns(&self) -> &ParsedNamespace {
        const NO_NAMESPACE: &ParsedNamespace = &ns!();
        match &self.0.data {
            Data::Element(name, _) => &name.ns,
            _ => NO_NAMESPACE,
        }
    }

    fn local_name(&self) -> &LocalName {
        const NO_NAME: &LocalName = &local_name!("");
        match &self.0.data {
            Data::Element(name, _) => &name.local,
            _ => NO_NAME,
        }
    }
}

impl TreeSink for LinkedTree {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = Name<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> Name<'a> {
        Name(Ref::map(self.nodes.borrow(), |nodes| &nodes[*target as usize]))
    }

    fn create_element(&self, name: QualName, attributes: Vec<ParsedAttribute>, _flags: ElementFlags) -> Handle {
        self.add(Data::Element(name, attributes))
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        self.add(Data::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.add(Data::Other)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.insert(*parent, child, NONE);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let parent = self.nodes.borrow()[*element as usize].parent;
        if parent == NONE {
            self.insert(*previous, child, NONE);
        } else {
            self.insert(parent, child, *element);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, _target: &Handle) -> Handle {
        self.add(Data::Other)
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.quirks.set(mode == QuirksMode::Quirks);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.nodes.borrow()[*sibling as usize].parent;
        if parent != NONE {
            self.insert(parent, child, *sibling);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<ParsedAttribute>) {
        if let Data::Element(_, existing) = &mut self.nodes.borrow_mut()[*target as usize].data {
            for attribute in attributes {
                if existing.iter().all(|own| own.name != attribute.name) {
                    existing.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        loop {
            let child = self.nodes.borrow()[*node as usize].first;
            if child == NONE {
                return;
            }
            self.insert(*new_parent, NodeOrText::AppendNode(child), NONE);
        }
    }
}
