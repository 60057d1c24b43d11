use crate::check::rule::rule;

rule! {
    /// A symbolic link in the site leads to a file in the site.
    ///
    /// ## Why
    /// What lies outside is not part of what was reviewed, and could be any file on the machine that builds.
    ///
    /// ## Fails
    /// `content/om.nb.md` that links to `/etc/passwd`.
    ///
    /// ## Passes
    /// `content/om.nb.md` that links to `content/felles/om.nb.md`.
    "link-outside-site", severity: Error, wcag: [], act: [], stage
}
