use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A text alternative is short.
    ///
    /// ## Why
    /// It is read in one breath, without a way to stop and go back. What takes more belongs in the text beside the
    /// image.
    ///
    /// ## Fails
    /// ```html
    /// <img src="a.png" alt="The figure shows how the number of visits to the web site rose from twelve thousand in January to nineteen thousand in March, fell back to fourteen thousand in the summer, and rose again to twenty-two thousand in December">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <img src="a.png" alt="Visits rose from 12,000 to 22,000 in 2026">
    /// ```
    "long-alt", severity: Warning, wcag: [NON_TEXT_CONTENT], act: [], page: targets, expect
}

/// Characters that can be heard in one breath.
const LONGEST: usize = 180;

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let images = page.dom.tagged(Tag::Img).iter().copied();
    images.filter(|id| page.is_exposed(*id) && page.has_name(*id)).collect()
}

fn expect(page: &PageContext<'_>, image: NodeId) -> Outcome {
    let length = page.name(image).chars().count();
    none_of((length > LONGEST).then(|| Message::new("message").with("length", length)))
}
