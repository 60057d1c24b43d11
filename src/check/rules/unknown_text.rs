use crate::check::rule::rule;

rule! {
    /// A text that a template asks for exists.
    ///
    /// ## Why
    /// The reader would see the name of the text instead.
    ///
    /// ## Fails
    /// ```toml
    /// {{ t(key="site.hei") }}
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// {{ t(key="site.menu") }}
    /// ```
    "unknown-text", severity: Error, wcag: [], act: [], stage
}
