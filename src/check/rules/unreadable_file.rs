use crate::check::rule::rule;

rule! {
    /// Every file of the site can be read.
    ///
    /// ## Why
    /// A page that is left out without a word is missed first by the citizen who needs it.
    ///
    /// ## Fails
    /// A document without read permission.
    ///
    /// ## Passes
    /// A document that the building user may read.
    "unreadable-file", severity: Error, wcag: [], act: [], stage
}
