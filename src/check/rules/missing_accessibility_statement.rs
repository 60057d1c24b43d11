use crate::check::rule::rule;

rule! {
    /// A public body links to its accessibility statement.
    ///
    /// ## Why
    /// Every public web site must have a statement. It is made in the state's own service, uustatus.no; the site's part is to lead to it
    /// from every page.
    ///
    /// ## Fails
    /// ```toml
    /// public-body = true
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// public-body = true
    ///
    /// [accessibility-statement]
    /// nb = "https://uustatus.no/nb/erklaringer/publisert/00000000-0000-4000-8000-000000000000"
    /// nn = "https://uustatus.no/nn/erklaringer/publisert/00000000-0000-4000-8000-000000000000"
    /// ```
    ///
    /// ## References
    /// - Forskrift om universell utforming av IKT-løsninger
    /// - <https://uustatus.no/>
    "missing-accessibility-statement", severity: Error, wcag: [], act: [], stage
}
