use crate::check::rule::rule;

rule! {
    /// A date or time exists, and is written so that it means one thing.
    ///
    /// ## Why
    /// A document must become public at the moment that was decided, and neither at a guess nor at another country's clock. Times are
    /// in the site's own zone, so an offset would say the same thing twice.
    ///
    /// ## Fails
    /// ```toml
    /// publish = 2027-02-30T10:00
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// publish = 2027-02-28T10:00
    /// ```
    "invalid-date", severity: Error, wcag: [], act: [], stage
}
