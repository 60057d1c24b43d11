use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

rule! {
    /// A link to a document says what kind it is.
    ///
    /// ## Why
    /// A PDF opens another program, may be large, and is often harder to read; readers want to know before they press.
    ///
    /// ## Fails
    /// ```html
    /// <a href="/files/strategy.pdf">The strategy</a>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <a href="/files/strategy.pdf">The strategy (PDF, 2 MB)</a>
    /// ```
    "unmarked-document-link", severity: Warning, wcag: [LINK_PURPOSE_IN_CONTEXT], act: [], page: targets, expect
}

/// Endings of documents, with the words that announce them.
const KINDS: &[(&str, &[&str])] = &[
    ("pdf", &["pdf"]),
    ("doc", &["doc", "word"]),
    ("docx", &["doc", "word"]),
    ("odt", &["odt", "opendocument"]),
    ("xls", &["xls", "excel", "regneark", "rekneark", "spreadsheet"]),
    ("xlsx", &["xls", "excel", "regneark", "rekneark", "spreadsheet"]),
    ("ods", &["ods", "regneark", "rekneark", "spreadsheet"]),
    ("csv", &["csv"]),
    (
        "ppt",
        &[
            "ppt",
            "powerpoint",
            "presentasjon",
            "presentation",
            "lysbilde",
            "slides",
        ],
    ),
    (
        "pptx",
        &[
            "ppt",
            "powerpoint",
            "presentasjon",
            "presentation",
            "lysbilde",
            "slides",
        ],
    ),
    ("zip", &["zip"]),
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.links().to_vec();
    found.retain(|id| kind(page, *id).is_some());
    found
}

fn kind(page: &PageContext<'_>, link: NodeId) -> Option<&'static (&'static str, &'static [&'static str])> {
    let href = page.dom.attr(link, "href")?;
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let ending = path
        .rsplit('/')
        .next()
        .and_then(|file| file.rsplit_once('.'))
        .map(|(_, ending)| ending.to_ascii_lowercase())?;
    KINDS.iter().find(|(known, _)| *known == ending)
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let Some((ending, words)) = kind(page, link) else {
        return Outcome::Passed;
    };
    let name = page.name(link).to_lowercase();
    let says = words.iter().any(|word| name.contains(word));
    none_of((!says).then(|| Message::new("message").with("kind", ending.to_uppercase())))
}
