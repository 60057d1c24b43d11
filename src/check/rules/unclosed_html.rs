use crate::check::rule::rule;

rule! {
    /// Raw HTML in Markdown closes what it opens.
    ///
    /// ## Why
    /// An element that is left open swallows the rest of the page: a screen reader then reads the text as part of the wrong thing.
    ///
    /// ## Fails
    /// ```markdown
    /// A <span lang="en">foreign word.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// A <span lang="en">foreign</span> word.
    /// ```
    "unclosed-html", severity: Error, wcag: [], act: [], stage
}
