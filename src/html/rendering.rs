//! What the style sheets do to each node: rendered, hidden, visible, and the text of generated content.
//!
//! The cascade fills it; without style sheets [`Rendering::from_markup`] gives what the browser's own sheet does.

use std::collections::BTreeMap;

use super::dom::{Dom, NodeId};
use super::tag::Tag;

/// Generated text around an element's content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Generated {
    pub before: String,
    pub after: String,
}

/// What is known of a node's rendering. The flags hold for the node with everything its ancestors do to it.
#[derive(Debug, Clone, Default)]
pub struct Rendering {
    flags: Vec<u8>,
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

impl Rendering {
    /// A table with no fact set.
    #[must_use]
    pub fn new(dom: &Dom) -> Self {
        Self {
            flags: vec![0; dom.len()],
            generated: BTreeMap::new(),
        }
    }

    /// The browser's own style sheet, the `hidden` attribute and closed `details`; no author's style.
    #[must_use]
    pub fn from_markup(dom: &Dom) -> Self {
        let mut rendering = Self::new(dom);
        for id in dom.nodes() {
            let above = dom
                .parent(id)
                .is_some_and(|parent| rendering.has(parent, Flag::NotRendered));
            if above || is_undisplayed(dom, id) {
                rendering.set(id, Flag::NotRendered);
            }
            if dom.html_tag(id).is_some_and(is_block) {
                rendering.set(id, Flag::Block);
            }
        }
        rendering
    }

    pub fn set(&mut self, id: NodeId, flag: Flag) {
        if let Some(flags) = self.flags.get_mut(id.index()) {
            *flags |= flag as u8;
        }
    }

    #[must_use]
    pub fn has(&self, id: NodeId, flag: Flag) -> bool {
        self.flags.get(id.index()).is_some_and(|flags| flags & flag as u8 != 0)
    }

    /// Rendered and not `visibility: hidden`.
    #[must_use]
    pub fn is_shown(&self, id: NodeId) -> bool {
        self.flags
            .get(id.index())
            .is_some_and(|flags| flags & (Flag::NotRendered as u8 | Flag::Hidden as u8) == 0)
    }

    /// Shown, and not moved or faded out of sight.
    #[must_use]
    pub fn is_visible(&self, id: NodeId) -> bool {
        self.is_shown(id) && !self.has(id, Flag::Unseen)
    }
}

/// Whether the browser's own style sheet gives an element `display: none`.
#[must_use]
pub fn is_undisplayed(dom: &Dom, id: NodeId) -> bool {
    dom.html_tag(id).is_some_and(|tag| is_undisplayed_html(dom, id, tag)) || is_in_closed_details(dom, id)
}

fn is_undisplayed_html(dom: &Dom, id: NodeId, tag: Tag) -> bool {
    let by_tag = match tag {
        Tag::Input => dom
            .attr(id, "type")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        Tag::Dialog => !dom.has_attr(id, "open"),
        _ => is_never_displayed(tag),
    };
    by_tag || dom.has_attr(id, "hidden")
}

const fn is_never_displayed(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Area
            | Tag::Base
            | Tag::Basefont
            | Tag::Datalist
            | Tag::Head
            | Tag::Link
            | Tag::Meta
            | Tag::Noembed
            | Tag::Noframes
            | Tag::Noscript
            | Tag::Param
            | Tag::Rp
            | Tag::Script
            | Tag::Source
            | Tag::Style
            | Tag::Template
            | Tag::Title
            | Tag::Track
    )
}

/// Whether a node is a child of a closed `details` other than its first `summary`.
fn is_in_closed_details(dom: &Dom, id: NodeId) -> bool {
    let Some(details) = dom.parent(id).filter(|parent| dom.is(*parent, Tag::Details)) else {
        return false;
    };
    !dom.has_attr(details, "open") && dom.child_elements(details).find(|child| dom.is(*child, Tag::Summary)) != Some(id)
}

/// Whether the browser's own style sheet lays an element out as a block, a table part or a list item.
#[must_use]
pub const fn is_block(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Address
            | Tag::Article
            | Tag::Aside
            | Tag::Blockquote
            | Tag::Body
            | Tag::Caption
            | Tag::Center
            | Tag::Dd
            | Tag::Details
            | Tag::Dialog
            | Tag::Dir
            | Tag::Div
            | Tag::Dl
            | Tag::Dt
            | Tag::Fieldset
            | Tag::Figcaption
            | Tag::Figure
            | Tag::Footer
            | Tag::Form
            | Tag::H1
            | Tag::H2
            | Tag::H3
            | Tag::H4
            | Tag::H5
            | Tag::H6
            | Tag::Header
            | Tag::Hgroup
            | Tag::Hr
            | Tag::Html
            | Tag::Legend
            | Tag::Li
            | Tag::Main
            | Tag::Menu
            | Tag::Nav
            | Tag::Ol
            | Tag::Optgroup
            | Tag::Option
            | Tag::P
            | Tag::Pre
            | Tag::Search
            | Tag::Section
            | Tag::Summary
            | Tag::Table
            | Tag::Tbody
            | Tag::Td
            | Tag::Tfoot
            | Tag::Th
            | Tag::Thead
            | Tag::Tr
            | Tag::Ul
    )
}
