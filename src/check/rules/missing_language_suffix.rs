use crate::check::rule::rule;

rule! {
    /// A document's file name says its language.
    ///
    /// ## Why
    /// The suffix decides where the page lives, which voice a screen reader uses, and which of bokmål and nynorsk its words count for.
    ///
    /// ## Fails
    /// `content/om.md`
    ///
    /// ## Passes
    /// `content/om.nb.md`
    "missing-language-suffix", severity: Error, wcag: [], act: [], stage
}
