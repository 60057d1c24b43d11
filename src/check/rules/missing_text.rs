use crate::check::rule::rule;

rule! {
    /// Each interface text exists in every language of the site.
    ///
    /// ## Why
    /// A page in one language with a button in another misleads readers and screen readers alike.
    ///
    /// ## Fails
    /// ```text
    /// i18n/sv.toml without the key site.skip
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [site]
    /// skip = "Hoppa till innehållet"
    /// ```
    "missing-text", severity: Error, wcag: [], act: [], stage
}
