use crate::check::rule::rule;

rule! {
    /// A document is written in the language that its file name declares.
    ///
    /// ## Why
    /// A reader, a screen reader and the language act all go by what is declared: a bokmål text in a nynorsk file is read aloud
    /// wrongly and counted wrongly.
    ///
    /// ## Fails
    /// ```markdown
    /// om.nn.md: Vi svarer på alle henvendelser, og vi sier alltid hvem som har ansvaret for saken.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// om.nn.md: Vi svarar på alle førespurnader, og vi seier alltid kven som har ansvaret for saka.
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13; measured margins in the documentation of `veksle::language::model`.
    "wrong-language-document", severity: Error, wcag: [], act: [], stage
}
