//! The pages of the standard theme are of the kind that one walk parses and makes smaller: builds owe their speed to it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use veksle::html::plain::{Start, Visit, Writing, walk};
use veksle::html::tag::Tag;
use veksle::source::Sources;
use veksle::{Inputs, Now, build, cli};

/// Looks at nothing.
struct Passing;

impl<'a> Visit<'a> for Passing {
    fn start(&mut self, _start: Start<'a, '_>) -> Option<()> {
        Some(())
    }

    fn end(&mut self, _tag: Tag, _name: &'a str) -> Option<()> {
        Some(())
    }

    fn text(&mut self, _text: &'a str, _writing: Writing) -> Option<()> {
        Some(())
    }

    fn comment(&mut self) -> Option<()> {
        Some(())
    }
}

#[test]
fn nearly_every_page_of_this_site_is_walked() {
    let sources = Sources::new(cli::fs::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap());
    let now = Now::Local(jiff::civil::date(2026, 11, 20).at(12, 0, 0, 0));
    let built = build(&Inputs::new(&sources, now));
    let is_walked = |html: &[u8]| walk(std::str::from_utf8(html).unwrap(), &mut Passing).is_some();
    let pages = built.output.iter(&sources).filter(|(path, _)| path.ends_with(".html"));
    let (walked, others): (Vec<_>, Vec<_>) = pages.partition(|(_, html)| is_walked(html));
    let others: Vec<&str> = others.iter().map(|(path, _)| *path).collect();
    assert!(walked.len() > 20 * others.len(), "{others:?}");
}
