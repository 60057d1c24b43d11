use crate::check::rule::rule;

rule! {
    /// A link to another place has a form that can lead there.
    ///
    /// ## Why
    /// A mistyped scheme, host or address fails without a word when the reader follows it.
    ///
    /// ## Fails
    /// ```markdown
    /// [SSB](htps://www.ssb.no)
    /// [Skriv til oss](mailto:post)
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// [SSB](https://www.ssb.no)
    /// [Skriv til oss](mailto:post@example.no)
    /// ```
    "malformed-link", severity: Error, wcag: [], act: [], stage
}
