use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Something changes on the screen when a link or control gets the keyboard's focus.
    ///
    /// ## Why
    /// Who moves through the page with the keyboard must see where they are. The browser draws a ring; a style sheet that
    /// takes it away must give something else.
    ///
    /// ## Fails
    /// ```html
    /// <style>a:focus { outline: none }</style>
    /// <a href="/kontakt/">Kontakt oss</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <style>a:focus { outline: none; background: #ffd35c }</style>
    /// <a href="/kontakt/">Kontakt oss</a>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/focus-visible>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/oj04fd/>
    "focus-not-visible", severity: Error, wcag: [FOCUS_VISIBLE], act: ["oj04fd"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom
        .elements()
        .filter(|element| page.semantics.is_tabbable(*element))
        .collect()
}

fn expect(page: &PageContext<'_>, element: NodeId) -> Outcome {
    if page.styles.shows_focus(page.dom, element) {
        return Outcome::Passed;
    }
    let message = Message::new("message");
    // A caret or a frame's own content may show where the focus is, and a sheet that is missing may as well.
    let tag = page.dom.html_tag(element);
    let may_show = matches!(
        tag,
        Some(Tag::Input | Tag::Textarea | Tag::Iframe | Tag::Audio | Tag::Video)
    );
    if may_show || page.styles.is_incomplete() || !page.rendering.is_visible(element) {
        return Outcome::CantTell(message);
    }
    Outcome::Failed(message)
}
