use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::tabindex;
use crate::html::aria::semantics::Semantics;
use crate::html::dom::NodeId;
use crate::html::parse::parse;
use crate::html::style::{Library, Styles};
use crate::html::tag::Tag;

rule! {
    /// A frame with something to operate in it can be reached with the keyboard.
    ///
    /// ## Why
    /// A negative `tabindex` on the frame takes everything inside it away from those who use no mouse.
    ///
    /// ## Fails
    /// ```html
    /// <iframe title="Map" tabindex="-1" srcdoc="&lt;a href='/map/'&gt;Larger map&lt;/a&gt;"></iframe>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <iframe title="Map" srcdoc="&lt;a href='/map/'&gt;Larger map&lt;/a&gt;"></iframe>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/akn7bn/>
    "frame-out-of-tab-order", severity: Error, wcag: [KEYBOARD, KEYBOARD_NO_EXCEPTION], act: ["akn7bn"], page: targets, expect
}

/// Frames whose content is at hand; what another address would show cannot be known here.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_live = |id: &NodeId| !page.semantics.is_inert(*id) && page.rendering.is_visible(*id);
    let frames = page.dom.tagged(Tag::Iframe).iter().copied().filter(is_live);
    frames
        .filter(|id| page.dom.attr(*id, "srcdoc").is_some_and(is_interactive))
        .collect()
}

fn is_interactive(srcdoc: &str) -> bool {
    let dom = parse(srcdoc);
    let rendering = Styles::new(&dom, &Library::new([]), "").rendering(&dom);
    let semantics = Semantics::new(&dom, &rendering);
    // What a frame within the frame holds is that frame's own affair.
    let is_reached = |id: NodeId| semantics.is_tabbable(id) && !dom.is(id, Tag::Iframe);
    dom.elements().any(|id| is_reached(id) && rendering.is_visible(id))
}

fn expect(page: &PageContext<'_>, frame: NodeId) -> Outcome {
    no_fault(tabindex(page.dom, frame).is_some_and(|index| index < 0))
}
