use crate::check::rule::rule;

rule! {
    /// A translation names a language that its document exists in.
    ///
    /// ## Why
    /// Without its original nobody can tell whether the translation is up to date.
    ///
    /// ## Fails
    /// ```toml
    /// translates = { lang = "nb", hash = "1f0c2d3e4a5b6c7d" }   # there is no nb document
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// translates = { lang = "nn", hash = "1f0c2d3e4a5b6c7d" }
    /// ```
    "missing-original", severity: Error, wcag: [], act: [], stage
}
