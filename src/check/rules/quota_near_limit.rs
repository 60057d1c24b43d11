use crate::check::rule::rule;

rule! {
    /// Each written standard has some way down to the share that the quota asks for.
    ///
    /// ## Why
    /// A share that is just enough today is too little after the next long report, and alternation takes time to plan.
    ///
    /// ## Fails
    /// ```toml
    /// [balance]
    /// profile = "central"
    /// warn-at = 0.30        # 27 % of the words are in nynorsk
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// [balance]
    /// profile = "central"
    /// warn-at = 0.30        # 31 % of the words are in nynorsk
    /// ```
    ///
    /// ## References
    /// The language act (språklova) § 13. Without `warn-at`, a share less than five percentage points above the floor is near.
    "quota-near-limit", severity: Warning, wcag: [], act: [], stage
}
