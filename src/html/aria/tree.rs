//! The accessibility tree's parents and children: the DOM's without what the tree leaves out, and with `aria-owns`.

use std::collections::BTreeMap;

use super::semantics::Semantics;
use crate::html::dom::NodeId;

/// Which element owns which by `aria-owns`.
#[derive(Debug, Default)]
pub struct Ownership {
    owner: BTreeMap<NodeId, NodeId>,
}

impl Ownership {
    #[must_use]
    pub fn new(semantics: &Semantics<'_>) -> Self {
        let dom = semantics.dom;
        let mut owner = BTreeMap::new();
        for id in dom.with_attr("aria-owns") {
            for owned in dom.tokens(id, "aria-owns").filter_map(|reference| dom.by_id(reference)) {
                if owned != id && !dom.is_descendant(id, owned) {
                    owner.entry(owned).or_insert(id);
                }
            }
        }
        Self { owner }
    }

    /// The nearest ancestor in the accessibility tree.
    #[must_use]
    pub fn parent(&self, semantics: &Semantics<'_>, id: NodeId) -> Option<NodeId> {
        let dom = semantics.dom;
        let above = |node: NodeId| self.owner.get(&node).copied().or_else(|| dom.parent_element(node));
        let mut parent = above(id)?;
        // Ownership can form a ring; no chain is longer than the page.
        for _ in 0..dom.len() {
            if !semantics.is_skipped(parent) {
                return Some(parent);
            }
            parent = above(parent)?;
        }
        None
    }

    /// The elements that are children in the accessibility tree.
    #[must_use]
    pub fn children(&self, semantics: &Semantics<'_>, id: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        self.gather(semantics, id, &mut found, 0);
        found
    }

    fn gather(&self, semantics: &Semantics<'_>, id: NodeId, found: &mut Vec<NodeId>, depth: usize) {
        /// Rings of ownership and absurd nesting end here.
        const DEEPEST: usize = 256;
        let dom = semantics.dom;
        let own = dom.child_elements(id).filter(|child| !self.owner.contains_key(child));
        let by_reference = dom.tokens(id, "aria-owns").filter_map(|reference| dom.by_id(reference));
        let owned = by_reference.filter(|child| self.owner.get(child) == Some(&id));
        for child in own.chain(owned) {
            if semantics.is_hidden(child) {
                continue;
            }
            if !semantics.is_skipped(child) {
                found.push(child);
            } else if depth < DEEPEST {
                self.gather(semantics, child, found, depth + 1);
            }
        }
    }
}
