//! The level of a heading.

use super::dom::{Dom, NodeId};
use super::tag::Tag;

/// The level: `aria-level` where it is a positive number, else the tag's, else 2 as WAI-ARIA says.
#[must_use]
pub fn level(dom: &Dom, heading: NodeId) -> u32 {
    let stated = dom
        .attr(heading, "aria-level")
        .and_then(|level| level.trim().parse().ok());
    stated
        .filter(|level| *level > 0)
        .unwrap_or_else(|| match dom.html_tag(heading) {
            Some(Tag::H1) => 1,
            Some(Tag::H3) => 3,
            Some(Tag::H4) => 4,
            Some(Tag::H5) => 5,
            Some(Tag::H6) => 6,
            _ => 2,
        })
}
