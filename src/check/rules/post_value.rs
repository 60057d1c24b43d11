use crate::check::rule::rule;

rule! {
    /// Each cell of the posts ledger holds what its column asks for.
    ///
    /// ## Why
    /// A post without a date, a channel or a language cannot be counted toward the share of bokmål and nynorsk.
    ///
    /// ## Fails
    /// ```csv
    /// date,channel,language,paid
    /// 2026-13-01,facebook,nn,maybe
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language,paid
    /// 2026-03-02,facebook,nn,no
    /// ```
    "post-value", severity: Error, wcag: [], act: [], stage
}
