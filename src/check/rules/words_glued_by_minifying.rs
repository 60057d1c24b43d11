use crate::check::rule::rule;

rule! {
    /// A page says the same when it is minified.
    ///
    /// ## Why
    /// Minifying takes away the space between elements that stand in a line directly under a layout element. Such a page is published as it is, and larger than it needs to be.
    ///
    /// ## Fails
    /// ```markdown
    /// <div><abbr>SSB</abbr> <span>viser</span></div>
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// <div><p><abbr>SSB</abbr> <span>viser</span></p></div>
    /// ```
    "words-glued-by-minifying", severity: Advice, wcag: [], act: [], stage
}
