use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;

rule! {
    /// A heading says what follows.
    ///
    /// ## Why
    /// Screen reader users go from heading to heading and choose by the words in them. A heading that was left from a
    /// template tells them nothing. Whether other words suit what follows, only a reader can judge.
    ///
    /// ## Fails
    /// ```html
    /// <h2>Heading 2</h2><p>We answer within two days</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <h2>When you get an answer</h2><p>We answer within two days</p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/WCAG22/Understanding/headings-and-labels>
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/b49b2e/>
    "vague-heading", severity: Warning, wcag: [HEADINGS_AND_LABELS], act: ["b49b2e"], page: targets, expect
}

/// Headings that stand for one that somebody should write, in bokmål, nynorsk and English.
const VAGUE: &[&str] = &[
    "heading",
    "headline",
    "header",
    "subheading",
    "title",
    "untitled",
    "insert heading",
    "placeholder",
    "read more",
    "overskrift",
    "underoverskrift",
    "mellomtittel",
    "tittel",
    "undertittel",
    "uten tittel",
    "utan tittel",
    "plassholder",
    "plasshaldar",
    "les mer",
    "les meir",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.exposed(Role::Heading);
    found.retain(|id| page.has_name(*id));
    found
}

fn expect(page: &PageContext<'_>, heading: NodeId) -> Outcome {
    let text = page.name(heading);
    none_of(is_vague(text).then(|| Message::new("message").with("text", text)))
}

/// Whether a heading is one of the well-known words, with a number or without.
fn is_vague(text: &str) -> bool {
    let lower = text.to_lowercase();
    VAGUE.contains(&lower.trim_matches(|c: char| !c.is_alphabetic()))
}
