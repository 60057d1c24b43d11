use crate::check::rule::rule;

rule! {
    /// A language in a file name, a link or a setting is one that the site lists.
    ///
    /// ## Why
    /// A document in a language that the site does not have would belong to no menu, no feed and no language switch.
    ///
    /// ## Fails
    /// `content/om.nm.md`
    ///
    /// ## Passes
    /// `content/om.nn.md`
    "unknown-language", severity: Error, wcag: [], act: [], stage
}
