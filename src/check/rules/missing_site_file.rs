use crate::check::rule::rule;

rule! {
    /// The site has `content/site.toml`.
    ///
    /// ## Why
    /// Without it veksle guesses the languages from the file names, and knows neither the site's address, nor who is responsible, nor
    /// which language duties apply.
    ///
    /// ## Fails
    /// ```text
    /// content/_index.nb.md
    /// ```
    ///
    /// ## Passes
    /// ```toml
    /// title = { nb = "Kanalråd", nn = "Kanalråd", en = "Channel advice" }
    /// base-url = "https://www.example.no/"
    /// languages = ["nb", "nn", "en"]
    /// ```
    "missing-site-file", severity: Warning, wcag: [], act: [], stage
}
