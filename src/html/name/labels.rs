//! Which `label` elements label which control.

use std::collections::BTreeMap;

use crate::html::aria::focus::is_type;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// The labels of each labelled control, in tree order.
#[derive(Debug, Default)]
pub struct Labels {
    of: BTreeMap<NodeId, Vec<NodeId>>,
}

impl Labels {
    #[must_use]
    pub fn new(dom: &Dom) -> Self {
        let mut of: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
        for label in dom.tagged(Tag::Label) {
            if let Some(control) = control(dom, *label) {
                of.entry(control).or_default().push(*label);
            }
        }
        Self { of }
    }

    /// The labels of a control.
    #[must_use]
    pub fn of(&self, control: NodeId) -> &[NodeId] {
        self.of.get(&control).map_or(&[], Vec::as_slice)
    }

    /// Every control that has a label.
    pub fn controls(&self) -> impl Iterator<Item = (NodeId, &[NodeId])> {
        self.of.iter().map(|(control, labels)| (*control, labels.as_slice()))
    }
}

/// The control that a label labels: the one it names by `for`, or the first inside it.
#[must_use]
pub fn control(dom: &Dom, label: NodeId) -> Option<NodeId> {
    match dom.attr(label, "for") {
        Some(reference) => dom.by_id(reference).filter(|target| is_labelable(dom, *target)),
        None => dom.descendants(label).find(|inner| is_labelable(dom, *inner)),
    }
}

/// Whether HTML lets a `label` label the element.
#[must_use]
pub fn is_labelable(dom: &Dom, id: NodeId) -> bool {
    match dom.html_tag(id) {
        Some(Tag::Input) => !is_type(dom, id, "hidden"),
        Some(Tag::Button | Tag::Meter | Tag::Output | Tag::Progress | Tag::Select | Tag::Textarea) => true,
        _ => false,
    }
}
