use crate::check::rule::rule;

rule! {
    /// A document begins with front matter between two lines `+++`.
    ///
    /// ## Why
    /// Title, owner and publishing time stand there. Without them nobody is responsible for the page and it has no name.
    ///
    /// ## Fails
    /// ```markdown
    /// # About us
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// +++
    /// title = "About us"
    /// +++
    /// ```
    "missing-front-matter", severity: Error, wcag: [], act: [], stage
}
