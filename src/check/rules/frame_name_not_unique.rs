use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::destination::{Relation, compare};
use crate::html::dom::NodeId;
use crate::html::tag::Tag;

rule! {
    /// Frames with the same name show the same.
    ///
    /// ## Why
    /// A list of frames that are all called «Video» tells nobody which to open.
    ///
    /// ## Fails
    /// ```html
    /// <iframe title="Film" src="https://a.example/1"></iframe><iframe title="Film" src="https://b.example/2"></iframe>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <iframe title="Film" src="/film/"></iframe><iframe title="Film" src="/film/"></iframe>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/4b1c6c/>
    "frame-name-not-unique", severity: Warning, wcag: [NAME_ROLE_VALUE], act: ["4b1c6c"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let frames = frames(page);
    let has_twin = |frame: &NodeId| {
        frames
            .iter()
            .any(|other| other != frame && is_namesake(page, *other, *frame))
    };
    frames.iter().copied().filter(has_twin).collect()
}

fn frames(page: &PageContext<'_>) -> Vec<NodeId> {
    let frames = page.dom.tagged(Tag::Iframe).iter().copied();
    frames.filter(|id| page.is_exposed(*id) && page.has_name(*id)).collect()
}

fn is_namesake(page: &PageContext<'_>, other: NodeId, frame: NodeId) -> bool {
    page.name(other).to_lowercase() == page.name(frame).to_lowercase()
}

fn expect(page: &PageContext<'_>, frame: NodeId) -> Outcome {
    let src = |id: NodeId| page.dom.attr(id, "src").unwrap_or_default();
    let srcdoc = |id: NodeId| page.dom.attr(id, "srcdoc");
    let before = frames(page).into_iter().take_while(|other| *other < frame);
    let mut unsure = None;
    for other in before.filter(|other| is_namesake(page, *other, frame)) {
        let message = Message::new("message").with("name", page.name(frame));
        match compare(src(other), src(frame)) {
            Relation::Same if srcdoc(other) == srcdoc(frame) => {}
            Relation::Other => return Outcome::Failed(message),
            Relation::Same | Relation::Unknown => unsure = unsure.or(Some(message)),
        }
    }
    unsure.map_or(Outcome::Passed, Outcome::CantTell)
}
