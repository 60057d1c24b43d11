use crate::check::rule::rule;

rule! {
    /// A text that is read for years names times by date.
    ///
    /// ## Why
    /// «I fjor» is wrong after New Year, and «nylig» a little more wrong every day.
    ///
    /// ## Fails
    /// ```markdown
    /// Vi endret nylig reglene.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Vi endret reglene i mars 2026.
    /// ```
    ///
    /// ## References
    /// News, minutes, decisions, events and reports are read with their date and are not looked at.
    "vague-time", severity: Advice, wcag: [], act: [], stage
}
