//! Which document goes where, and which are published: what everything else of the site builds on.

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::Clock;
use crate::diagnostic::Diagnostic;
use crate::lang::{Language, PerLanguage};
use crate::site::address::Addresses;
use crate::site::outline::Outline;
use crate::site::release::Release;
use crate::site::tree::Tree;
use crate::site::{Inputs, address, check, policy, release, stale, timing};
use crate::span::FileId;

/// The plan of a site.
#[derive(Debug)]
pub struct Plan {
    pub outline: Outline,
    pub addresses: Addresses,
    /// Keys of the groups whose documents have files beside them.
    pub bundles: BTreeSet<String>,
    /// File of a translation, and the language of its original, where that has changed since.
    pub stale: BTreeMap<FileId, Language>,
    /// What is announced, for readers of each language.
    pub releases: Option<PerLanguage<Vec<Release>>>,
    pub clock: Clock,
}

impl Plan {
    /// Draws the plan; rules that need to see what is not public are judged here.
    pub fn make(inputs: Inputs<'_>, findings: &mut Vec<Diagnostic>) -> Self {
        let config = inputs.config;
        let tree = Tree::plant(config, inputs.documents, inputs.sources, &inputs.clock, findings);
        policy::check(config, &tree, findings);
        timing::check(config, &tree, &inputs.clock, findings);
        let stale = stale::translations(config, &tree, findings);
        let releases = release::calendar(config, &tree, &inputs.clock);
        let bundles = tree.bundles();
        let mut addresses = address::assign(&config.languages, &tree, inputs.sources, findings);
        let outline = Outline::draw(&config.languages, tree, &mut addresses, inputs.audience);
        check::indexes(config, &outline, findings);
        Self {
            outline,
            addresses,
            bundles,
            stale,
            releases,
            clock: inputs.clock,
        }
    }
}
