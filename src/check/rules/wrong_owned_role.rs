use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::aria::semantics::is_true;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A list, table, menu or other set holds only what belongs in it.
    ///
    /// ## Why
    /// Assistive technology counts the members of a set; a stranger among them breaks the count and the navigation.
    ///
    /// ## Fails
    /// ```html
    /// <div role="list"><div role="listitem">First</div><h2>Second</h2></div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="list"><div role="listitem">First</div><div role="listitem">Second</div></div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/bc4a75/>
    "wrong-owned-role", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: ["bc4a75"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.exposed_any(|role| !role.required_owned().is_empty());
    if page.dom.with_attr("aria-busy").next().is_some() {
        found.retain(|id| !is_busy(page, *id));
    }
    found
}

fn is_busy(page: &PageContext<'_>, id: NodeId) -> bool {
    page.dom
        .inclusive_ancestors(id)
        .any(|node| page.dom.attr(node, "aria-busy").is_some_and(is_true))
}

fn expect(page: &PageContext<'_>, set: NodeId) -> Outcome {
    let role = page.role(set).unwrap_or(Role::Generic);
    let members = page.ownership.children(page.semantics, set);
    let stranger = members
        .into_iter()
        .find_map(|child| stranger(page, role, child))
        .or_else(|| foreign_block(page, set));
    none_of(stranger.map(|child| {
        let what = page
            .role(child)
            .map_or_else(|| page.dom.name(child), |role| role.name());
        Message::new("message").with("role", role.name()).with("child", what)
    }))
}

/// What does not belong: the child, or, in a group, one of the group's own members.
fn stranger(page: &PageContext<'_>, set: Role, child: NodeId) -> Option<NodeId> {
    let is_own = |role: Role| set.required_owned().contains(&role);
    match page.role(child) {
        Some(Role::Group) if is_own(Role::Group) => {
            let members = page.ownership.children(page.semantics, child);
            members.into_iter().find_map(|member| stranger(page, set, member))
        }
        Some(role) if is_own(role) => None,
        _ if is_native_part(page, child) => None,
        _ => Some(child),
    }
}

/// A block in the set that has no member in it: the tree keeps it, where it looks through one around members.
fn foreign_block(page: &PageContext<'_>, set: NodeId) -> Option<NodeId> {
    let is_kept = |child: &NodeId| {
        page.semantics.is_block(*child)
            && page.is_exposed(*child)
            && page.semantics.is_skipped(*child)
            && !is_native_part(page, *child)
            && page.ownership.children(page.semantics, *child).is_empty()
    };
    page.dom.child_elements(set).find(is_kept)
}

/// Parts that HTML itself puts into its tables, selects and groups of fields.
fn is_native_part(page: &PageContext<'_>, child: NodeId) -> bool {
    let parent = page.dom.parent(child).and_then(|parent| page.dom.html_tag(parent));
    matches!(
        (parent, page.dom.html_tag(child)),
        (Some(Tag::Table), Some(Tag::Caption | Tag::Colgroup))
            | (
                Some(Tag::Fieldset | Tag::Optgroup | Tag::Select),
                Some(Tag::Hr | Tag::Legend)
            )
    )
}
