use std::sync::LazyLock;

use aho_corasick::packed::Searcher;

use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Instructions do not rest on colour, shape or place alone.
    ///
    /// ## Why
    /// Who cannot see the page cannot find the green button or the box on the right.
    ///
    /// ## Fails
    /// ```html
    /// <p>Press the green button to continue.</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p>Press «Send» to continue.</p>
    /// ```
    "sensory-instruction", severity: Advice, wcag: [SENSORY_CHARACTERISTICS], act: [], page: targets, expect
}

/// Phrases that point by sight alone, in bokmål, nynorsk and English.
const PHRASES: &[&str] = &[
    "den grønne knappen",
    "den røde knappen",
    "den blå knappen",
    "boksen til høyre",
    "boksen til venstre",
    "menyen til høyre",
    "menyen til venstre",
    "den runde knappen",
    "den grøne knappen",
    "den raude knappen",
    "boksen til høgre",
    "menyen til høgre",
    "the green button",
    "the red button",
    "the blue button",
    "the round button",
    "box on the right",
    "box on the left",
    "menu on the right",
    "menu on the left",
    "box to the right",
    "box to the left",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let blocks = page.dom.tagged_any(&[Tag::P, Tag::Li]).into_iter();
    blocks.filter(|id| page.is_exposed(*id)).collect()
}

/// Words, but for their first letters, that every phrase has one of; most blocks have none, and need no closer look.
const ANCHORS: &[&str] = &["nappen", "oksen", "enyen", "utton", "box", "Box", "menu", "Menu"];

static ANCHORED: LazyLock<Option<Searcher>> = LazyLock::new(|| Searcher::new(ANCHORS));

fn expect(page: &PageContext<'_>, block: NodeId) -> Outcome {
    let text = page.dom.text(block);
    if ANCHORED.as_ref().is_some_and(|search| search.find(text).is_none()) {
        return Outcome::Passed;
    }
    let text = text.to_lowercase();
    let phrase = PHRASES.iter().find(|phrase| text.contains(**phrase));
    none_of(phrase.map(|phrase| Message::new("message").with("phrase", phrase)))
}
