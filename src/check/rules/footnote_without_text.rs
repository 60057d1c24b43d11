use crate::check::rule::rule;

rule! {
    /// A reference to a footnote has a footnote.
    ///
    /// ## Why
    /// Without one the reference is printed as it is written, and the reader misses the source.
    ///
    /// ## Fails
    /// ```markdown
    /// Half of them read it.[^survey]
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Half of them read it.[^survey]
    ///
    /// [^survey]: Survey of 2024.
    /// ```
    "footnote-without-text", severity: Error, wcag: [], act: [], stage
}
