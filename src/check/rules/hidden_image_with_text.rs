use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::semantics::is_true;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// An image that has a text alternative is not hidden from those who need it.
    ///
    /// ## Why
    /// Either the image says something and the text must be heard, or it is decoration and needs no text.
    ///
    /// ## Fails
    /// ```html
    /// <img src="logo.png" alt="The Channel Guide" aria-hidden="true">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <button><img src="save.png" alt="Save"></button>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/e88epe/>
    "hidden-image-with-text", severity: Advice, wcag: [NON_TEXT_CONTENT], act: ["e88epe"], page: targets, expect
}

/// Images that are seen, have words and are not in the accessibility tree.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let has_words = |id: &NodeId| page.dom.attr(*id, "alt").is_some_and(|alt| !alt.trim().is_empty());
    let images = page.dom.tagged(Tag::Img).iter().copied();
    images
        .filter(|id| has_words(id) && page.rendering.is_visible(*id) && !page.is_exposed(*id))
        .collect()
}

/// What is hidden with all that stands around it may be said elsewhere.
fn expect(page: &PageContext<'_>, image: NodeId) -> Outcome {
    let message = Message::new("message").with("alt", page.dom.attr(image, "alt").unwrap_or_default());
    if page.dom.attr(image, "aria-hidden").is_some_and(is_true) {
        Outcome::Failed(message)
    } else {
        Outcome::CantTell(message)
    }
}
