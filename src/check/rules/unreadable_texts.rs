use crate::check::rule::rule;

rule! {
    /// A site's file of interface texts is TOML.
    ///
    /// ## Why
    /// When it cannot be read, none of the site's own texts are used.
    ///
    /// ## Fails
    /// ```text
    /// skip = Hopp til innholdet
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// skip = "Hopp til innholdet"
    /// ```
    "unreadable-texts", severity: Error, wcag: [], act: [], stage
}
