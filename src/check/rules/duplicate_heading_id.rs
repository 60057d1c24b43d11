use crate::check::rule::rule;

rule! {
    /// Two headings of a page do not have the same id.
    ///
    /// ## Why
    /// A link to the id leads to the first of them, and the second cannot be linked to.
    ///
    /// ## Fails
    /// ```markdown
    /// ## Goals {#goals}
    /// ## More goals {#goals}
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// ## Goals {#goals}
    /// ## More goals {#more-goals}
    /// ```
    "duplicate-heading-id", severity: Error, wcag: [], act: [], stage
}
