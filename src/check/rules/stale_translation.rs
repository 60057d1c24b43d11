use crate::check::rule::rule;

rule! {
    /// A translation is made from its original as it is now.
    ///
    /// ## Why
    /// A reader of the translation would be told what no longer holds.
    ///
    /// ## Fails
    /// ```toml
    /// translates = { lang = "nb", hash = "0000000000000000" }   # the original has changed
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// translates = { lang = "nb", hash = "1f0c2d3e4a5b6c7d" }
    /// ```
    "stale-translation", severity: Warning, wcag: [], act: [], stage
}
