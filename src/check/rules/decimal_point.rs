use crate::check::rule::rule;

rule! {
    /// A decimal number in a Norwegian text has a comma.
    ///
    /// ## Why
    /// Norwegian writes 24,3 prosent; a point reads as thousands, a time or a clause.
    ///
    /// ## Fails
    /// ```markdown
    /// Vi nådde 24.3 prosent.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Vi nådde 24,3 prosent.
    /// ```
    ///
    /// ## References
    /// ISO 80000-1; only numbers with a unit are looked at, so versions, times and clauses keep their points.
    "decimal-point", severity: Advice, wcag: [], act: [], stage
}
