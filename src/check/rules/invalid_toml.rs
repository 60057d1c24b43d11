use crate::check::rule::rule;

rule! {
    /// Front matter, `site.toml` and components are TOML.
    ///
    /// ## Why
    /// What cannot be read cannot be checked, and a draft that cannot be read must not become public by accident.
    ///
    /// ## Fails
    /// ```toml
    /// title = Choosing a channel
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// title = "Choosing a channel"
    /// ```
    ///
    /// ## References
    /// [TOML](https://toml.io/en/)
    "invalid-toml", severity: Error, wcag: [], act: [], stage
}
