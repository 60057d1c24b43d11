use crate::check::rule::rule;

rule! {
    /// A document exists once in each language.
    ///
    /// ## Why
    /// Of `kart.nb.md` and `kart/index.nb.md` only one can be published, and which one would be chance.
    ///
    /// ## Fails
    /// ```text
    /// content/kart.nb.md
    /// content/kart/index.nb.md
    /// ```
    ///
    /// ## Passes
    /// ```text
    /// content/kart.nb.md
    /// content/kart.nn.md
    /// ```
    "duplicate-translation", severity: Error, wcag: [], act: [], stage
}
