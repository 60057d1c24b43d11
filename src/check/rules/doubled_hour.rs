use crate::check::rule::rule;

rule! {
    /// A time of publishing or expiry is not in the hour that the clocks show twice.
    ///
    /// ## Why
    /// When summer time ends, the hour from two to three comes twice. What is published in it comes at the later of the two, and what expires in it at the earlier, so that nothing is public outside its time; the writer may have meant the other.
    ///
    /// ## Fails
    /// ```toml
    /// publish = 2026-10-25T02:30   # comes an hour after the first half past two
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// publish = 2026-10-25T03:00
    /// ```
    "doubled-hour", severity: Warning, wcag: [], act: [], stage
}
