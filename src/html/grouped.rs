//! Nodes by a small number that each of them has, such as its tag or its role.

use super::dom::NodeId;

/// The nodes of each group, in tree order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grouped {
    /// Those of group `g` are at `starts[g]..starts[g + 1]`.
    starts: Vec<u32>,
    nodes: Vec<NodeId>,
}

impl Grouped {
    /// Groups nodes, given in tree order with the number of their group, which is less than `groups`: count, sum, place.
    pub fn new(groups: usize, numbered: impl Iterator<Item = (usize, NodeId)> + Clone) -> Self {
        let mut starts = vec![0_u32; groups + 1];
        for (group, _) in numbered.clone() {
            starts[group + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut free = starts.clone();
        let mut nodes = vec![NodeId::DOCUMENT; starts.last().map_or(0, |count| *count as usize)];
        for (group, node) in numbered {
            nodes[free[group] as usize] = node;
            free[group] += 1;
        }
        Self { starts, nodes }
    }

    /// The nodes of a group.
    #[must_use]
    pub fn of(&self, group: usize) -> &[NodeId] {
        let at = |group: usize| self.starts.get(group).map_or(0, |start| *start as usize);
        self.nodes.get(at(group)..at(group + 1)).unwrap_or(&[])
    }
}
