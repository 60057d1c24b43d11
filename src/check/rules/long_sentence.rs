use crate::check::rule::rule;

rule! {
    /// A sentence has no more words than the site has decided.
    ///
    /// ## Why
    /// What stands first in a long sentence is forgotten before its end.
    ///
    /// ## Fails
    /// ```markdown
    /// En setning som aldri tar slutt fordi den som skriver, hele tiden legger til noe nytt …
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// En kort setning. Så en til.
    /// ```
    ///
    /// ## References
    /// The limit is 30 words where `[plain-language]` in `site.toml` says nothing.
    "long-sentence", severity: Advice, wcag: [], act: [], stage
}
