use crate::check::rule::rule;

rule! {
    /// A document exists in English where its policy asks for it.
    ///
    /// ## Why
    /// The policy says which documents readers of English depend on.
    ///
    /// ## Fails
    /// ```text
    /// content/om.nb.md
    /// ```
    ///
    /// ## Passes
    /// ```text
    /// content/om.nb.md
    /// content/om.en.md
    /// ```
    "missing-translation", severity: Error, wcag: [], act: [], stage
}
