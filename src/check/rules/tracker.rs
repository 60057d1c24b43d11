use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::requests::tracker;
use crate::html::tag::Tag;

rule! {
    /// A page does not track its readers.
    ///
    /// ## Why
    /// Counting visits with a tracker needs the reader’s consent by law, and tells others what citizens ask the state
    /// about.
    ///
    /// ## Fails
    /// ```html
    /// <script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <script src="/search.js"></script>
    /// ```
    "tracker", severity: Error, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom.tagged_any(&[Tag::Iframe, Tag::Img, Tag::Script])
}

fn expect(page: &PageContext<'_>, id: NodeId) -> Outcome {
    let found = tracker(page.dom, id);
    none_of(found.map(|tracker| Message::new("message").with("tracker", tracker.trim_end_matches('('))))
}
