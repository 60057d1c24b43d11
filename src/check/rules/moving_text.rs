use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Text does not move or blink.
    ///
    /// ## Why
    /// Moving text cannot be read at one’s own pace and cannot be stopped.
    ///
    /// ## Fails
    /// ```html
    /// <marquee>News</marquee>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p>News</p>
    /// ```
    "moving-text", severity: Error, wcag: [PAUSE_STOP_HIDE], act: [], page: targets, expect
}

/// The blocks of text that a page can have.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let blocks = page.dom.tagged_any(&[Tag::Blink, Tag::Marquee, Tag::P]).into_iter();
    blocks.filter(|id| page.rendering.is_shown(*id)).collect()
}

fn expect(page: &PageContext<'_>, text: NodeId) -> Outcome {
    no_fault(!page.dom.is(text, Tag::P))
}
