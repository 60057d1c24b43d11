//! An arena of nodes in tree order, with the text and the attributes of the page in one string each.
//!
//! Tree order makes most questions cheap: the descendants of a node are the ids up to its `end`, its first child is the
//! next id, and the text of any element is one slice. Comments and the content of `template` are not in the tree.

use std::ops::Range;

use super::grouped::Grouped;
use super::hash::FastMap;
use super::key::Key;
use super::tag::{Namespace, Tag};
use crate::span::Span;

/// A node of a [`Dom`], by its position in tree order: a descendant's id is always larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The document itself: the parent of the `html` element.
    pub const DOCUMENT: Self = Self(0);

    /// The position, for tables with one slot per node.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Document,
    Text,
    Element(Namespace, Tag),
}

/// One node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub kind: Kind,
    pub parent: Option<NodeId>,
    /// The first id after this node's descendants.
    pub end: NodeId,
    /// The sibling before this node.
    pub previous: Option<NodeId>,
    /// Byte offset in the HTML of the tag that made this element; of an implied element the tag that implied it, of a
    /// text node the tag before it.
    pub offset: u32,
    /// Where the Markdown or front matter that made this node stands.
    pub source: Option<Span>,
    pub(super) attributes: Range<u32>,
    /// Where this node's text begins in the page's text.
    pub(super) text: u32,
}

/// One attribute: where its name and value stand, one after the other, among those of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Attribute {
    key: Key,
    owner: NodeId,
    name: u32,
    value: u32,
    end: u32,
}

/// A parsed document.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Dom {
    pub(super) nodes: Vec<Node>,
    attributes: Vec<Attribute>,
    /// Names and values of the attributes.
    attribute_text: String,
    pub(super) text: String,
    /// Elements with an id, sorted by id, then in tree order.
    ids: Vec<NodeId>,
    /// Where the id of each of them stands among the attributes.
    id_values: Vec<(u32, u32)>,
    /// Those that are not the first with their id, in tree order.
    repeating_ids: Vec<NodeId>,
    /// Names of [`Tag::Other`] elements, in tree order.
    pub(super) names: Vec<(NodeId, Box<str>)>,
    /// HTML elements by tag.
    tagged: Grouped,
    /// The names of attributes that there are, each with its number, and the attributes by them.
    keys: FastMap<Key, usize>,
    by_key: Grouped,
    /// Whether the doctype puts browsers in quirks mode.
    pub quirks: bool,
}

impl Dom {
    #[must_use]
    pub fn get(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    /// How many nodes there are, the document among them.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.nodes.len()
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// Every node in tree order.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = NodeId> + Clone + use<> {
        ids(0, self.nodes.len())
    }

    /// Every element in tree order.
    pub fn elements(&self) -> impl DoubleEndedIterator<Item = NodeId> {
        self.nodes().filter(|id| self.is_element(*id))
    }

    /// The HTML elements with a tag, in tree order.
    #[must_use]
    pub fn tagged(&self, tag: Tag) -> &[NodeId] {
        self.tagged.of(tag as usize)
    }

    /// The HTML elements with any of some tags, in tree order.
    #[must_use]
    pub fn tagged_any(&self, tags: &[Tag]) -> Vec<NodeId> {
        let mut all: Vec<NodeId> = Vec::new();
        let mut groups = 0;
        for group in tags
            .iter()
            .map(|tag| self.tagged(*tag))
            .filter(|group| !group.is_empty())
        {
            all.extend_from_slice(group);
            groups += 1;
        }
        if groups > 1 {
            all.sort_unstable();
        }
        all
    }

    /// The first element with an id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<NodeId> {
        self.all_by_id(id).first().copied()
    }

    /// All elements with an id, in tree order: more than one is a fault of the page.
    #[must_use]
    pub fn all_by_id(&self, id: &str) -> &[NodeId] {
        let start = self.id_values.partition_point(|value| self.id_value(*value) < id);
        let same = self.id_values[start..]
            .iter()
            .take_while(|value| self.id_value(**value) == id);
        &self.ids[start..start + same.count()]
    }

    fn id_value(&self, (start, end): (u32, u32)) -> &str {
        self.attribute_text
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// Whether an element before this one has its id.
    #[must_use]
    pub fn repeats_an_id(&self, id: NodeId) -> bool {
        self.repeating_ids.binary_search(&id).is_ok()
    }

    /// The elements with an id, sorted by it and then in tree order.
    #[must_use]
    pub fn with_id(&self) -> &[NodeId] {
        &self.ids
    }

    /// The `html` element.
    #[must_use]
    pub fn root(&self) -> Option<NodeId> {
        self.children(NodeId::DOCUMENT).find(|id| self.is_element(*id))
    }

    /// The `body` element.
    #[must_use]
    pub fn body(&self) -> Option<NodeId> {
        self.children(self.root()?).find(|id| self.is(*id, Tag::Body))
    }
}

