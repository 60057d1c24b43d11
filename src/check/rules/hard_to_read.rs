use crate::check::rule::rule;

rule! {
    /// A document is no harder to read than the site has decided for its kind.
    ///
    /// ## Why
    /// The language act § 9 asks public bodies for clear language. LIX adds sentence length to the share of long words: below 40
    /// is easy, above 50 hard.
    ///
    /// ## Fails
    /// ```markdown
    /// Iverksettelsen av kommunikasjonsstrategien forutsetter organisasjonsmessige tilpasninger.
    /// ```
    ///
    /// ## Passes
    /// ```markdown
    /// Vi må endre hvordan vi arbeider. Da kan vi bruke strategien.
    /// ```
    ///
    /// ## References
    /// The limit is 45 where `[plain-language]` and the kind in `site.toml` say nothing.
    "hard-to-read", severity: Advice, wcag: [], act: [], stage
}
