use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// A list is a list, and not lines that begin with a dash.
    ///
    /// ## Why
    /// A list made of dashes and line breaks has no number of items and no way to skip it.
    ///
    /// ## Fails
    /// ```html
    /// <p>– Facebook<br>– Instagram<br>– The web site</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <ul><li>Facebook</li><li>Instagram</li></ul><p>First<br>second</p>
    /// ```
    "typed-list", severity: Warning, wcag: [INFO_AND_RELATIONSHIPS], act: [], page: targets, expect
}

/// Paragraphs with a line break in them.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let breaks = page.dom.tagged(Tag::Br).iter().filter_map(|id| page.dom.parent(*id));
    let mut paragraphs: Vec<NodeId> = breaks
        .filter(|id| page.dom.is(*id, Tag::P) && page.is_exposed(*id))
        .collect();
    paragraphs.dedup();
    paragraphs
}

fn expect(page: &PageContext<'_>, paragraph: NodeId) -> Outcome {
    let dom = page.dom;
    let begins_line = |id: &NodeId| dom.previous_sibling(*id).is_none_or(|before| dom.is(before, Tag::Br));
    let lines = dom
        .children(paragraph)
        .filter(begins_line)
        .filter(|id| dom.is_text(*id))
        .map(|id| dom.text(id).trim_start());
    no_fault(lines.filter(|line| is_bullet(line)).count() > 1)
}

fn is_bullet(line: &str) -> bool {
    let after_mark = ["- ", "– ", "— ", "• ", "* ", "· "]
        .iter()
        .any(|mark| line.starts_with(mark));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    after_mark
        || (1..=2).contains(&digits) && line[digits..].starts_with([')', '.']) && line[digits + 1..].starts_with(' ')
}
