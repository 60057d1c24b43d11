use crate::check::rule::rule;

rule! {
    /// A link leads to a page that exists.
    ///
    /// ## Why
    /// A link that leads nowhere stops the reader, and tells that nobody looks after the page.
    ///
    /// ## Fails
    /// ```markdown
    /// [Kanalvalg](/kanaler/kanalvlag.md)
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// [Kanalvalg](/kanaler/kanalvalg.md)
    /// ```
    "dead-link", severity: Error, wcag: [], act: [], stage
}
