use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::focus::tabindex;
use crate::html::aria::semantics::Semantics;
use crate::html::dom::NodeId;
use crate::html::frame::content;
use crate::html::name::visible::shows_something;
use crate::html::parse::parse;
use crate::html::style::length::Extent;
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
    let is_live = |id: &NodeId| !page.semantics.is_inert(*id) && has_room(page, *id);
    let frames = page.dom.tagged(Tag::Iframe).iter().copied().filter(is_live);
    frames
        .filter(|id| content(page.dom, *id).is_some_and(|html| is_interactive(&html)))
        .collect()
}

/// Whether any of what the frame holds can be seen: it is cut off at the frame's edge.
fn has_room(page: &PageContext<'_>, frame: NodeId) -> bool {
    let style = page.styles.style(frame);
    let is_none = |size: Option<Extent>, attribute: &str| match size {
        Some(size) => size.px <= 1.0 && size.part <= 0.0,
        None => page.dom.attr(frame, attribute).is_some_and(|size| size.trim() == "0"),
    };
    page.rendering.is_visible(frame) && !is_none(style.width, "width") && !is_none(style.height, "height")
}

/// Whether a document has something to see that Tab stops at. What a frame within the frame holds is that frame's own
/// affair.
fn is_interactive(html: &str) -> bool {
    let dom = parse(html);
    let rendering = Styles::new(&dom, &Library::new([]), "").rendering(&dom);
    let semantics = Semantics::new(&dom, &rendering);
    let is_reached = |id: NodeId| semantics.is_tabbable(id) && !dom.is(id, Tag::Iframe);
    dom.elements()
        .any(|id| is_reached(id) && shows_something(&semantics, id))
}

fn expect(page: &PageContext<'_>, frame: NodeId) -> Outcome {
    no_fault(tabindex(page.dom, frame).is_some_and(|index| index < 0))
}
