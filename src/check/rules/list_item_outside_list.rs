use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A list item stands in a list.
    ///
    /// ## Why
    /// Outside a list an item is announced without its number and its neighbours, or not as an item at all.
    ///
    /// ## Fails
    /// ```html
    /// <div><li>First</li></div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <ul><li>First</li></ul>
    /// ```
    "list-item-outside-list", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let items = page.dom.tagged_any(&[Tag::Li, Tag::Dt, Tag::Dd]);
    items
        .into_iter()
        .filter(|id| page.is_exposed(*id) && page.semantics.explicit_role(*id).is_none())
        .collect()
}

fn expect(page: &PageContext<'_>, item: NodeId) -> Outcome {
    let dom = page.dom;
    let parent = dom.parent(item).and_then(|parent| dom.html_tag(parent));
    let is_in_list = match dom.html_tag(item) {
        Some(Tag::Li) => matches!(parent, Some(Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir)),
        _ => matches!(parent, Some(Tag::Dl | Tag::Div)) && dom.closest(item, Tag::Dl).is_some(),
    };
    none_of((!is_in_list).then(|| Message::new("message").with("element", dom.name(item))))
}
