use memchr::memmem;

use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Links and images are not left in the text as they were written.
    ///
    /// ## Why
    /// Markdown takes an address with a space in it for text. The page then shows brackets, and neither link nor image.
    ///
    /// ## Fails
    /// ```html
    /// <p>Se ![Kart over kommunen](kart over kommunen.png).</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p>Skriv <code>![Kart](kart.png)</code>.</p>
    /// ```
    "markdown-in-text", severity: Warning, wcag: [], act: [], page: targets, expect
}

/// What stands between the text of a link and its address.
const BETWEEN: &str = "](";

/// The longest piece that a message shows, in characters.
const SHOWN: usize = 60;

/// The elements whose own text may hold such a link.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    if memmem::find(dom.text(NodeId::DOCUMENT).as_bytes(), BETWEEN.as_bytes()).is_none() {
        return Vec::new();
    }
    let texts = dom
        .nodes()
        .filter(|node| dom.is_text(*node) && dom.text(*node).contains(BETWEEN));
    let mut holders: Vec<NodeId> = texts
        .filter(|text| page.rendering.is_visible(*text))
        .filter_map(|text| dom.parent(text))
        .collect();
    holders.sort_unstable();
    holders.dedup();
    holders
}

/// Whether what is written is meant to be seen as it is.
fn is_code(page: &PageContext<'_>, holder: NodeId) -> bool {
    let is_code = |element: NodeId| {
        matches!(
            page.dom.html_tag(element),
            Some(Tag::Code | Tag::Kbd | Tag::Pre | Tag::Samp | Tag::Textarea)
        )
    };
    page.dom.inclusive_ancestors(holder).any(is_code)
}

fn expect(page: &PageContext<'_>, holder: NodeId) -> Outcome {
    if is_code(page, holder) {
        return Outcome::Passed;
    }
    let texts = page.dom.children(holder).filter(|child| page.dom.is_text(*child));
    let written = texts.filter_map(|text| written(page.dom.text(text))).next();
    none_of(written.map(|written| {
        let shown: String = written.chars().take(SHOWN).collect();
        Message::new("message").with("text", shown)
    }))
}

/// The first link or image in a text, `[…](…)`.
fn written(text: &str) -> Option<&str> {
    let between = text.match_indices(BETWEEN).map(|(at, _)| at);
    let whole = |at: usize| {
        let bracket = text[..at].rfind('[')?;
        let start = bracket - usize::from(text[..bracket].ends_with('!'));
        let end = at + text[at..].find(')')?;
        text.get(start..=end)
    };
    between.filter_map(whole).next()
}
