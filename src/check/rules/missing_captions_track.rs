use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Film with sound has captions.
    ///
    /// ## Why
    /// Who cannot hear reads; so do those on the train.
    ///
    /// ## Fails
    /// ```html
    /// <video src="film.mp4" controls></video>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <video src="film.mp4" controls><track kind="captions" src="film.nb.vtt" srclang="nb"></video>
    /// ```
    "missing-captions-track", severity: Warning, wcag: [CAPTIONS_PRERECORDED], act: [], page: targets, expect
}

/// Film that may have sound.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let films = page.dom.tagged(Tag::Video).iter().copied();
    films
        .filter(|id| page.rendering.is_shown(*id) && !page.dom.has_attr(*id, "muted"))
        .collect()
}

fn expect(page: &PageContext<'_>, film: NodeId) -> Outcome {
    let tracks: Vec<NodeId> = page
        .dom
        .child_elements(film)
        .filter(|id| page.dom.is(*id, Tag::Track))
        .collect();
    let is_caption = |id: &&NodeId| {
        let kind = page.dom.attr(**id, "kind").unwrap_or("subtitles");
        kind.eq_ignore_ascii_case("captions") || kind.eq_ignore_ascii_case("subtitles")
    };
    none_of(match tracks.iter().find(is_caption) {
        None => Some(Message::new("message")),
        Some(track) if !page.dom.has_attr(*track, "srclang") => Some(Message::new("language")),
        Some(_) => None,
    })
}
