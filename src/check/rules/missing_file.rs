use crate::check::rule::rule;

rule! {
    /// A link or an image leads to a file that exists.
    ///
    /// ## Why
    /// A picture or a data file that is not there is missed by the reader, and often first by them.
    ///
    /// ## Fails
    /// ```markdown
    /// ![Kart over fylket](kart.png)
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// ![Kart over fylket](kart-2026.png)
    /// ```
    "missing-file", severity: Error, wcag: [], act: [], stage
}
