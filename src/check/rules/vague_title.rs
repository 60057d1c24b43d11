use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// The title of a page says what the page is about.
    ///
    /// ## Why
    /// Tabs, bookmarks and search results show the title alone.
    ///
    /// ## Fails
    /// ```html
    /// <title>Untitled document</title>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <title>Channels for young people – Example</title>
    /// ```
    "vague-title", severity: Warning, wcag: [PAGE_TITLED], act: ["c4a8a4"], page: targets, expect
}

/// Titles that any page could have, in bokmål, nynorsk and English.
const VAGUE: &[&str] = &[
    "untitled",
    "untitled document",
    "untitled page",
    "document",
    "page",
    "new page",
    "title",
    "test",
    "index",
    "home",
    "home page",
    "uten tittel",
    "utan tittel",
    "dokument",
    "side",
    "ny side",
    "tittel",
    "hjem",
    "heim",
    "forside",
    "startside",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    page.dom
        .tagged(Tag::Title)
        .first()
        .copied()
        .filter(|id| !page.dom.text(*id).trim().is_empty())
        .into_iter()
        .collect()
}

fn expect(page: &PageContext<'_>, title: NodeId) -> Outcome {
    let text = page.dom.text(title).trim();
    none_of(
        VAGUE
            .contains(&text.to_lowercase().as_str())
            .then(|| Message::new("message").with("title", text)),
    )
}
