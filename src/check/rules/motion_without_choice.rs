use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::View;
use crate::html::style::computed::Style;

rule! {
    /// Animation stops for readers who have asked for less motion.
    ///
    /// ## Why
    /// Movement makes some readers dizzy or sick. They say so in their system, and a style sheet can listen.
    ///
    /// ## Fails
    /// ```html
    /// <style>@keyframes slide { to { left: 0 } } p { animation: slide 1s }</style>
    /// <p>Ny strategi</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <style>
    /// @keyframes slide { to { left: 0 } }
    /// p { animation: slide 1s }
    /// @media (prefers-reduced-motion: reduce) { p { animation: none } }
    /// </style>
    /// <p>Ny strategi</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Techniques/css/C39>
    "motion-without-choice", severity: Advice, wcag: [], act: [], page: targets, expect
}

/// The first animated element stands for the whole page.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let moves = |style: &Style| !style.animation.is_empty();
    let moving = page
        .styles
        .elements_where(page.dom, View::Screen, "motion-without-choice", moves);
    let mut seen = moving.into_iter().filter(|element| page.rendering.is_visible(*element));
    seen.next().into_iter().collect()
}

fn expect(page: &PageContext<'_>, _: NodeId) -> Outcome {
    if page.styles.asks_for_motion() {
        Outcome::Passed
    } else {
        Outcome::Failed(Message::new("message"))
    }
}
