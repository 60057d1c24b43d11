use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Sound and film can be stopped.
    ///
    /// ## Why
    /// Without controls nobody can pause, rewind, turn up the sound or turn on captions.
    ///
    /// ## Fails
    /// ```html
    /// <video src="film.mp4" autoplay muted loop></video>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <video src="film.mp4" controls></video>
    /// ```
    "media-without-controls", severity: Error, wcag: [PAUSE_STOP_HIDE, KEYBOARD], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let media = page.dom.tagged_any(&[Tag::Audio, Tag::Video]).into_iter();
    media
        .filter(|id| page.dom.is(*id, Tag::Video) && page.rendering.is_shown(*id) || page.dom.has_attr(*id, "autoplay"))
        .collect()
}

fn expect(page: &PageContext<'_>, media: NodeId) -> Outcome {
    no_fault(!page.dom.has_attr(media, "controls"))
}
