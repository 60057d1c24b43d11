use crate::check::rule::rule;

rule! {
    /// A sentence is written in the language of its paragraph.
    ///
    /// ## Why
    /// A sentence copied from the other standard is easily overlooked by its writer, and never by its reader.
    ///
    /// ## Fails
    /// ```markdown
    /// side.nn.md: Vi svarar innan tre dagar. Hvis du ikke hører fra oss, kan du ringe vakttelefonen vår.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// side.nn.md: Vi svarar innan tre dagar. Dersom du ikkje høyrer frå oss, kan du ringje vakttelefonen vår.
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13; measured margins in the documentation of `veksle::language::model`.
    "wrong-language-sentence", severity: Warning, wcag: [], act: [], stage
}
