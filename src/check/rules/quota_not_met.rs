use crate::check::rule::rule;

rule! {
    /// Each written standard has the share that the quota asks for.
    ///
    /// ## Why
    /// A central state body must over time have at least a quarter of its text in each standard. Too much of one is too little of
    /// the other. What is scheduled within the period is counted into what is missing.
    ///
    /// ## Fails
    /// ```toml
    /// [balance]
    /// profile = "central"   # 20 % of the words are in nynorsk
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [balance]
    /// profile = "central"   # 31 % of the words are in nynorsk
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13. `veksle balance` shows the whole picture.
    "quota-not-met", severity: Error, wcag: [], act: [], stage
}
