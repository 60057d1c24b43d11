use crate::check::rule::rule;

rule! {
    /// An alias does not lead back to where it comes from.
    ///
    /// ## Why
    /// Two pages that each claim the other's address would send the reader in a ring.
    ///
    /// ## Fails
    /// ```toml
    /// aliases = ["/nb/kanaler/"]   # in the page that is at /nb/kanaler/
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// aliases = ["/nb/gamle-kanaler/"]
    /// ```
    "cyclic-alias", severity: Error, wcag: [], act: [], stage
}
