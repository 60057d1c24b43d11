use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::check::spacing::{forced, is_enough};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::lines::Breaking;
use crate::html::style::{Longhand, View};

rule! {
    /// A style attribute does not force lines to stand closer than 1.5 times the font size.
    ///
    /// ## Why
    /// Readers with dyslexia or low vision set the space between lines themselves. An important declaration in the style
    /// attribute is the one thing that their setting cannot change. Text on a single line has no space between lines.
    ///
    /// ## Fails
    /// ```html
    /// <p style="line-height: 1.2 !important; width: 200px">Strategien gjelder for alle enhetene i hele etaten, også de ytre.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p style="line-height: 1.6 !important; width: 200px">Strategien gjelder for alle enhetene i hele etaten, også de ytre.</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/text-spacing>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/78fd32/>
    "fixed-line-height", severity: Error, wcag: [TEXT_SPACING], act: ["78fd32"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut forced = forced(page, Longhand::LineHeight);
    forced.retain(|element| page.setting(View::Screen).breaks(*element) != Breaking::Never);
    forced
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    let style = page.styles.style(element);
    if is_enough(style.used_line_height(), 1.5, style.font_size) {
        return Outcome::Passed;
    }
    let share = (style.used_line_height() / style.font_size * 100.0).round() / 100.0;
    let message = Message::new("message").with("height", share);
    match page.setting(View::Screen).breaks(element) {
        Breaking::Sure => Outcome::Failed(message),
        Breaking::Unknown | Breaking::Never => Outcome::CantTell(message),
    }
}
