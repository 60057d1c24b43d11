use crate::check::rule::rule;

rule! {
    /// A document that its policy asks for in both bokmål and nynorsk exists in both.
    ///
    /// ## Why
    /// Forms, self-service and school material must be there in both standards at the same time (language act §§ 13 and 15).
    ///
    /// ## Fails
    /// ```text
    /// content/skjema/klage.nb.md
    /// ```
    ///
    /// ## Passes
    /// ```text
    /// content/skjema/klage.nb.md
    /// content/skjema/klage.nn.md
    /// ```
    "missing-counterpart", severity: Error, wcag: [], act: [], stage
}
