use crate::check::rule::rule;

rule! {
    /// Headings in the text begin at level two.
    ///
    /// ## Why
    /// The title in front matter is the page's heading of level one. With two of them, those who move by headings cannot tell what the
    /// page is about.
    ///
    /// ## Fails
    /// ```markdown
    /// # About us
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// ## About us
    /// ```
    ///
    /// ## References
    /// [H42: Using h1-h6 to identify headings](https://www.w3.org/WAI/WCAG21/Techniques/html/H42)
    "heading-one-in-body", severity: Error, wcag: [INFO_AND_RELATIONSHIPS], act: [], stage
}
