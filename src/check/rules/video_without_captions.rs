use crate::check::rule::rule;

rule! {
    /// A video has captions in the language of the page.
    ///
    /// ## Why
    /// People who are deaf or hard of hearing, and all who watch without sound, depend on them. The law asks for captions from the first
    /// day.
    ///
    /// ## Fails
    /// ````markdown
    /// ```video
    /// src = "film.mp4"
    /// title = "How to choose a channel"
    /// captions = {}
    /// ```
    /// ````
    ///
    /// ## Passes
    /// ````markdown
    /// ```video
    /// src = "film.mp4"
    /// title = "How to choose a channel"
    /// captions = "film.vtt"
    /// transcript = "A woman at a desk says: …"
    /// ```
    /// ````
    ///
    /// ## References
    /// [Understanding 1.2.2](https://www.w3.org/WAI/WCAG21/Understanding/captions-prerecorded)
    "video-without-captions", severity: Error, wcag: [CAPTIONS_PRERECORDED], act: [], stage
}
