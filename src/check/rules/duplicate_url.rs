use crate::check::rule::rule;

rule! {
    /// Every page has an address of its own.
    ///
    /// ## Why
    /// Two pages at one address overwrite each other.
    ///
    /// ## Fails
    /// ```toml
    /// slug = "kanaler"   # in two pages of a section
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// slug = "kanaler"
    /// slug = "kanalvalg"
    /// ```
    "duplicate-url", severity: Error, wcag: [], act: [], stage
}