/// Kind and names.
impl Dom {
    #[must_use]
    pub fn is_element(&self, id: NodeId) -> bool {
        matches!(self.get(id).kind, Kind::Element(..))
    }

    #[must_use]
    pub fn is_text(&self, id: NodeId) -> bool {
        self.get(id).kind == Kind::Text
    }

    /// Whether the node is the HTML element with this tag.
    #[must_use]
    pub fn is(&self, id: NodeId, tag: Tag) -> bool {
        self.get(id).kind == Kind::Element(Namespace::Html, tag)
    }

    #[must_use]
    pub fn is_html(&self, id: NodeId) -> bool {
        matches!(self.get(id).kind, Kind::Element(Namespace::Html, _))
    }

    #[must_use]
    pub fn is_svg(&self, id: NodeId) -> bool {
        matches!(self.get(id).kind, Kind::Element(Namespace::Svg, _))
    }

    /// The tag of an HTML element; none for other namespaces, text and the document.
    #[must_use]
    pub fn html_tag(&self, id: NodeId) -> Option<Tag> {
        match self.get(id).kind {
            Kind::Element(Namespace::Html, tag) => Some(tag),
            _ => None,
        }
    }

    /// The tag of an element in any namespace.
    #[must_use]
    pub fn tag(&self, id: NodeId) -> Option<Tag> {
        match self.get(id).kind {
            Kind::Element(_, tag) => Some(tag),
            _ => None,
        }
    }

    /// The local name of an element as the parser gives it: HTML names in lower case; empty for other nodes.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        match self.tag(id) {
            Some(Tag::Other) => self.other_name(id),
            Some(tag) => tag.name(),
            None => "",
        }
    }

    fn other_name(&self, id: NodeId) -> &str {
        let found = self.names.binary_search_by_key(&id, |(node, _)| *node);
        found
            .ok()
            .and_then(|at| self.names.get(at))
            .map_or("", |(_, name)| name)
    }
}

/// The tree.
impl Dom {
    #[must_use]
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.get(id).parent
    }

    /// The parent if it is an element.
    #[must_use]
    pub fn parent_element(&self, id: NodeId) -> Option<NodeId> {
        self.parent(id).filter(|parent| self.is_element(*parent))
    }

    #[must_use]
    pub fn first_child(&self, id: NodeId) -> Option<NodeId> {
        let next = NodeId(id.0 + 1);
        (next < self.get(id).end).then_some(next)
    }

    #[must_use]
    pub fn next_sibling(&self, id: NodeId) -> Option<NodeId> {
        let end = self.get(id).end;
        let parent = self.parent(id)?;
        (end < self.get(parent).end).then_some(end)
    }

    #[must_use]
    pub fn previous_sibling(&self, id: NodeId) -> Option<NodeId> {
        self.get(id).previous
    }

    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.first_child(id), |child| self.next_sibling(*child))
    }

    pub fn child_elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        self.children(id).filter(|child| self.is_element(*child))
    }

    /// The nodes below a node in tree order, without the node.
    pub fn descendants(&self, id: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        ids(id.index() + 1, self.get(id).end.index())
    }

    pub fn descendant_elements(&self, id: NodeId) -> impl DoubleEndedIterator<Item = NodeId> {
        self.descendants(id).filter(|node| self.is_element(*node))
    }

    /// The nodes above a node, nearest first, up to the document.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(id), |node| self.parent(*node))
    }

    /// The node itself and the nodes above it.
    pub fn inclusive_ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(Some(id), |node| self.parent(*node))
    }

    /// The node itself, if it is one, or its nearest ancestor with a tag.
    #[must_use]
    pub fn closest(&self, id: NodeId, tag: Tag) -> Option<NodeId> {
        self.inclusive_ancestors(id).find(|node| self.is(*node, tag))
    }

    /// Whether `id` is below `ancestor`.
    #[must_use]
    pub fn is_descendant(&self, id: NodeId, ancestor: NodeId) -> bool {
        ancestor < id && id < self.get(ancestor).end
    }
}

