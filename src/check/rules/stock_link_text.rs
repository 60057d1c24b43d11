use crate::check::context::PageContext;
use crate::check::expect::none_of;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::dom::NodeId;

rule! {
    /// The text of a link says where it goes.
    ///
    /// ## Why
    /// In a list of links «read more» stands ten times, and leads to ten places.
    ///
    /// ## Fails
    /// ```html
    /// <p>We have a new strategy. <a href="/en/strategy/">Read more</a></p>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <p>Read <a href="/en/strategy/">the strategy for 2027</a></p>
    /// ```
    "stock-link-text", severity: Warning, wcag: [LINK_PURPOSE_IN_CONTEXT], act: ["aizyf1"], page: targets, expect
}

/// Link texts that fit any link, in bokmål, nynorsk and English.
const STOCK: &[&str] = &[
    "les mer",
    "les mer her",
    "les meir",
    "les meir her",
    "mer",
    "meir",
    "mer her",
    "her",
    "klikk her",
    "trykk her",
    "se her",
    "sjå her",
    "gå hit",
    "lenke",
    "lenkje",
    "link",
    "denne",
    "denne siden",
    "denne sida",
    "her og nå",
    "mer informasjon",
    "meir informasjon",
    "mer info",
    "meir info",
    "se mer",
    "sjå meir",
    "vis mer",
    "vis meir",
    "last ned",
    "last ned her",
    "read more",
    "read more here",
    "learn more",
    "find out more",
    "more",
    "more info",
    "more information",
    "here",
    "click here",
    "press here",
    "see here",
    "see more",
    "show more",
    "this",
    "this page",
    "this link",
    "go",
    "go here",
    "download",
    "download here",
    "continue",
    "continue reading",
    "details",
];

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let mut found = page.links().to_vec();
    found.retain(|id| page.has_name(*id));
    found
}

fn expect(page: &PageContext<'_>, link: NodeId) -> Outcome {
    let name = page.name(link).to_lowercase();
    let plain = name.trim_matches(|c: char| !c.is_alphanumeric());
    let is_stock = STOCK.contains(&plain);
    none_of(is_stock.then(|| Message::new("message").with("text", page.name(link))))
}
