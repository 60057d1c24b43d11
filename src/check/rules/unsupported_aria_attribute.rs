use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::attribute::Aria;
use crate::html::aria::focus::is_type;
use crate::html::aria::role::Role;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

rule! {
    /// An element has only ARIA attributes that its role supports.
    ///
    /// ## Why
    /// An attribute that does not belong to the role is not passed on, so a state that sighted readers see is not
    /// heard.
    ///
    /// ## Fails
    /// ```html
    /// <p aria-checked="true">Chosen</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div role="radio" tabindex="0" aria-checked="true">Chosen</div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/5c01ea/>
    "unsupported-aria-attribute", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["5c01ea"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_judged = |id: &NodeId| page.is_exposed(*id) && (page.dom.is_html(*id) || page.dom.is_svg(*id));
    let has_known = |id: &NodeId| page.dom.attrs(*id).any(|(name, _)| Aria::from_name(name).is_some());
    page.with_aria
        .iter()
        .copied()
        .filter(is_judged)
        .filter(has_known)
        .collect()
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let role = page.role(id).or_else(|| borrowed_role(page, id));
    let attributes = page.dom.attrs(id).filter_map(|(name, _)| Aria::from_name(name));
    let foreign = attributes.filter(|attribute| !attribute.is_global()).find(|attribute| {
        !role.is_some_and(|role| role.permits(*attribute)) && !says_what_html_could(page.dom, id, *attribute)
    });
    none_of(foreign.map(|attribute| {
        let of = role.map_or_else(|| page.dom.name(id), |role| role.name());
        Message::new("message")
            .with("attribute", attribute.name())
            .with("role", of)
    }))
}

/// Types of `input` for points in time. ARIA has no role for them.
const TIMES: &[&str] = &["date", "datetime-local", "month", "time", "week"];

/// Elements without a role of their own take the attributes of the role nearest to what they do.
fn borrowed_role(page: &PageContext<'_>, id: NodeId) -> Option<Role> {
    let is_typed_in = || is_type(page.dom, id, "password") || TIMES.iter().any(|kind| is_type(page.dom, id, kind));
    match page.dom.html_tag(id)? {
        Tag::Audio | Tag::Video => Some(Role::Application),
        Tag::Input if is_typed_in() => Some(Role::TextBox),
        _ => None,
    }
}

/// Whether HTML has an attribute of its own that says the same of such an `input`: «ARIA in HTML» then allows either,
/// whatever the role.
fn says_what_html_could(dom: &Dom, id: NodeId, attribute: Aria) -> bool {
    let kinds: &[&str] = match attribute {
        Aria::Required => &["file", "radio"],
        Aria::Placeholder => &["number"],
        Aria::ValueMax | Aria::ValueMin => TIMES,
        _ => return false,
    };
    dom.is(id, Tag::Input) && kinds.iter().any(|kind| is_type(dom, id, kind))
}
