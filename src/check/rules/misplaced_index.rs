use crate::check::rule::rule;

rule! {
    /// `index.<lang>.md` lies in the folder of its bundle.
    ///
    /// ## Why
    /// A bundle takes its name from its folder, and `content/` has none. The front page is the page of the outermost section.
    ///
    /// ## Fails
    /// `content/index.nb.md`
    ///
    /// ## Passes
    /// `content/_index.nb.md`
    "misplaced-index", severity: Error, wcag: [], act: [], stage
}
