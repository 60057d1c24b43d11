use crate::check::rule::rule;

rule! {
    /// A key in front matter, `site.toml` or a component is one that veksle knows.
    ///
    /// ## Why
    /// A misspelt `draft` would publish the draft, and a misspelt `publish` would publish too early.
    ///
    /// ## Fails
    /// ```toml
    /// drfat = true
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// draft = true
    /// ```
    "unknown-key", severity: Error, wcag: [], act: [], stage
}
