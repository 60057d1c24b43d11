use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

rule! {
    /// Paragraphs are not justified to both edges.
    ///
    /// ## Why
    /// Justified text has uneven gaps that run together into rivers. Readers with dyslexia lose the line.
    ///
    /// ## Fails
    /// ```html
    /// <p style="text-align: justify">Kanalstrategien gjelder hele etaten.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p style="text-align: left">Kanalstrategien gjelder hele etaten.</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/visual-presentation>
    "justified-text", severity: Advice, wcag: [], act: [], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom
        .tagged(crate::html::tag::Tag::P)
        .iter()
        .copied()
        .filter(|text| page.rendering.is_visible(*text))
        .collect()
}

fn expect(page: &PageContext<'_>, text: NodeId) -> Outcome {
    if &*page.styles.style(text).text_align == "justify" {
        Outcome::Failed(Message::new("message"))
    } else {
        Outcome::Passed
    }
}
