use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::style::View;
use crate::html::style::computed::{Display, Overflow, Style};
use crate::html::style::lines::Setting;

rule! {
    /// A box that scrolls can be reached with the keyboard.
    ///
    /// ## Why
    /// Who has no mouse scrolls a box with the arrow keys, once it has the focus. A box without focus, and without
    /// anything in it that takes focus, keeps its last lines to itself.
    ///
    /// ## Fails
    /// ```html
    /// <div style="height: 20px; width: 100px; overflow: auto">Kanalstrategien gjelder hele etaten, også de ytre enhetene og deres kanaler.</div>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <div tabindex="0" style="height: 20px; width: 100px; overflow: auto">Kanalstrategien gjelder hele etaten, også de ytre enhetene og deres kanaler.</div>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/keyboard>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/>
    "unreachable-scroller", severity: Warning, wcag: [KEYBOARD, KEYBOARD_NO_EXCEPTION], act: ["0ssw9k"], page: targets, expect
}

/// Only boxes whose text surely is too long: the layout of others is not known.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let visible = dom
        .elements()
        .filter(|element| dom.is_html(*element) && page.rendering.is_visible(*element));
    visible.filter(|element| overflows(page, *element)).collect()
}

fn overflows(page: &PageContext<'_>, element: NodeId) -> bool {
    let style = page.styles.style(element);
    if style.overflow_y != Overflow::Scroll || style.display == Display::Inline {
        return false;
    }
    let Some(height) = [style.height, style.max_height]
        .into_iter()
        .flatten()
        .find(|height| height.part == 0.0)
    else {
        return false;
    };
    let width = style.width.or(style.max_width).map_or(1280.0, |width| width.of(1280.0));
    let setting = Setting {
        dom: page.dom,
        styles: page.styles,
        view: View::Screen,
    };
    let needed = setting.fewest_lines(element, width) * style.used_line_height();
    needed > height.px + larger_padding(style)
}

fn larger_padding(style: &Style) -> f32 {
    let px = |padding: Option<crate::html::style::length::Extent>| padding.map_or(0.0, |padding| padding.of(1280.0));
    px(style.padding_top).max(px(style.padding_bottom))
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    let semantics = page.semantics;
    let reached = semantics.is_tabbable(element)
        || page
            .dom
            .descendant_elements(element)
            .any(|node| semantics.is_tabbable(node));
    if reached {
        Outcome::Passed
    } else {
        Outcome::Failed(Message::new("message"))
    }
}
