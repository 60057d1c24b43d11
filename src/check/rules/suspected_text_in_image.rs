use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// An image does not hold text that could be text.
    ///
    /// ## Why
    /// Text in an image cannot be enlarged without blur, recoloured, translated or searched.
    ///
    /// ## Fails
    /// ```html
    /// <img src="plakat-2027.png" alt="Come to the open day">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <img src="office.jpg" alt="The office">
    /// ```
    "suspected-text-in-image", severity: Advice, wcag: [IMAGES_OF_TEXT], act: [], page: targets, expect
}

/// Parts of file names that suggest a picture of text.
const WORDS: &[&str] = &[
    "plakat",
    "poster",
    "banner",
    "sitat",
    "quote",
    "skjermbilde",
    "skjermdump",
    "screenshot",
    "tekst",
    "text",
    "invitasjon",
    "invitation",
    "flyer",
    "lysbilde",
    "slide",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_picture = |src: &str| !src.to_ascii_lowercase().ends_with(".svg");
    let images = page.dom.tagged(Tag::Img).iter().copied();
    images
        .filter(|id| page.is_exposed(*id) && page.dom.attr(*id, "src").is_some_and(is_picture))
        .collect()
}

fn expect(page: &PageContext<'_>, image: NodeId) -> Outcome {
    let src = page.dom.attr(image, "src").unwrap_or_default().to_ascii_lowercase();
    let file = src.rsplit('/').next().unwrap_or_default();
    let mut words = file.split(|c: char| !c.is_alphabetic());
    none_of(
        words
            .any(|word| WORDS.contains(&word))
            .then(|| Message::new("message").with("file", file)),
    )
}
