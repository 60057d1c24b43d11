use crate::check::rule::rule;

rule! {
    /// The line `+++` that opens front matter has another that closes it.
    ///
    /// ## Why
    /// Otherwise text and settings cannot be told apart, and a draft could become public.
    ///
    /// ## Fails
    /// ```markdown
    /// +++
    /// title = "About us"
    ///
    /// We are here for you.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// +++
    /// title = "About us"
    /// +++
    ///
    /// We are here for you.
    /// ```
    "unterminated-front-matter", severity: Error, wcag: [], act: [], stage
}
