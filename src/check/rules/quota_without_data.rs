use crate::check::rule::rule;

rule! {
    /// A quota covers some text in bokmål or nynorsk.
    ///
    /// ## Why
    /// A quota over nothing is not met: its scope is misspelt, or nothing has been published there yet.
    ///
    /// ## Fails
    /// ```toml
    /// [[quota]]
    /// name = "Facebook"
    /// scope = { channel = "facebok" }
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [[quota]]
    /// name = "Facebook"
    /// scope = { channel = "facebook" }
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13.
    "quota-without-data", severity: Warning, wcag: [], act: [], stage
}
