//! Parses HTML as browsers do into a [`Dom`].
//!
//! A page whose tags nest as they are written is parsed by walking it once ([`plain`]); every other text by html5ever. Which
//! of the two it was cannot be seen in the tree.

mod arrange;
mod builder;

use super::dom::Dom;
use super::plain;
use crate::marker::Place;

/// Parses a document; every text is one, however broken.
#[must_use]
pub fn parse(html: &str) -> Dom {
    parse_marked(html, &[])
}

/// Parses a document from which markers were taken: the element that each stood in gets its source.
#[must_use]
pub fn parse_marked(html: &str, places: &[Place]) -> Dom {
    plain::grow(html, places).unwrap_or_else(|| builder::build(html, places))
}

#[cfg(test)]
mod tests;
