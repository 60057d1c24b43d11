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
    if set || is_in_capitals(page.dom.text(block)) {
        Outcome::Failed(Message::new("message"))
    } else {
        Outcome::Passed
    }
}

/// Whether every letter that has a case is a capital, and enough of them are for it to be more than a few abbreviations
/// in a script that has no case.
fn is_in_capitals(text: &str) -> bool {
    if text.chars().any(char::is_lowercase) {
        return false;
    }
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    let capitals = letters().filter(|letter| letter.is_uppercase()).count();
    2 * capitals > letters().count()
}
