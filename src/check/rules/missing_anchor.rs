use crate::check::rule::rule;

rule! {
    /// A link to a place on a page leads to a place that is there.
    ///
    /// ## Why
    /// A link to a heading that was rewritten leaves the reader at the top of the page, looking for what was promised.
    ///
    /// ## Fails
    /// ```markdown
    /// [Mål](strategi.md#maal)
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// [Mål](strategi.md#mal)
    /// ```
    "missing-anchor", severity: Error, wcag: [], act: [], stage
}
