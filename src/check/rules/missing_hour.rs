use crate::check::rule::rule;

rule! {
    /// A time of publishing or expiry is one that the clocks show.
    ///
    /// ## Why
    /// When summer time begins, the clocks leap from two to three. A time in between never comes, and nobody can tell what the writer meant by it.
    ///
    /// ## Fails
    /// ```toml
    /// publish = 2027-03-28T02:30
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// publish = 2027-03-28T03:00
    /// ```
    "missing-hour", severity: Error, wcag: [], act: [], stage
}
