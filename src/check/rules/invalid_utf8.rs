use crate::check::rule::rule;

rule! {
    /// A source file is text in UTF-8.
    ///
    /// ## Why
    /// In any other encoding æ, ø and å become other signs, which is wrong to every reader and unreadable to a screen reader.
    ///
    /// ## Fails
    /// A file saved as Windows-1252.
    ///
    /// ## Passes
    /// A file saved as UTF-8.
    "invalid-utf8", severity: Error, wcag: [], act: [], stage
}
