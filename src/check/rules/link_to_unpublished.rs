use crate::check::rule::rule;

rule! {
    /// A link leads to a page that is public.
    ///
    /// ## Why
    /// A link to a draft or to what is announced for later tells of it too early, and leads nowhere until then.
    ///
    /// ## Fails
    /// ```markdown
    /// [Neste strategi](/strategi-2030.md)   # publish = 2027-01-04
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// [Gjeldende strategi](/strategi.md)
    /// ```
    "link-to-unpublished", severity: Error, wcag: [], act: [], stage
}
