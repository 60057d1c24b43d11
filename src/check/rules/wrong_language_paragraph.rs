use crate::check::rule::rule;

rule! {
    /// A paragraph is written in the language that its document, or the nearest `lang`, declares.
    ///
    /// ## Why
    /// The share of bokmål and nynorsk is counted by paragraph, and a screen reader changes voice by what is declared.
    ///
    /// ## Fails
    /// ```markdown
    /// side.nn.md: Vi svarer på alle henvendelser, og vi sier alltid hvem som har ansvaret for saken.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// side.nn.md: <span lang="nb">Vi svarer på alle henvendelser, og vi sier alltid hvem som har ansvaret for saken.</span>
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13; measured margins in the documentation of `veksle::language::model`.
    "wrong-language-paragraph", severity: Error, wcag: [], act: [], stage
}
