use crate::check::rule::rule;

rule! {
    /// Bokmål and nynorsk become public at the same moment where the policy asks for both.
    ///
    /// ## Why
    /// Forms and self-service must be there in both standards at once (language act § 13): a reader who has to wait for one of them is not served in it.
    ///
    /// ## Fails
    /// ```toml
    /// publish = 2027-01-04T10:00   # søknad.nb.md
    /// publish = 2027-02-01T10:00   # søknad.nn.md
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// publish = 2027-01-04T10:00   # both files
    /// ```
    "counterparts-apart", severity: Error, wcag: [], act: [], stage
}
