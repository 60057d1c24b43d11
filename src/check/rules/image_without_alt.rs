use crate::check::context::PageContext;
use crate::check::expect::a_name;
use crate::check::rule::{Outcome, rule};
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// An image has a text alternative, or is marked as decoration.
    ///
    /// ## Why
    /// Who cannot see the image hears its text alternative. Without one a screen reader reads the file name or nothing,
    /// and nobody knows whether something was missed.
    ///
    /// ## Fails
    /// ```html
    /// <img src="map.png">
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <img src="map.png" alt="The office is opposite the station">
    /// ```
    /// ```html
    /// <img src="line.png" alt="">
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/>
    "image-without-alt", severity: Error, wcag: [NON_TEXT_CONTENT], act: ["23a2a8"], page: targets, expect
}

/// Every `img`, whatever its role, and other HTML elements that act as an image.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let images = page.dom.tagged(Tag::Img).iter().copied();
    let others = page
        .semantics
        .with_role(Role::Img)
        .filter(|id| page.dom.is_html(*id) && !page.dom.is(*id, Tag::Img));
    images
        .chain(others)
        .filter(|id| !page.semantics.is_hidden(*id))
        .collect()
}

fn expect(page: &PageContext<'_>, image: NodeId) -> Outcome {
    if page.role(image).is_some_and(Role::is_none) {
        Outcome::Passed
    } else {
        a_name(page, image)
    }
}
