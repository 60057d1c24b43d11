//! Judges the finished pages and the site by the rules of [`rules::RULES`].

pub mod balance;
pub mod behind;
pub mod context;
pub mod contrast;
pub mod coverage;
pub mod expect;
pub mod facts;
pub mod leak;
pub mod levels;
pub mod listing;
pub mod merge;
pub mod page;
pub mod parts;
pub mod personal;
pub mod reach;
pub mod record;
pub mod rule;
pub mod rules;
pub mod spacing;
pub mod spoken;
pub mod statement;
pub mod turns;
pub mod wcag;

use rayon::prelude::*;

use crate::check::context::SiteContext;
use crate::check::record::RecordContext;
use crate::check::rule::{Check, Rule};
use crate::diagnostic::Diagnostic;

/// The findings of the rules that judge the site as a whole.
#[must_use]
pub fn site(context: &SiteContext<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    let judge = |rule: &&'static Rule| match rule.check {
        Check::Site(judge) => judge(context),
        Check::Page { .. } | Check::Records(_) | Check::Stage => Vec::new(),
    };
    rules.iter().flat_map(judge).collect()
}

/// The findings of the rules that judge registers and posts.
#[must_use]
pub fn records(context: &RecordContext<'_>, rules: &[&'static Rule]) -> Vec<Diagnostic> {
    let judge = |rule: &&'static Rule| match rule.check {
        Check::Records(judge) => judge(context),
        Check::Page { .. } | Check::Site(_) | Check::Stage => Vec::new(),
    };
    rules.par_iter().flat_map_iter(judge).collect()
}
