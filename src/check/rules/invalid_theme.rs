use crate::check::rule::rule;

rule! {
    /// The colours of a theme are colours, and light and dark have the same tokens.
    ///
    /// ## Why
    /// A token without a colour in one mode leaves text in the browser's own colour there, on a ground it was not made
    /// for.
    ///
    /// ## Fails
    /// ```toml
    /// [light]
    /// link = "blue"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [light]
    /// link = "#00586b"
    /// [dark]
    /// link = "#83cfdf"
    /// ```
    "invalid-theme", severity: Error, wcag: [], act: [], stage
}
