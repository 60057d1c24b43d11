use crate::check::rule::rule;

rule! {
    /// A document is not larger than any text that people read.
    ///
    /// ## Why
    /// A file of many megabytes is a mistake, such as a picture that was renamed, and would make the page unusable on a telephone.
    ///
    /// ## Fails
    /// A Markdown file of 50 MB.
    ///
    /// ## Passes
    /// A Markdown file of 20 kB.
    "file-too-large", severity: Error, wcag: [], act: [], stage
}
