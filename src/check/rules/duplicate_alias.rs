use crate::check::rule::rule;

rule! {
    /// An alias is claimed by one page only, and is no page's own address.
    ///
    /// ## Why
    /// Only one page can answer at an address.
    ///
    /// ## Fails
    /// ```toml
    /// aliases = ["/gammel/"]   # in two pages
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// aliases = ["/gammel/"]   # in one page
    /// ```
    "duplicate-alias", severity: Error, wcag: [], act: [], stage
}
