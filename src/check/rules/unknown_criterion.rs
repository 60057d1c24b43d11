use crate::check::rule::rule;

rule! {
    /// A record of a test or a gap names a success criterion of WCAG.
    ///
    /// ## Why
    /// Records are gathered by criterion for the accessibility statement. One that no criterion has would be lost.
    ///
    /// ## Fails
    /// ```toml
    /// [[accessibility-test]]
    /// criterion = "2.1"
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [[accessibility-test]]
    /// criterion = "2.1.1"
    /// ```
    "unknown-criterion", severity: Error, wcag: [], act: [], stage
}
