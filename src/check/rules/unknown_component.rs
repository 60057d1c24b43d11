use crate::check::rule::rule;

rule! {
    /// The word after a fence that is nearly a component’s name is that name.
    ///
    /// ## Why
    /// A block that is meant to be a figure or a contact card is shown to readers as the code that it is written in.
    ///
    /// ## Fails
    /// ````markdown
    /// ```kontakt
    /// name = "Servicetorget"
    /// ```
    /// ````
    ///
    /// ## Passes
    /// ````markdown
    /// ```contact
    /// name = "Servicetorget"
    /// ```
    /// ````
    "unknown-component", severity: Error, wcag: [], act: [], stage
}
