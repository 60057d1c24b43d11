use crate::check::rule::rule;

rule! {
    /// A key that must be there has a value.
    ///
    /// ## Why
    /// A page without a title has no name in menus, lists, search results and the browser tab, and screen reader users hear the
    /// title first of all.
    ///
    /// ## Fails
    /// ```toml
    /// description = "How to choose a channel"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// title = "Choosing a channel"
    /// description = "How to choose a channel"
    /// ```
    ///
    /// ## References
    /// WCAG 2.4.2 Page Titled, for `title`.
    "missing-key", severity: Error, wcag: [], act: [], stage
}
