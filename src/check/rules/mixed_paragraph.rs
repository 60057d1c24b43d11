use crate::check::rule::rule;

rule! {
    /// A paragraph keeps to one language.
    ///
    /// ## Why
    /// A paragraph that changes between bokmål and nynorsk is right in neither, and counts wrongly for one of them.
    ///
    /// ## Fails
    /// ```markdown
    /// Vi svarar på alle spørsmål så fort vi kan. Du får alltid vite hvem som har ansvaret for saken din.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Vi svarar på alle spørsmål så fort vi kan. Du får alltid vite kven som har ansvaret for saka di.
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13; measured margins in the documentation of `veksle::language::model`.
    "mixed-paragraph", severity: Warning, wcag: [], act: [], stage
}
