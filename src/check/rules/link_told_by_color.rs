use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::name::visible::is_visible_text;
use crate::html::style::computed::{Display, Style};
use crate::html::style::contrast::ratio;

rule! {
    /// A link in running text is told from it by more than colour.
    ///
    /// ## Why
    /// One man in twelve does not see the difference between some colours, and on a bad screen nobody does.
    ///
    /// ## Fails
    /// ```html
    /// <p>Read <a href="/law/" style="color: #000; text-decoration: none">the law</a> first.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p>Read <a href="/law/">the law</a> first.</p>
    /// ```
    "link-told-by-color", severity: Error, wcag: [USE_OF_COLOR], act: [], page: targets, expect
}

/// The least contrast between a link and the text around it, when nothing else tells them apart.
const LEAST: f32 = 3.0;

/// Links in a line of text: in a block that has words of its own.
fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut links = page.links().to_vec();
    links.retain(|link| page.styles.style(*link).display == Display::Inline && has_own_words(page, *link));
    links.retain(|link| block(page, *link).is_some_and(|block| has_own_words(page, block)));
    links
}

/// The block that a link stands in the lines of.
fn block(page: &PageContext<'_>, link: NodeId) -> Option<NodeId> {
    page.dom.ancestors(link).find(|above| page.semantics.is_block(*above))
}

fn has_own_words(page: &PageContext<'_>, element: NodeId) -> bool {
    let says =
        |node: NodeId| is_visible_text(page.semantics, node) && page.dom.text(node).contains(char::is_alphabetic);
    page.dom.children(element).any(says)
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let Some(block) = block(page, link) else {
        return Outcome::Passed;
    };
    let (own, around) = (page.styles.style(link), page.styles.style(block));
    let contrast = ratio(own.text_color(), around.text_color());
    if contrast + 1e-4 >= LEAST || is_marked(page, link, own, around) {
        return Outcome::Passed;
    }
    let message = Message::new("message").with("ratio", (contrast * 100.0).floor() / 100.0);
    if page.styles.is_incomplete() {
        Outcome::CantTell(message)
    } else {
        Outcome::Failed(message)
    }
}

/// Whether the link looks different in anything but its colour.
fn is_marked(page: &PageContext<'_>, link: NodeId, own: &Style, around: &Style) -> bool {
    let is_underlined = |style: &Style| style.text_decoration.contains("underline");
    let wrapped = page
        .dom
        .ancestors(link)
        .take_while(|above| !page.semantics.is_block(*above));
    let mut lines = wrapped.map(|above| page.styles.style(above));
    let generated = page.styles.before(link).or_else(|| page.styles.after(link));
    is_underlined(own)
        || lines.any(is_underlined)
        || generated.is_some()
        || own.border != around.border
        || own.background_color.alpha > 0.0
        || !own.background_images.is_empty()
        || own.box_shadow != around.box_shadow
        || own.font_weight >= around.font_weight + 200.0
        || (own.font_size - around.font_size).abs() > 1.0
        || own.text_transform != around.text_transform
}
