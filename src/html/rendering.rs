//! What the style sheets do to each node: rendered, hidden, visible, and the text of generated content.
//!
//! The cascade fills it, the browser's own style sheet with the page's.

use std::collections::BTreeMap;

use super::dom::{Dom, NodeId};

/// Generated text around an element's content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Generated {
    pub before: String,
    pub after: String,
}

/// What is known of a node's rendering. The flags hold for the node with everything its ancestors do to it.
#[derive(Debug, Clone, Default)]
pub struct Rendering {
    flags: Vec<Flags>,
    /// Text of `::before` and `::after`, where there is any.
    pub generated: BTreeMap<NodeId, Generated>,
}

/// One fact about a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Flag {
    /// `display: none` on the node or an ancestor.
    NotRendered = 1,
    /// Computed `visibility` is `hidden` or `collapse`.
    Hidden = 2,
    /// Rendered and not hidden, yet nothing can be seen: transparent, clipped away, moved off the page.
    Unseen = 4,
    /// `display` is neither inline nor none, so that words do not run together across its edges.
    Block = 8,
    /// A block inside that stands in a line of text, as `inline-block` does: it breaks no line.
    InLine = 16,
}

/// Facts about a node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    /// These and one more.
    #[must_use]
    pub const fn with(self, flag: Flag) -> Self {
        Self(self.0 | flag as u8)
    }
}

impl FromIterator<Flag> for Flags {
    fn from_iter<T: IntoIterator<Item = Flag>>(flags: T) -> Self {
        flags.into_iter().fold(Self::default(), Self::with)
    }
}

impl Rendering {
    /// A table with no fact set.
    #[must_use]
    pub fn new(dom: &Dom) -> Self {
        Self {
            flags: vec![Flags::default(); dom.len()],
            generated: BTreeMap::new(),
        }
    }

    /// Says all facts about a node.
    pub fn set(&mut self, id: NodeId, flags: Flags) {
        if let Some(known) = self.flags.get_mut(id.index()) {
            *known = flags;
        }
    }

    #[must_use]
    pub fn has(&self, id: NodeId, flag: Flag) -> bool {
        self.flags
            .get(id.index())
            .is_some_and(|flags| flags.0 & flag as u8 != 0)
    }

    /// Rendered and not `visibility: hidden`.
    #[must_use]
    pub fn is_shown(&self, id: NodeId) -> bool {
        self.flags
            .get(id.index())
            .is_some_and(|flags| flags.0 & (Flag::NotRendered as u8 | Flag::Hidden as u8) == 0)
    }

    /// Shown, and not moved or faded out of sight.
    #[must_use]
    pub fn is_visible(&self, id: NodeId) -> bool {
        self.is_shown(id) && !self.has(id, Flag::Unseen)
    }
}
