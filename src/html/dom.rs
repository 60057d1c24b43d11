//! An arena of nodes in tree order.

use crate::span::Span;

/// A node of a [`Dom`], by its position in tree order: a descendant's id is always larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A parsed document.
#[derive(Debug, Default)]
pub struct Dom {
    nodes: Vec<Node>,
}

/// One node; grown by the checker.
#[derive(Debug)]
pub struct Node {
    pub parent: Option<NodeId>,
    /// Where the Markdown or front matter that made this node stands.
    pub source: Option<Span>,
}

impl Dom {
    #[must_use]
    pub fn get(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }
}
