use crate::check::rule::rule;

rule! {
    /// Nothing of a document that is not public stands in the finished site.
    ///
    /// ## Why
    /// A title in a list, a name in a file or a row in a register tells the news before its time, and to some before others. The build looks for words, addresses and data of every hidden document in every file that it made, and writes nothing when it finds one. Words that also stand in something public are no leak.
    ///
    /// ## Fails
    /// ```html
    /// <!-- the title of a document with publish = 2027-01-04T10:00, in a template's own list -->
    /// <li>Budsjett for neste år</li>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <!-- only what is public, or announced in the release calendar -->
    /// <li>Årsrapport 2025</li>
    /// ```
    "unpublished-text-in-output", severity: Error, wcag: [], act: [], stage
}
