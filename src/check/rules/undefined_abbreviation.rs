use crate::check::rule::rule;

rule! {
    /// An abbreviation is explained where a document uses it first.
    ///
    /// ## Why
    /// Those who know what an abbreviation stands for are those who already know the matter.
    ///
    /// ## Fails
    /// ```markdown
    /// Send svaret til DFN.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Send svaret til Direktoratet for noe nytt (DFN).
    /// ```
    ///
    /// ## References
    /// Abbreviations in `content/glossary.toml` and in `[plain-language]` of `site.toml` count as explained.
    "undefined-abbreviation", severity: Advice, wcag: [], act: [], stage
}
