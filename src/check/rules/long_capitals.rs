use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Whole sentences are not set in capitals.
    ///
    /// ## Why
    /// Words in capitals have no shape, so reading takes longer, and some screen readers spell them letter by letter.
    ///
    /// ## Fails
    /// ```html
    /// <p style="text-transform: uppercase">Kanalstrategien gjelder hele etaten fra nyttår</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p>Kanalstrategien gjelder hele etaten fra nyttår</p>
    /// ```
    "long-capitals", severity: Advice, wcag: [], act: [], page: targets, expect
}

/// A text longer than this, in bytes, is more than a label.
const LABEL: usize = 40;

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let mut blocks = dom.tagged_any(&[
        Tag::P,
        Tag::Li,
        Tag::H1,
        Tag::H2,
        Tag::H3,
        Tag::H4,
        Tag::H5,
        Tag::H6,
        Tag::Blockquote,
    ]);
    blocks.retain(|block| page.rendering.is_visible(*block) && dom.text(*block).trim().len() > LABEL);
    blocks
}

fn expect(page: &PageContext<'_>, block: NodeId) -> Outcome {
    let set = &*page.styles.style(block).text_transform == "uppercase";
    let written = || letters(page.dom.text(block)).all(|letter| !letter.is_lowercase());
    if set || written() {
        Outcome::Failed(Message::new("message"))
    } else {
        Outcome::Passed
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| letter.is_alphabetic())
}
