//! Brings the findings of all stages together: one for each defect, in a fixed order.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Message, Origin, Severity};

/// One finding for each defect, sorted by place and rule.
///
/// A defect of the theme that many pages show is one finding with a count and the first page. A defect of content that
/// several pages show (a list repeats a title) stands once at its place.
#[must_use]
pub fn merge(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut merged: BTreeMap<Key, Diagnostic> = BTreeMap::new();
    for diagnostic in diagnostics {
        match merged.entry(key(&diagnostic)) {
            Entry::Vacant(place) => {
                place.insert(diagnostic);
            }
            Entry::Occupied(mut first) => {
                let first = first.get_mut();
                first.count += diagnostic.count;
                if diagnostic.page < first.page {
                    first.page = diagnostic.page;
                }
            }
        }
    }
    drop_repeated(&mut merged);
    merged.into_values().collect()
}

/// Two rules that find the same defect from two sides: the first is not reported where the second is, which knows more.
const SAID_BETTER: &[(&str, &str)] = &[
    ("content-without-heading", "no-bypass"),
    ("content-without-landmark", "missing-main"),
    ("missing-main-heading", "content-without-heading"),
    ("no-skip-link", "no-bypass"),
    ("same-name-other-target", "indistinct-links"),
    ("missing-captions-track", "video-without-captions"),
    ("script-in-content", "tracker"),
];

fn drop_repeated(merged: &mut BTreeMap<Key, Diagnostic>) {
    let better = merged.keys().filter_map(|(origin, rule, ..)| {
        let (repeated, _) = SAID_BETTER.iter().find(|(_, better)| better == rule)?;
        Some((origin.clone(), *repeated))
    });
    let repeated: BTreeSet<(Origin, &str)> = better.collect();
    merged.retain(|(origin, rule, ..), _| !repeated.contains(&(origin.clone(), *rule)));
}

/// What makes two findings the same defect, in the order that findings are listed.
type Key = (Origin, &'static str, Severity, Message, String);

fn key(diagnostic: &Diagnostic) -> Key {
    let element = diagnostic
        .page
        .as_ref()
        .map_or_else(String::new, |page| page.element.clone());
    let place = match diagnostic.origin {
        Origin::Template { .. } | Origin::Html { .. } => element,
        Origin::Source(_) | Origin::File(_) | Origin::Site => String::new(),
    };
    (
        diagnostic.origin.clone(),
        diagnostic.rule,
        diagnostic.severity,
        diagnostic.message.clone(),
        place,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Page;
    use crate::span::{FileId, Span};

    fn on(address: &str, element: &str, origin: Origin) -> Diagnostic {
        let mut diagnostic = Diagnostic::new("empty-link", Severity::Error, origin, Message::new("message"));
        diagnostic.page = Some(Page {
            address: address.to_owned(),
            element: element.to_owned(),
        });
        diagnostic
    }

    #[test]
    fn a_defect_of_the_theme_is_one_finding_with_a_count() {
        let template = Origin::Template {
            name: "page.html".to_owned(),
            line: 0,
        };
        let found = merge(vec![
            on("/nb/b/", "footer > a", template.clone()),
            on("/nb/a/", "footer > a", template.clone()),
            on("/nb/a/", "header > a", template),
        ]);
        let seen: Vec<_> = found
            .iter()
            .map(|d| (d.count, d.page.as_ref().unwrap().address.as_str()))
            .collect();
        assert_eq!(seen, [(2, "/nb/a/"), (1, "/nb/a/")]);
    }

    #[test]
    fn of_two_rules_that_find_the_same_the_better_speaks() {
        let at = |start| Origin::Source(Span::new(FileId(0), start, start + 1));
        let found = |rule, start| Diagnostic::new(rule, Severity::Error, at(start), Message::new("message"));
        let merged = merge(vec![
            found("missing-captions-track", 3),
            found("video-without-captions", 3),
            found("missing-captions-track", 8),
        ]);
        let rules: Vec<&str> = merged.iter().map(|diagnostic| diagnostic.rule).collect();
        assert_eq!(rules, ["video-without-captions", "missing-captions-track"]);
    }

    #[test]
    fn findings_stand_in_order_of_place() {
        let at = |start| Origin::Source(Span::new(FileId(0), start, start + 1));
        let found = merge(vec![
            on("/b/", "p", at(9)),
            on("/a/", "p", at(2)),
            on("/c/", "p", at(9)),
        ]);
        let counts: Vec<u32> = found.iter().map(|diagnostic| diagnostic.count).collect();
        assert_eq!(counts, [1, 2]);
    }
}
