use crate::check::rule::rule;

rule! {
    /// A slug can stand in an address as it is.
    ///
    /// ## Why
    /// Capital letters, spaces and slashes give addresses that are easily mistyped, or that are not where they seem to be.
    ///
    /// ## Fails
    /// ```toml
    /// slug = "Kanaler og valg"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// slug = "kanaler-og-valg"
    /// ```
    "invalid-slug", severity: Error, wcag: [], act: [], stage
}
