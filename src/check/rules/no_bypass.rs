use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Readers can get past what every page repeats.
    ///
    /// ## Why
    /// Who uses the keyboard must pass every menu link on every page, unless a heading, a main landmark or a link to
    /// the content leads past.
    ///
    /// ## Fails
    /// ```html
    /// <body><nav><a href="/">Home</a><a href="/news/">News</a></nav><p>Text</p></body>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <nav><a href="/">Home</a><a href="/news/">News</a></nav><main><p>Text</p></main>
    /// ```
    "no-bypass", severity: Error, wcag: [BYPASS_BLOCKS], act: [], page: targets, expect
}

/// Pages that begin with navigation.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let has_links = |id: &NodeId| page.dom.descendants(*id).any(|link| page.dom.is(link, Tag::A));
    let has_menu = page.exposed(Role::Navigation).iter().any(has_links);
    page.dom.body().filter(|_| has_menu).into_iter().collect()
}

fn expect(page: &PageContext<'_>, _body: NodeId) -> Outcome {
    let has_heading = !page.exposed(Role::Heading).is_empty();
    let has_main = !page.exposed(Role::Main).is_empty();
    let is_fragment = |id: &NodeId| {
        let target = page.dom.attr(*id, "href").and_then(|href| href.strip_prefix('#'));
        target.is_some_and(|target| page.dom.by_id(target).is_some())
    };
    no_fault(!has_heading && !has_main && !page.dom.tagged(Tag::A).iter().any(is_fragment))
}
