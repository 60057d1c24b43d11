use crate::check::rule::rule;

rule! {
    /// A nynorsk text has no form that only bokmål allows.
    ///
    /// ## Why
    /// The language act § 10 asks for official spelling, and a single «ikke» tells the reader that nobody read the text through.
    ///
    /// ## Fails
    /// ```markdown
    /// side.nn.md: Vi har ikke svart enno.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// side.nn.md: Vi har ikkje svart enno.
    /// ```
    ///
    /// ## References
    /// The word list `src/language/words/bokmal.tsv`; forms that both standards allow are not on it.
    "bokmal-form-in-nynorsk", severity: Warning, wcag: [], act: [], stage
}
