use crate::check::rule::rule;

rule! {
    /// A video has a text that says what is said and shown.
    ///
    /// ## Why
    /// Those who neither see nor hear the film read it on a braille display, and those in a hurry find what they look for.
    ///
    /// ## Fails
    /// ````markdown
    /// ```video
    /// src = "film.mp4"
    /// title = "How to choose a channel"
    /// captions = "film.vtt"
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
    /// [Understanding 1.2.3](https://www.w3.org/WAI/WCAG21/Understanding/audio-description-or-media-alternative-prerecorded)
    "video-without-transcript", severity: Error, wcag: [AUDIO_DESCRIPTION_OR_ALTERNATIVE], act: [], stage
}
