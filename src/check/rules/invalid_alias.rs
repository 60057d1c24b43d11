use crate::check::rule::rule;

rule! {
    /// An alias is an address of the site, from its root.
    ///
    /// ## Why
    /// Only addresses on this site can be answered by it.
    ///
    /// ## Fails
    /// ```toml
    /// aliases = ["https://www.example.no/gammel"]
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// aliases = ["/gammel/"]
    /// ```
    "invalid-alias", severity: Error, wcag: [], act: [], stage
}
