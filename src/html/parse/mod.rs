//! Parses HTML as browsers do into a [`Dom`].
//!
//! A page whose tags nest as they are written is parsed by walking it once ([`plain`]); every other text by html5ever. Which
//! of the two it was cannot be seen in the tree.

mod arrange;
mod builder;

use super::dom::Dom;
use super::plain::{self, Visit};
use crate::marker::Place;

/// Parses a document; every text is one, however broken.
#[must_use]
pub fn parse(html: &str) -> Dom {
    parse_marked(html, &[])
}

/// Parses a document from which markers were taken: the element that each stood in gets its source.
#[must_use]
pub fn parse_marked(html: &str, places: &[Place]) -> Dom {
    plain::grow(html, places, &mut ()).unwrap_or_else(|| builder::build(html, places))
}

/// As [`parse_marked`]; with another who is told what stands on the page, and whether that one was told all.
#[must_use]
pub fn parse_marked_along<'a>(html: &'a str, places: &[Place], along: &mut impl Visit<'a>) -> (Dom, bool) {
    match plain::grow(html, places, along) {
        Some(dom) => (dom, true),
        None => (parse_marked(html, places), false),
    }
}

#[cfg(test)]
mod tests;
