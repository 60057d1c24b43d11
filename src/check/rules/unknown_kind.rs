use crate::check::rule::rule;

rule! {
    /// A kind is built in or declared in `site.toml`.
    ///
    /// ## Why
    /// The kind decides which fields a document has, how often it is reviewed and which languages the law asks for.
    ///
    /// ## Fails
    /// ```toml
    /// kind = "stratgy"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// kind = "strategy"
    /// ```
    "unknown-kind", severity: Error, wcag: [], act: [], stage
}
