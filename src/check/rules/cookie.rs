use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A page sets no cookie.
    ///
    /// ## Why
    /// The site needs none, and promises none; one that is not needed takes consent by law.
    ///
    /// ## Fails
    /// ```html
    /// <script>document.cookie = "a=1"</script>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <script>let a = 1</script>
    /// ```
    "cookie", severity: Error, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_cookie = |id: &NodeId| {
        page.dom
            .attr(*id, "http-equiv")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("set-cookie"))
    };
    let metas = page.dom.tagged(Tag::Meta).iter().copied().filter(is_cookie);
    page.dom.tagged(Tag::Script).iter().copied().chain(metas).collect()
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    no_fault(page.dom.is(id, Tag::Meta) || page.dom.text(id).contains("document.cookie"))
}
