//! What each element means to assistive technology: role, exposure, focus. Computed once per page, in tree order.

use super::attribute::Aria;
use super::focus;
use super::implicit::implicit_role;
use super::role::Role;
use crate::html::dom::{Dom, NodeId};
use crate::html::grouped::Grouped;
use crate::html::rendering::{Flag, Rendering};
use crate::html::table::Tables;
use crate::html::tag::Tag;

/// The facts of one node.
#[derive(Debug, Clone, Copy, Default)]
struct Facts {
    explicit: Option<Role>,
    implicit: Option<Role>,
    role: Option<Role>,
    flags: u16,
}

/// `aria-hidden="true"` on the element or an ancestor.
const ARIA_HIDDEN: u16 = 1;
/// Hidden by style or by `aria-hidden`.
const HIDDEN: u16 = 1 << 1;
/// In the accessibility tree.
const EXPOSED: u16 = 1 << 2;
const FOCUSABLE: u16 = 1 << 3;
const TABBABLE: u16 = 1 << 4;
/// Matches `:disabled`.
const DISABLED: u16 = 1 << 5;
/// Inside a disabled `fieldset`, where form controls are disabled.
const IN_DISABLED: u16 = 1 << 6;
const INERT: u16 = 1 << 7;
/// `aria-disabled="true"` on the element or an ancestor.
const ARIA_DISABLED: u16 = 1 << 8;
/// Below an element whose role makes its children presentational.
const PRUNED: u16 = 1 << 9;
/// Marked as decoration, yet exposed because it can be focused or carries global ARIA.
const CONFLICT: u16 = 1 << 10;
/// Has a global ARIA attribute.
const GLOBAL_ARIA: u16 = 1 << 11;

/// The facts of every node of a page.
#[derive(Debug)]
pub struct Semantics<'a> {
    pub dom: &'a Dom,
    pub rendering: &'a Rendering,
    pub tables: Tables,
    nodes: Vec<Facts>,
    by_role: Grouped,
    /// The roles that any element has.
    roles: Vec<Role>,
}

impl<'a> Semantics<'a> {
    #[must_use]
    pub fn new(dom: &'a Dom, rendering: &'a Rendering) -> Self {
        let nodes = vec![Facts::default(); dom.len()];
        let mut known = Self {
            dom,
            rendering,
            tables: Tables::new(dom),
            nodes,
            by_role: Grouped::default(),
            roles: Vec::new(),
        };
        for id in dom.nodes() {
            known.nodes[id.index()] = known.judge(id);
        }
        let role = |id: NodeId| {
            let role = known.role(id).filter(|role| *role != Role::Generic)?;
            Some((role as usize, id))
        };
        known.by_role = Grouped::new(Role::ALL.len(), dom.nodes().filter_map(role));
        let is_there = |role: &Role| !known.by_role.of(*role as usize).is_empty();
        known.roles = Role::ALL.iter().copied().filter(is_there).collect();
        known
    }

    fn judge(&self, id: NodeId) -> Facts {
        let mut facts = Facts {
            flags: self.inherited(id),
            ..Facts::default()
        };
        if !self.dom.is_element(id) {
            facts.flags |= if self.is_unrendered(id) { HIDDEN } else { 0 };
            return facts;
        }
        facts.flags |= self.own(id);
        facts.flags |= self.focus(id, facts.flags);
        self.judge_role(id, &mut facts);
        let is_removed =
            facts.role.is_some_and(Role::is_none) || facts.flags & PRUNED != 0 && facts.flags & FOCUSABLE == 0;
        if facts.flags & HIDDEN == 0 && !is_removed {
            facts.flags |= EXPOSED;
        }
        facts
    }

    /// What an element has from its parent.
    fn inherited(&self, id: NodeId) -> u16 {
        let Some(parent) = self.dom.parent(id) else {
            return 0;
        };
        let above = &self.nodes[parent.index()];
        let mut flags = above.flags & (ARIA_HIDDEN | INERT | ARIA_DISABLED | PRUNED | IN_DISABLED);
        if flags & ARIA_HIDDEN != 0 {
            flags |= HIDDEN;
        }
        if above.role.is_some_and(Role::has_presentational_children) {
            flags |= PRUNED;
        }
        if self.dom.is(parent, Tag::Fieldset)
            && self.dom.has_attr(parent, "disabled")
            && !self.is_first_legend(parent, id)
        {
            flags |= IN_DISABLED;
        }
        flags
    }

