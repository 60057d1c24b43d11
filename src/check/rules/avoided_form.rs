use crate::check::rule::rule;

rule! {
    /// A text keeps to the forms that the organisation has chosen.
    ///
    /// ## Why
    /// Both standards allow many forms of one word. Readers trust a text more when the whole organisation writes it one way.
    ///
    /// ## Fails
    /// ```markdown
    /// # site.toml: [house-forms.nn]  gi = "gje"
    /// side.nn.md: Vi skal gje svar.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// # site.toml: [house-forms.nn]  gi = "gje"
    /// side.nn.md: Vi skal gi svar.
    /// ```
    "avoided-form", severity: Warning, wcag: [], act: [], stage
}
