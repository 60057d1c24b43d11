use crate::check::rule::rule;

rule! {
    /// A footnote is referred to.
    ///
    /// ## Why
    /// A footnote that nothing refers to is not shown, so the reader misses it.
    ///
    /// ## Fails
    /// ```markdown
    /// Half of them read it.
    ///
    /// [^survey]: Survey of 2024.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Half of them read it.[^survey]
    ///
    /// [^survey]: Survey of 2024.
    /// ```
    "footnote-without-reference", severity: Warning, wcag: [], act: [], stage
}