    fn is_first_legend(&self, fieldset: NodeId, id: NodeId) -> bool {
        self.dom
            .child_elements(fieldset)
            .find(|child| self.dom.is(*child, Tag::Legend))
            == Some(id)
    }

    /// What an element has from its own attributes and styles.
    fn own(&self, id: NodeId) -> u16 {
        let mut flags = if self.is_unrendered(id) { HIDDEN } else { 0 };
        for (name, value) in self.dom.attrs(id) {
            match name {
                "inert" => flags |= INERT,
                _ if !name.starts_with("aria-") || value.trim_ascii().is_empty() => {}
                "aria-hidden" if is_true(value) => flags |= ARIA_HIDDEN | HIDDEN | GLOBAL_ARIA,
                "aria-disabled" if is_true(value) => flags |= ARIA_DISABLED | GLOBAL_ARIA,
                _ if Aria::from_name(name).is_some_and(Aria::is_global) => flags |= GLOBAL_ARIA,
                _ => {}
            }
        }
        flags
    }

    /// Not rendered, or `visibility: hidden`. An `area` in a map is drawn by its image, whatever its own style
    /// says.
    fn is_unrendered(&self, id: NodeId) -> bool {
        let drawn_by = match self.dom.parent(id) {
            Some(parent) if self.dom.is(id, Tag::Area) && self.dom.closest(id, Tag::Map).is_some() => parent,
            Some(parent) if self.dom.is_text(id) => parent,
            _ => id,
        };
        !self.rendering.is_shown(drawn_by)
    }

    fn focus(&self, id: NodeId, flags: u16) -> u16 {
        let mut found = 0;
        let can_disable = focus::is_disableable(self.dom, id);
        if can_disable && (flags & IN_DISABLED != 0 || self.dom.has_attr(id, "disabled")) {
            found |= DISABLED;
        }
        let tabindex = focus::tabindex(self.dom, id);
        let native = focus::is_natively_focusable(self.dom, id);
        if found & DISABLED != 0 || !native && tabindex.is_none() || self.is_unrendered(id) || flags & INERT != 0 {
            return found;
        }
        found |= FOCUSABLE;
        if tabindex.is_none_or(|index| index >= 0) {
            found |= TABBABLE;
        }
        found
    }

    fn judge_role(&self, id: NodeId, facts: &mut Facts) {
        facts.explicit = explicit_role(self.dom, id);
        facts.implicit = implicit_role(self, id);
        let is_empty_alt = self.dom.is(id, Tag::Img) && facts.implicit == Some(Role::None);
        let is_decorative = facts.explicit.map_or(is_empty_alt, Role::is_none);
        if is_decorative && self.is_exposed_anyway(id, facts.flags) {
            facts.flags |= CONFLICT;
            if is_empty_alt {
                facts.implicit = Some(Role::Img);
            }
            facts.role = facts.implicit;
        } else {
            facts.role = facts.explicit.or(facts.implicit);
        }
    }

    /// Whether focusability or global ARIA overrides a mark as decoration, were the element not hidden.
    fn is_exposed_anyway(&self, id: NodeId, flags: u16) -> bool {
        let can_focus = focus::tabindex(self.dom, id).is_some() || focus::is_natively_focusable(self.dom, id);
        flags & GLOBAL_ARIA != 0 || can_focus && flags & (DISABLED | INERT) == 0
    }

    fn has(&self, id: NodeId, flag: u16) -> bool {
        self.nodes.get(id.index()).is_some_and(|facts| facts.flags & flag != 0)
    }
}

