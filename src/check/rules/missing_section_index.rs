use crate::check::rule::rule;

rule! {
    /// A section has a page of its own, and each language a front page.
    ///
    /// ## Why
    /// Without it the breadcrumb has a gap, and readers who shorten the address meet nothing.
    ///
    /// ## Fails
    /// ```text
    /// content/kanaler/facebook.nb.md
    /// ```
    ///
    /// ## Passes
    /// ```text
    /// content/kanaler/_index.nb.md
    /// content/kanaler/facebook.nb.md
    /// ```
    "missing-section-index", severity: Error, wcag: [], act: [], stage
}
