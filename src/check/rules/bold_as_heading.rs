use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::Dom;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A paragraph in bold does not play a heading.
    ///
    /// ## Why
    /// What looks like a heading but is a paragraph is not in the list of headings, so that nobody can jump to it.
    ///
    /// ## Fails
    /// ```html
    /// <p><strong>Opening hours</strong></p>
    /// <p>We are open from 8 to 15.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p><strong>Note:</strong> we are closed on Fridays.</p>
    /// <p>Welcome.</p>
    /// ```
    "bold-as-heading", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

/// More characters than this are an emphasised sentence.
const LONGEST: usize = 80;

/// Paragraphs with something in bold that are followed by another block of text.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let dom = page.dom;
    let has_bold = |id: &NodeId| dom.child_elements(*id).any(|child| is_bold(dom, child));
    let paragraphs = dom.tagged(Tag::P).iter().copied();
    paragraphs
        .filter(|id| page.is_exposed(*id) && has_bold(id) && is_before_text(dom, *id))
        .collect()
}

fn is_bold(dom: &Dom, id: NodeId) -> bool {
    matches!(dom.html_tag(id), Some(Tag::B | Tag::Strong))
}

fn is_before_text(dom: &Dom, paragraph: NodeId) -> bool {
    let after = std::iter::successors(dom.next_sibling(paragraph), |id| dom.next_sibling(*id));
    let next = after.into_iter().find(|id| dom.is_element(*id));
    next.is_some_and(|next| matches!(dom.html_tag(next), Some(Tag::P | Tag::Ul | Tag::Ol | Tag::Table)))
}

fn expect(page: &PageContext<'_>, paragraph: NodeId) -> Outcome {
    let dom = page.dom;
    let text = dom.text(paragraph).trim();
    let rest_is_bold = dom
        .children(paragraph)
        .all(|child| is_bold(dom, child) || dom.text(child).trim().is_empty());
    let is_title = !text.is_empty() && text.chars().count() <= LONGEST && !text.ends_with(['.', '!', ',', ';']);
    no_fault(rest_is_bold && is_title)
}
