use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::name::visible::is_visible_text;
use crate::html::tag::Tag;

rule! {
    /// What a page says stands in a landmark.
    ///
    /// ## Why
    /// Who moves by landmarks never meets what stands between them.
    ///
    /// ## Fails
    /// ```html
    /// <main>Text</main>
    /// <p>More text</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <main>Text<p>More text</p></main>
    /// ```
    "content-outside-landmarks", severity: Advice, wcag: [], act: [], page: targets, expect
}

/// The outermost elements of a page that has a main landmark.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let has_main = !page.exposed(Role::Main).is_empty();
    let body = page.dom.body().filter(|_| has_main);
    let parts = body.into_iter().flat_map(|body| page.dom.child_elements(body));
    parts
        .filter(|part| !page.semantics.is_hidden(*part) && page.rendering.is_visible(*part))
        .collect()
}

fn expect(page: &PageContext<'_>, part: NodeId) -> Outcome {
    let dom = page.dom;
    let mut node = part;
    while node < dom.get(part).end {
        if is_found(page, node) {
            node = dom.get(node).end;
        } else if is_visible_text(page.semantics, node) && !page.semantics.is_hidden(node) {
            return no_fault(true);
        } else {
            node = NodeId(node.0 + 1);
        }
    }
    no_fault(false)
}

/// Whether readers find an element otherwise: a landmark, something that announces itself, a link past what is repeated.
fn is_found(page: &PageContext<'_>, node: NodeId) -> bool {
    use Role::{Alert, Dialog, Log, Status};
    let dom = page.dom;
    let speaks_up = |role: Role| role.is_landmark() || [Alert, Dialog, Log, Status].iter().any(|one| role.is_a(*one));
    let skips = dom.is(node, Tag::A) && dom.attr(node, "href").is_some_and(|href| href.starts_with('#'));
    dom.is_element(node) && (skips || dom.has_attr(node, "aria-live") || page.role(node).is_some_and(speaks_up))
}
