use crate::check::rule::rule;

rule! {
    /// A footnote is written once.
    ///
    /// ## Why
    /// Only the first is shown, so the reader misses the other.
    ///
    /// ## Fails
    /// ```markdown
    /// [^survey]: Survey of 2024.
    /// [^survey]: Survey of 2025.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// [^survey-2024]: Survey of 2024.
    /// [^survey-2025]: Survey of 2025.
    /// ```
    "duplicate-footnote", severity: Error, wcag: [], act: [], stage
}
