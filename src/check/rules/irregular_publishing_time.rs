use crate::check::rule::rule;

rule! {
    /// A document becomes public at a time that the site publishes at.
    ///
    /// ## Why
    /// Everyone gets the news at the same moment, and knows when to look for it. The times are those of `[publishing]` in `site.toml`; Norwegian public holidays are computed. What is public already is not judged.
    ///
    /// ## Fails
    /// ```toml
    /// publish = 2027-03-26T10:00   # Good Friday
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// publish = 2027-03-30T10:00
    /// ```
    "irregular-publishing-time", severity: Warning, wcag: [], act: [], stage
}
