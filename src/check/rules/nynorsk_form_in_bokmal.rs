use crate::check::rule::rule;

rule! {
    /// A bokmål text has no form that only nynorsk allows.
    ///
    /// ## Why
    /// The language act § 10 asks for official spelling, and a single «ikkje» tells the reader that nobody read the text through.
    ///
    /// ## Fails
    /// ```markdown
    /// side.nb.md: Vi har ikkje svart ennå.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// side.nb.md: Vi har ikke svart ennå.
    /// ```
    ///
    /// ## References
    /// The word list `src/language/words/nynorsk.tsv`; forms that both standards allow are not on it.
    "nynorsk-form-in-bokmal", severity: Warning, wcag: [], act: [], stage
}
