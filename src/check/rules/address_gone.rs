use crate::check::rule::rule;

rule! {
    /// An address that was public still leads somewhere.
    ///
    /// ## Why
    /// People, other sites and archives have kept the address. A document that is renamed, moved or removed must leave a
    /// way on. `veksle check --against manifest.json` holds the site against an earlier build.
    ///
    /// ## Fails
    /// ```toml
    /// slug = "kanalar-i-dag"   # was "kanalar" in the earlier build
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// slug = "kanalar-i-dag"
    /// aliases = ["/nn/kanalar/"]
    /// ```
    ///
    /// ## References
    /// - W3C: Cool URIs don't change, <https://www.w3.org/Provider/Style/URI>
    "address-gone", severity: Error, wcag: [], act: [], stage
}
