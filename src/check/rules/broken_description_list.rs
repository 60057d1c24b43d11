use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A description list holds terms and descriptions only.
    ///
    /// ## Why
    /// What stands loose between dt and dd belongs to no term, and screen readers lose count of the list.
    ///
    /// ## Fails
    /// ```html
    /// <dl><p>Channels</p><dt>Web</dt><dd>For everyone</dd></dl>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <dl><dt>Web</dt><dd>For everyone</dd></dl>
    /// ```
    "broken-description-list", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_list = |id: &NodeId| page.is_exposed(*id) && page.semantics.explicit_role(*id).is_none();
    page.dom.tagged(Tag::Dl).iter().copied().filter(is_list).collect()
}

fn expect(page: &PageContext<'_>, list: NodeId) -> Outcome {
    let dom = page.dom;
    let is_group = |id: NodeId| dom.is(id, Tag::Div) && dom.child_elements(id).any(|inner| is_part(page, inner));
    let stranger = dom
        .child_elements(list)
        .find(|child| !is_part(page, *child) && !is_group(*child));
    none_of(stranger.map(|child| Message::new("message").with("element", dom.name(child))))
}

/// A term, a description, or what is not rendered.
fn is_part(page: &PageContext<'_>, id: NodeId) -> bool {
    matches!(page.dom.html_tag(id), Some(Tag::Dt | Tag::Dd)) || page.semantics.is_hidden(id)
}