/// Attributes, text and place.
impl Dom {
    /// The value of an attribute; names are lower case, in SVG as the specification writes them (`viewBox`, `xlink:href`).
    #[inline]
    #[must_use]
    pub fn attr(&self, id: NodeId, name: &str) -> Option<&str> {
        match self.has_attrs(id) {
            true => self.find(id, name, Key::of(name)),
            false => None,
        }
    }

    #[inline]
    #[must_use]
    pub fn has_attr(&self, id: NodeId, name: &str) -> bool {
        self.attr(id, name).is_some()
    }

    /// Whether an element has any attribute.
    #[inline]
    #[must_use]
    pub fn has_attrs(&self, id: NodeId) -> bool {
        !self.get(id).attributes.is_empty()
    }

    /// The elements that have an attribute, in tree order.
    #[inline]
    pub fn with_attr(&self, name: &str) -> impl Iterator<Item = NodeId> {
        let key = Key::of(name);
        let same = self.keys.get(&key).map_or(&[][..], |group| self.by_key.of(*group));
        let of_key = same.iter().filter_map(|at| self.attributes.get(at.index()));
        of_key
            .filter(move |attribute| self.is_named(attribute, name, key))
            .map(|attribute| attribute.owner)
    }

    /// The attributes of an element as (name, value), in source order.
    pub fn attrs(&self, id: NodeId) -> impl Iterator<Item = (&str, &str)> {
        let pair = |attribute| (self.attribute_name(attribute), self.attribute_value(attribute));
        self.own_attributes(id).iter().map(pair)
    }

    /// Every attribute of the page as (element, name, value), in tree order.
    pub fn all_attrs(&self) -> impl Iterator<Item = (NodeId, &str, &str)> {
        self.attributes.iter().map(|attribute| {
            let (name, value) = (self.attribute_name(attribute), self.attribute_value(attribute));
            (attribute.owner, name, value)
        })
    }

    /// The space-separated tokens of an attribute.
    pub fn tokens(&self, id: NodeId, name: &str) -> impl Iterator<Item = &str> {
        self.attr(id, name).unwrap_or_default().split_ascii_whitespace()
    }

    #[must_use]
    pub fn has_class(&self, id: NodeId, class: &str) -> bool {
        self.tokens(id, "class").any(|token| token == class)
    }

    /// The text of a text node, or all text below an element, as one slice.
    #[must_use]
    pub fn text(&self, id: NodeId) -> &str {
        let start = self.get(id).text as usize;
        let end = self
            .nodes
            .get(self.get(id).end.index())
            .map_or(self.text.len(), |after| after.text as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Where a node's text begins in the text of the page.
    #[must_use]
    pub fn text_offset(&self, id: NodeId) -> usize {
        self.get(id).text as usize
    }

    /// Where the content that made a node stands: its own source or its nearest ancestor's.
    #[must_use]
    pub fn source(&self, id: NodeId) -> Option<Span> {
        self.inclusive_ancestors(id).find_map(|node| self.get(node).source)
    }

    /// Element names from the body down to the node, `main > p > img`; of a path longer than anyone reads, its end.
    #[must_use]
    pub fn path(&self, id: NodeId) -> String {
        const LONGEST: usize = 24;
        let is_below_body = |node: &NodeId| !matches!(self.html_tag(*node), Some(Tag::Html | Tag::Body));
        let elements = self.inclusive_ancestors(id).filter(|node| self.is_element(*node));
        let below_body = elements.take_while(is_below_body);
        let mut names: Vec<&str> = below_body.take(LONGEST).map(|node| self.name(node)).collect();
        names.reverse();
        names.join(" > ")
    }

    fn find(&self, id: NodeId, name: &str, key: Key) -> Option<&str> {
        let is_named = |attribute: &&Attribute| self.is_named(attribute, name, key);
        let attribute = self.own_attributes(id).iter().find(is_named)?;
        Some(self.attribute_value(attribute))
    }

    #[inline]
    fn is_named(&self, attribute: &Attribute, name: &str, key: Key) -> bool {
        attribute.key == key && (name.len() <= Key::HOLDS || self.attribute_name(attribute) == name)
    }

    fn own_attributes(&self, id: NodeId) -> &[Attribute] {
        let range = &self.get(id).attributes;
        self.attributes
            .get(range.start as usize..range.end as usize)
            .unwrap_or(&[])
    }

    fn attribute_name(&self, attribute: &Attribute) -> &str {
        self.attribute_text
            .get(attribute.name as usize..attribute.value as usize)
            .unwrap_or_default()
    }

    fn attribute_value(&self, attribute: &Attribute) -> &str {
        self.attribute_text
            .get(attribute.value as usize..attribute.end as usize)
            .unwrap_or_default()
    }
}

/// Growing the tree.
impl Dom {
    /// A tree without nodes, with room for those of a page of so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self {
            nodes: Vec::with_capacity(bytes / 20),
            attributes: Vec::with_capacity(bytes / 60),
            attribute_text: String::with_capacity(bytes / 3),
            text: String::with_capacity(bytes),
            ..Self::default()
        }
    }

