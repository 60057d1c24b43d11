use crate::check::rule::rule;

rule! {
    /// A value has the type that its key asks for.
    ///
    /// ## Why
    /// A date in quotation marks or a number written as text is guessed at by no other tool in the same way, so it is not guessed at
    /// here.
    ///
    /// ## Fails
    /// ```toml
    /// weight = "ten"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// weight = 10
    /// ```
    "wrong-type", severity: Error, wcag: [], act: [], stage
}
