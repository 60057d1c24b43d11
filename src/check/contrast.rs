//! What the two rules on contrast share: which text they apply to, and how it is judged in light and in dark mode.

use crate::check::behind::is_unsure;
use crate::check::context::PageContext;
use crate::check::rule::Outcome;
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::{Dom, NodeId};
use crate::html::name::labels::control;
use crate::html::style::View;
use crate::html::style::contrast::{Contrast, Doubt};
use crate::html::tag::Tag;

/// The least contrast ratios for small and for large-scale text.
#[derive(Debug, Clone, Copy)]
pub struct Least {
    pub small: f32,
    pub large: f32,
}

/// The HTML elements with visible text of their own, save disabled controls and what names them.
#[must_use]
pub fn texts(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let exempt = exempt(page);
    let mut speaks = vec![false; dom.len()];
    for node in dom.nodes() {
        let Some(parent) = dom.parent(node).filter(|_| dom.is_text(node)) else {
            continue;
        };
        speaks[parent.index()] |= dom.is_html(parent) && page.rendering.is_visible(node) && is_language(dom.text(node));
    }
    let is_exempt = |node: &NodeId| exempt.get(node.index()).copied().unwrap_or_default();
    dom.nodes()
        .filter(|node| speaks[node.index()] && !is_exempt(node))
        .collect()
}

/// Judges the text of an element on a light screen and on a dark one.
#[must_use]
pub fn judge(page: &PageContext<'_>, element: NodeId, least: Least) -> Outcome {
    let mut unsure = None;
    for (view, reason) in [(View::Screen, "message"), (View::Dark, "dark")] {
        let contrast = page.styles.contrast(view, element);
        let needed = if page.styles.style_in(view, element).is_large_text() {
            least.large
        } else {
            least.small
        };
        let sufficient = contrast.ratio + 1e-4 >= needed;
        match contrast.doubt {
            Some(Doubt::Position) | None if sufficient || is_unseen(&contrast) => {}
            None if !page.styles.is_incomplete() && !is_unsure(page, element) => {
                return Outcome::Failed(message(reason, &contrast, needed));
            }
            _ => unsure = unsure.or_else(|| Some(message("unknown", &contrast, needed))),
        }
    }
    unsure.map_or(Outcome::Passed, Outcome::CantTell)
}

/// Text in the very colour that lies behind it cannot be seen, so no rule on contrast applies to it.
fn is_unseen(contrast: &Contrast) -> bool {
    contrast.ratio < 1.001
}

fn message(reason: &'static str, contrast: &Contrast, needed: f32) -> Message {
    // Cut off, not rounded: a ratio just below the limit must not be shown as the limit.
    let ratio = (contrast.ratio * 100.0).floor() / 100.0;
    Message::new(reason)
        .with("ratio", ratio)
        .with("needed", needed)
        .with("text", contrast.text.hex())
        .with("background", contrast.background.hex())
}

/// Whether a text says something: signs and drawings alone do not.
fn is_language(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// By node, whether it is inside a disabled control or group, or names a disabled control.
fn exempt(page: &PageContext<'_>) -> Vec<bool> {
    let dom = page.dom;
    let mut exempt = vec![false; dom.len()];
    if ["disabled", "aria-disabled"]
        .iter()
        .all(|name| dom.with_attr(name).next().is_none())
    {
        return exempt;
    }
    for node in dom.elements() {
        if is_disabled(page, node) {
            mark(dom, &mut exempt, node);
            for reference in dom.tokens(node, "aria-labelledby") {
                if let Some(label) = dom.by_id(reference) {
                    mark(dom, &mut exempt, label);
                }
            }
        }
        if dom.is(node, Tag::Label) && control(dom, node).is_some_and(|control| is_disabled(page, control)) {
            mark(dom, &mut exempt, node);
        }
    }
    exempt
}

fn is_disabled(page: &PageContext<'_>, element: NodeId) -> bool {
    let of_kind = |role: Role| role.is_a(Role::Widget) || role.is_a(Role::Group);
    let semantics = page.semantics;
    (semantics.is_disabled(element) || semantics.is_aria_disabled(element)) && page.role(element).is_some_and(of_kind)
}

fn mark(dom: &Dom, exempt: &mut [bool], node: NodeId) {
    let range = node.index()..dom.get(node).end.index();
    if let Some(nodes) = exempt.get_mut(range) {
        nodes.fill(true);
    }
}
