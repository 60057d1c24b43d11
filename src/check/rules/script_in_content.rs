use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Content holds no script.
    ///
    /// ## Why
    /// The site works without script and promises to run none. What is pasted in, such as a widget or a counter, breaks
    /// the promise and may follow the readers.
    ///
    /// ## Fails
    /// ```html
    /// <p data-v="0:0:1"><script>alert(1)</script></p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p data-v="0:0:1"><script type="application/ld+json">{}</script></p>
    /// ```
    "script-in-content", severity: Error, wcag: [], act: [], page: targets, expect
}

/// Scripts that the writer of the page put there; what the theme runs is the theme's matter.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let scripts = page.dom.tagged(Tag::Script).iter().copied();
    scripts.filter(|id| page.dom.source(*id).is_some()).collect()
}

/// Data blocks are not run.
fn expect(page: &PageContext<'_>, script: NodeId) -> Outcome {
    let kind = page
        .dom
        .attr(script, "type")
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    let is_run = kind.is_empty() || kind == "module" || kind.contains("javascript") || kind.contains("ecmascript");
    no_fault(is_run)
}
