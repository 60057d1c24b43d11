use crate::check::rule::rule;

rule! {
    /// A rule that `site.toml` sets a level for or makes an exception from exists.
    ///
    /// ## Why
    /// A misspelt name leaves the rule at its usual level, and nobody notices.
    ///
    /// ## Fails
    /// ```toml
    /// [rules]
    /// image-witout-alt = "warning"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [rules]
    /// image-without-alt = "warning"
    /// ```
    "unknown-rule", severity: Error, wcag: [], act: [], stage
}