    /// How many bytes of text there are.
    pub(super) fn text_length(&self) -> u32 {
        length(&self.text)
    }

    /// How many attributes there are.
    pub(super) fn attribute_count(&self) -> u32 {
        u32::try_from(self.attributes.len()).unwrap_or(u32::MAX)
    }

    /// The id that the next node gets.
    pub(super) fn next_id(&self) -> NodeId {
        NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX))
    }

    /// Adds an attribute to the element that is last or about to be; `write` appends its value.
    pub(super) fn add_attribute(&mut self, owner: NodeId, name: &[&str], write: impl FnOnce(&mut String)) {
        let start = length(&self.attribute_text);
        self.attribute_text.extend(name.iter().copied());
        let value = length(&self.attribute_text);
        write(&mut self.attribute_text);
        let attribute = Attribute {
            key: Key::of(&self.attribute_text[start as usize..value as usize]),
            owner,
            name: start,
            value,
            end: length(&self.attribute_text),
        };
        if self.attribute_name(&attribute) == "id" && attribute.value < attribute.end {
            self.ids.push(owner);
            self.id_values.push((attribute.value, attribute.end));
        }
        self.attributes.push(attribute);
    }

    /// Makes what is looked up in the finished tree.
    pub(super) fn index(&mut self) {
        let tag = |id: NodeId| Some((self.html_tag(id)? as usize, id));
        self.tagged = Grouped::new(Tag::COUNT, self.nodes().filter_map(tag));
        let mut keys: FastMap<Key, usize> = FastMap::default();
        let groups = self.attributes.iter().map(|attribute| {
            let next = keys.len();
            *keys.entry(attribute.key).or_insert(next)
        });
        let groups: Vec<usize> = groups.collect();
        let numbered = groups.iter().copied().zip(ids(0, groups.len()));
        self.by_key = Grouped::new(keys.len(), numbered);
        self.keys = keys;
        self.index_ids();
    }

    fn index_ids(&mut self) {
        let (ids, values) = (std::mem::take(&mut self.ids), std::mem::take(&mut self.id_values));
        let mut both: Vec<(NodeId, (u32, u32))> = ids.into_iter().zip(values).collect();
        both.sort_by(|(a, one), (b, other)| self.id_value(*one).cmp(self.id_value(*other)).then(a.cmp(b)));
        (self.ids, self.id_values) = both.into_iter().unzip();
        let pairs = self.ids.iter().skip(1).zip(self.id_values.windows(2));
        let repeating = pairs.filter(|(_, values)| match values {
            [one, other] => self.id_value(*one) == self.id_value(*other),
            _ => false,
        });
        self.repeating_ids = repeating.map(|(id, _)| *id).collect();
        self.repeating_ids.sort_unstable();
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

fn ids(start: usize, end: usize) -> impl DoubleEndedIterator<Item = NodeId> + Clone {
    (start..end).map(|at| NodeId(u32::try_from(at).unwrap_or(u32::MAX)))
}
