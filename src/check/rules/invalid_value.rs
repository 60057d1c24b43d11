use crate::check::rule::rule;

rule! {
    /// A value is one that its key can have.
    ///
    /// ## Why
    /// A level, a policy or an address that is misspelt would leave the site with a default that nobody chose.
    ///
    /// ## Fails
    /// ```toml
    /// [policy]
    /// norwegian = "bath"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [policy]
    /// norwegian = "both"
    /// ```
    "invalid-value", severity: Error, wcag: [], act: [], stage
}
