use crate::check::context::PageContext;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::destination::{Relation, compare};
use crate::html::dom::NodeId;

rule! {
    /// Links with the same name on a page lead to one place.
    ///
    /// ## Why
    /// Who hears the links in a list has only their names.
    ///
    /// ## Fails
    /// ```html
    /// <p><a href="https://a.example/">Rules</a> of A</p><p><a href="https://b.example/">Rules</a> of B</p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p><a href="/rules/">Rules</a></p><p><a href="/rules/">Rules</a></p>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/b20e66/>
    "link-name-not-unique", severity: Advice, wcag: [LINK_PURPOSE_LINK_ONLY], act: ["b20e66"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let links = named_links(page);
    let has_twin = |link: &NodeId| {
        links
            .iter()
            .any(|other| other != link && is_namesake(page, *other, *link))
    };
    links.iter().copied().filter(has_twin).collect()
}

fn named_links(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut links = page.links().to_vec();
    links.retain(|link| page.has_name(*link) && page.dom.has_attr(*link, "href"));
    links
}

fn is_namesake(page: &PageContext<'_>, other: NodeId, link: NodeId) -> bool {
    page.name(other).to_lowercase() == page.name(link).to_lowercase()
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let address = |id: NodeId| page.dom.attr(id, "href").unwrap_or_default();
    let before = named_links(page).into_iter().take_while(|other| *other < link);
    let mut unsure = None;
    for other in before.filter(|other| is_namesake(page, *other, link)) {
        let message = Message::new("message")
            .with("text", page.name(link))
            .with("other", address(other));
        match compare(address(other), address(link)) {
            Relation::Same => {}
            Relation::Other => return Outcome::Failed(message),
            Relation::Unknown => unsure = unsure.or(Some(message)),
        }
    }
    unsure.map_or(Outcome::Passed, Outcome::CantTell)
}
