use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::check::spacing::{forced, is_enough};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::Longhand;

rule! {
    /// A style attribute does not force letters to stand closer than 0.12 times the font size.
    ///
    /// ## Why
    /// Readers with dyslexia or low vision set the space between letters themselves. An important declaration in the style
    /// attribute is the one thing that their setting cannot change.
    ///
    /// ## Fails
    /// ```html
    /// <p style="letter-spacing: 0.1em !important">Strategien gjelder hele etaten</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p style="letter-spacing: 0.15em !important">Strategien gjelder hele etaten</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/text-spacing>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/24afc2/>
    "fixed-letter-spacing", severity: Error, wcag: [TEXT_SPACING], act: ["24afc2"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    forced(page, Longhand::LetterSpacing)
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    let style = page.styles.style(element);
    if is_enough(style.letter_spacing, 0.12, style.font_size) {
        return Outcome::Passed;
    }
    let share = (style.letter_spacing / style.font_size * 100.0).round() / 100.0;
    Outcome::Failed(Message::new("message").with("spacing", share))
}
