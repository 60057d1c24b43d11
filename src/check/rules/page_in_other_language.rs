use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::check::spoken::prose;
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::language_tag::is_known;
use crate::html::tag::Tag;
use crate::language::foreign::other_language;

rule! {
    /// A page is in the language that it says.
    ///
    /// ## Why
    /// A speech synthesiser reads with the sounds of the language that is declared: Norwegian read as English is noise. Pages that veksle makes are read where they are written.
    ///
    /// ## Fails
    /// ```html
    /// <html lang="en"><body><p>Kanalene skal nå alle som har krav på å få vite noe, og på en måte som er lett å forstå.</p></body></html>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <html lang="nb"><body><p>Kanalene skal nå alle som har krav på å få vite noe, og på en måte som er lett å forstå.</p></body></html>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/ucwvc8/>
    "page-in-other-language", severity: Error, wcag: [LANGUAGE_OF_PAGE], act: ["ucwvc8"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_declared = |root: &NodeId| page.dom.attr(*root, "lang").is_some_and(is_known);
    let root = page.dom.root().filter(|root| page.dom.is(*root, Tag::Html));
    root.filter(|root| page.template.is_none() && is_declared(root))
        .into_iter()
        .collect()
}

/// So many bytes of a page are enough to tell its language.
const ENOUGH: usize = 2048;

/// The title is not seen on the page, but it is the first that is read out.
fn expect(page: &PageContext<'_>, root: NodeId) -> Outcome {
    let title = page.dom.tagged(Tag::Title).first().map(|title| page.dom.text(*title));
    let mut text = title.unwrap_or_default().to_owned();
    for piece in prose(page, root) {
        if text.len() > ENOUGH {
            break;
        }
        text.push('\n');
        text.push_str(piece);
    }
    let declared = page.dom.attr(root, "lang").unwrap_or_default();
    let other = other_language(declared, &text);
    none_of(other.map(|other| {
        Message::new("message")
            .with("declared", declared)
            .with("language", other)
    }))
}
