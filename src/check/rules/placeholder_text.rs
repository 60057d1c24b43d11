use crate::check::rule::rule;

rule! {
    /// A text holds nothing that was meant to be replaced.
    ///
    /// ## Why
    /// «MANGLER_TEKST» and «lorem ipsum» have been published by public bodies; nobody meant them to be read.
    ///
    /// ## Fails
    /// ```markdown
    /// Om oss: MANGLER_TEKST
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Om oss: Vi svarer på spørsmål om kanalbruk.
    /// ```
    "placeholder-text", severity: Error, wcag: [], act: [], stage
}
