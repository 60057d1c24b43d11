use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::name::fold;
use crate::html::tag::Tag;

rule! {
    /// The text alternative of an image in a link or button does not repeat the words beside it.
    ///
    /// ## Why
    /// Who hears the page hears everything twice.
    ///
    /// ## Fails
    /// ```html
    /// <a href="/web/"><img src="w.png" alt="The web site"> The web site</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="/web/"><img src="w.png" alt="A hand on a keyboard"> The web site</a>
    /// ```
    "alt-repeats-text", severity: Advice, wcag: [NON_TEXT_CONTENT], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let images = page.dom.tagged(Tag::Img).iter().copied();
    images
        .filter(|id| !page.semantics.is_hidden(*id) && page.has_name(*id) && control(page, *id).is_some())
        .collect()
}

/// The link or button that an image stands in.
fn control(page: &PageContext<'_>, image: NodeId) -> Option<NodeId> {
    let acts = |id: &NodeId| {
        page.role(*id)
            .is_some_and(|role| role == Role::Button || role.is_a(Role::Link))
    };
    page.dom.ancestors(image).find(acts)
}

fn expect(page: &PageContext<'_>, image: NodeId) -> Outcome {
    let beside = control(page, image).map(|control| fold(page.dom.text(control)).to_lowercase());
    no_fault(beside.is_some_and(|words| words == page.name(image).to_lowercase()))
}
