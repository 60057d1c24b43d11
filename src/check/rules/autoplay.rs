use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Sound and film do not start by themselves.
    ///
    /// ## Why
    /// Sound that starts drowns the screen reader, and movement takes the eyes off the text.
    ///
    /// ## Fails
    /// ```html
    /// <video src="film.mp4" autoplay controls></video>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <video src="film.mp4" controls></video>
    /// ```
    "autoplay", severity: Error, wcag: [AUDIO_CONTROL], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.tagged_any(&[Tag::Audio, Tag::Video])
}

/// Muted film may start; whether it can be stopped is another matter.
fn expect(page: &PageContext<'_>, media: NodeId) -> Outcome {
    no_fault(page.dom.has_attr(media, "autoplay") && !page.dom.has_attr(media, "muted"))
}
