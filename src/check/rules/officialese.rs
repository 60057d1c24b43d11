use crate::check::rule::rule;

rule! {
    /// A text uses plain words where old public language has heavy ones.
    ///
    /// ## Why
    /// The language act § 9 asks public bodies for clear language that suits the audience.
    ///
    /// ## Fails
    /// ```markdown
    /// Vi viser til ovennevnte vedrørende deres henvendelse.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Vi viser til spørsmålet ditt om dette.
    /// ```
    ///
    /// ## References
    /// The word lists `src/language/words/officialese.*.tsv`; they are a guide, not a ban.
    "officialese", severity: Advice, wcag: [], act: [], stage
}
