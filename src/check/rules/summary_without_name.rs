use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::is_own_summary;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A disclosure says what it opens.
    ///
    /// ## Why
    /// The `summary` is what readers hear and press; when it is empty only an arrow is left.
    ///
    /// ## Fails
    /// ```html
    /// <details open><summary></summary><p>Opening hours</p></details>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <details><summary>Opening hours</summary><p>8–15</p></details>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/2t702h/>
    "summary-without-name", severity: Error, wcag: [NAME_ROLE_VALUE], act: ["2t702h"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_plain = |id: &NodeId| page.semantics.explicit_role(*id).is_none() || page.semantics.is_in_conflict(*id);
    let summaries = page.dom.tagged(Tag::Summary).iter().copied();
    summaries
        .filter(|id| page.is_exposed(*id) && is_own_summary(page.dom, *id))
        .filter(is_plain)
        .collect()
}

/// A name of nothing but the disclosure arrow counts as none.
fn expect(page: &PageContext<'_>, summary: NodeId) -> Outcome {
    no_fault(page.name(summary).chars().all(|c| "▶▸►▼▾ ".contains(c)))
}
