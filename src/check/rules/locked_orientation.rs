use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::View;
use crate::html::style::computed::Display;

rule! {
    /// Content is not turned a quarter when the screen is held the other way.
    ///
    /// ## Why
    /// Some readers have their screen fixed to a wheelchair or a bed and cannot turn it. A page that turns itself back
    /// makes them read sideways.
    ///
    /// ## Fails
    /// ```html
    /// <style>@media (orientation: portrait) { main { transform: rotate(90deg) } }</style>
    /// <main>Kanalstrategi</main>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <style>@media (orientation: portrait) { main { transform: rotate(0) } }</style>
    /// <main>Kanalstrategi</main>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/orientation>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/b33eff/>
    "locked-orientation", severity: Error, wcag: [ORIENTATION], act: ["b33eff"], page: targets, expect
}

/// The same screen held upright and sideways.
const SCREENS: [[View; 2]; 2] = [[View::Portrait, View::Screen], [View::Phone, View::PhoneSideways]];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    if !page.styles.asks_for_orientation() {
        return Vec::new();
    }
    let dom = page.dom;
    let visible = dom
        .elements()
        .filter(|element| dom.is_html(*element) && page.rendering.is_visible(*element));
    visible
        .filter(|element| SCREENS.iter().any(|screen| is_turned(page, *element, screen)))
        .collect()
}

/// Whether a function that can turn the element applies on a screen, and it is there whichever way the screen is held.
fn is_turned(page: &PageContext<'_>, element: NodeId, screen: &[View; 2]) -> bool {
    let turns = |view: &View| {
        let style = page.styles.style_in(*view, element);
        style.transform.turns || style.rotate.turns
    };
    let is_rendered = |view: &View| {
        let displayed = |node: NodeId| page.styles.style_in(*view, node).display != Display::None;
        page.dom.inclusive_ancestors(element).all(displayed)
    };
    screen.iter().any(turns) && screen.iter().all(is_rendered)
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    let angle = |view: View| page.styles.style_in(view, element).angle();
    let is_quarter = |[upright, sideways]: &[View; 2]| {
        let turn = (angle(*upright) - angle(*sideways)).rem_euclid(180.0);
        (turn - 90.0).abs() < 1.0
    };
    if SCREENS
        .iter()
        .any(|screen| is_turned(page, element, screen) && is_quarter(screen))
    {
        Outcome::Failed(Message::new("message"))
    } else {
        Outcome::Passed
    }
}
