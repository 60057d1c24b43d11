use crate::check::rule::rule;

rule! {
    /// The columns of the posts ledger are known, and those that every post needs are there.
    ///
    /// ## Why
    /// A misspelt column would silently drop what it holds: a paid post would count as unpaid.
    ///
    /// ## Fails
    /// ```csv
    /// date,chanel,language
    /// 2026-03-02,facebook,nn
    /// ```
    ///
    /// ## Passes
    /// ```csv
    /// date,channel,language
    /// 2026-03-02,facebook,nn
    /// ```
    "post-column", severity: Error, wcag: [], act: [], stage
}