/// The facts, as rules ask for them.
impl Semantics<'_> {
    /// The semantic role: the explicit or else the implicit one, a mark as decoration without effect set aside.
    #[must_use]
    pub fn role(&self, id: NodeId) -> Option<Role> {
        self.nodes.get(id.index())?.role
    }

    /// The first valid, concrete token of `role`.
    #[must_use]
    pub fn explicit_role(&self, id: NodeId) -> Option<Role> {
        self.nodes.get(id.index())?.explicit
    }

    #[must_use]
    pub fn implicit_role(&self, id: NodeId) -> Option<Role> {
        self.nodes.get(id.index())?.implicit
    }

    /// Whether the role is exactly this one.
    #[must_use]
    pub fn has_role(&self, id: NodeId, role: Role) -> bool {
        self.role(id) == Some(role)
    }

    /// Elements with a role, in tree order, hidden ones too. Not kept for `generic`.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = NodeId> {
        self.by_role.of(role as usize).iter().copied()
    }

    /// Elements with a role that stand before another, nearest first.
    pub fn before(&self, role: Role, id: NodeId) -> impl Iterator<Item = NodeId> {
        let all = self.by_role.of(role as usize);
        all[..all.partition_point(|other| *other < id)].iter().rev().copied()
    }

    /// Elements in tree order whose role, if they have one other than `generic`, satisfies a condition.
    #[must_use]
    pub fn with_roles(&self, accept: impl Fn(Role) -> bool) -> Vec<NodeId> {
        let mut found = Vec::new();
        let mut roles = self.roles.iter().filter(|role| accept(**role)).peekable();
        while let Some(role) = roles.next() {
            let is_in_order = found.is_empty() && roles.peek().is_none();
            found.extend_from_slice(self.by_role.of(*role as usize));
            if !is_in_order && roles.peek().is_none() {
                found.sort_unstable();
            }
        }
        found
    }

    /// Hidden by style or `aria-hidden`.
    #[must_use]
    pub fn is_hidden(&self, id: NodeId) -> bool {
        self.has(id, HIDDEN)
    }

    /// In the accessibility tree.
    #[must_use]
    pub fn is_exposed(&self, id: NodeId) -> bool {
        self.has(id, EXPOSED)
    }

    #[must_use]
    pub fn is_aria_hidden(&self, id: NodeId) -> bool {
        self.has(id, ARIA_HIDDEN)
    }

    #[must_use]
    pub fn is_focusable(&self, id: NodeId) -> bool {
        self.has(id, FOCUSABLE)
    }

    /// Part of sequential focus navigation: Tab stops there.
    #[must_use]
    pub fn is_tabbable(&self, id: NodeId) -> bool {
        self.has(id, TABBABLE)
    }

    /// Matches `:disabled`.
    #[must_use]
    pub fn is_disabled(&self, id: NodeId) -> bool {
        self.has(id, DISABLED)
    }

    #[must_use]
    pub fn is_aria_disabled(&self, id: NodeId) -> bool {
        self.has(id, ARIA_DISABLED)
    }

    #[must_use]
    pub fn is_inert(&self, id: NodeId) -> bool {
        self.has(id, INERT)
    }

    /// Marked as decoration without effect.
    #[must_use]
    pub fn is_in_conflict(&self, id: NodeId) -> bool {
        self.has(id, CONFLICT)
    }

    #[must_use]
    pub fn has_global_aria(&self, id: NodeId) -> bool {
        self.has(id, GLOBAL_ARIA)
    }

    /// Marked as decoration: `role=none`, or an `img` with an empty `alt` and no role.
    #[must_use]
    pub fn is_marked_decorative(&self, id: NodeId) -> bool {
        let is_empty_alt = || self.dom.is(id, Tag::Img) && self.dom.attr(id, "alt") == Some("");
        self.explicit_role(id).map_or_else(is_empty_alt, Role::is_none)
    }

    /// A wrapper that the accessibility tree leaves out: no role of its own, no name, no focus, no global ARIA.
    #[must_use]
    pub fn is_skipped(&self, id: NodeId) -> bool {
        let is_plain = self.role(id).is_none_or(|role| role == Role::Generic || role.is_none());
        !self.is_exposed(id)
            || is_plain && !self.has_global_aria(id) && !self.is_focusable(id) && !self.dom.has_attr(id, "title")
    }

    /// Whether the element is laid out as a block, so that words do not run together across its edges.
    #[must_use]
    pub fn is_block(&self, id: NodeId) -> bool {
        self.rendering.has(id, Flag::Block)
    }
}

/// The first token of `role` that names a concrete role.
#[must_use]
pub fn explicit_role(dom: &Dom, id: NodeId) -> Option<Role> {
    dom.tokens(id, "role").find_map(|token| {
        Role::from_name(token)
            .or_else(|| Role::from_name(&token.to_ascii_lowercase()))
            .filter(|role| !role.is_abstract())
    })
}

/// Whether an attribute's value is the word `true`.
#[must_use]
pub fn is_true(value: &str) -> bool {
    value.trim_ascii().eq_ignore_ascii_case("true")
}
