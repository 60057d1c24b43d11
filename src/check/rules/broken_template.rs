use crate::check::rule::rule;

rule! {
    /// A template of the theme can be drawn.
    ///
    /// ## Why
    /// A page whose template fails is not a page.
    ///
    /// ## Fails
    /// ```markdown
    /// {{ page.tittel }}
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// {{ page.title }}
    /// ```
    "broken-template", severity: Error, wcag: [], act: [], stage
}
