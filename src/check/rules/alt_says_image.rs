use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A text alternative does not begin by saying that it is an image.
    ///
    /// ## Why
    /// The screen reader has said «image» already.
    ///
    /// ## Fails
    /// ```html
    /// <img src="queue.jpg" alt="Picture of the queue outside the office">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <img src="queue.jpg" alt="The queue outside the office">
    /// ```
    "alt-says-image", severity: Advice, wcag: [NON_TEXT_CONTENT], act: [], page: targets, expect
}

/// How such alternatives begin in bokmål, nynorsk and English.
const STARTS: &[&str] = &[
    "bilde av ",
    "bildet viser ",
    "bilde: ",
    "bilete av ",
    "biletet viser ",
    "bilete: ",
    "foto av ",
    "fotografi av ",
    "illustrasjon av ",
    "grafikk av ",
    "image of ",
    "picture of ",
    "photo of ",
    "photograph of ",
    "graphic of ",
    "illustration of ",
    "an image of ",
    "a picture of ",
    "a photo of ",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let images = page.dom.tagged(Tag::Img).iter().copied();
    images.filter(|id| page.is_exposed(*id) && page.has_name(*id)).collect()
}

fn expect(page: &PageContext<'_>, image: NodeId) -> Outcome {
    let name = page.name(image).to_lowercase();
    no_fault(STARTS.iter().any(|start| name.starts_with(start)))
}
