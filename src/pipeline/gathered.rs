//! What checking many pages gave, put together as each is finished.

use std::collections::HashSet;
use std::sync::Arc;

use crate::check::context::{Menu, PageFacts};
use crate::check::coverage::Coverage;
use crate::check::page::Checked;
use crate::diagnostic::Diagnostic;
use crate::render::publish::Gather;

/// What checking many pages gave.
#[derive(Debug, Default)]
pub struct Gathered {
    pub diagnostics: Vec<Diagnostic>,
    pub reviews: Vec<Diagnostic>,
    pub facts: Vec<PageFacts>,
    pub coverage: Coverage,
    /// Each once: most pages have the menus of others.
    menus: HashSet<Arc<Menu>>,
}

impl Gathered {
    fn add_facts(&mut self, mut facts: PageFacts) {
        for menu in &mut facts.navigation {
            match self.menus.get(menu) {
                Some(known) => *menu = Arc::clone(known),
                None => drop(self.menus.insert(Arc::clone(menu))),
            }
        }
        self.facts.push(facts);
    }
}

impl Gather<Checked> for Gathered {
    fn add(&mut self, seen: &Checked) {
        self.diagnostics.extend_from_slice(&seen.diagnostics);
        self.reviews.extend_from_slice(&seen.reviews);
        self.coverage.add_all(&seen.coverage);
        if let Some(facts) = seen.facts.clone() {
            self.add_facts(facts);
        }
    }

    fn append(&mut self, later: Self) {
        self.diagnostics.extend(later.diagnostics);
        self.reviews.extend(later.reviews);
        self.coverage.add_all(&later.coverage);
        later.facts.into_iter().for_each(|facts| self.add_facts(facts));
    }
}
