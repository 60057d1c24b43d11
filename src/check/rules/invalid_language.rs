use crate::check::rule::rule;

rule! {
    /// A language in `languages` is a BCP 47 tag, listed once.
    ///
    /// ## Why
    /// The tag becomes the `lang` attribute of every page. A screen reader picks its voice by it, and a wrong tag gives the wrong voice.
    ///
    /// ## Fails
    /// ```toml
    /// languages = ["norsk"]
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// languages = ["nb", "nn"]
    /// ```
    ///
    /// ## References
    /// [BCP 47](https://www.rfc-editor.org/info/bcp47)
    "invalid-language", severity: Error, wcag: [], act: [], stage
}
