use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::context::{Menu, PageFacts, SiteContext};
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message, Origin, Page, Severity};

rule! {
    /// A menu that stands on several pages has its entries in the same order on each.
    ///
    /// ## Why
    /// Who has learnt where an entry stands finds it there again, also by touch, by ear and with the page much enlarged.
    ///
    /// ## Fails
    /// ```text
    /// /en/a/: Main menu: Strategy, Channels, About
    /// /en/b/: Main menu: Channels, Strategy, About
    /// ```
    ///
    /// ## Passes
    /// ```text
    /// /en/a/: Main menu: Strategy, Channels, About
    /// /en/b/: Main menu: Strategy, About
    /// ```
    ///
    /// ## References
    /// WCAG 3.2.3. Entries may be left out or added: only the order of those that two pages share is compared. A list of what
    /// is on the page itself is no menu of the site.
    "inconsistent-navigation", severity: Error, wcag: [CONSISTENT_NAVIGATION], act: [], site: judge
}

/// Each page is compared with the first that has a menu of the same name in the same language.
fn judge(site: &SiteContext<'_>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(&str, &str), (&PageFacts, &Arc<Menu>)> = BTreeMap::new();
    let mut findings = Vec::new();
    for page in site.pages {
        for menu in page.navigation.iter().filter(|menu| !menu.name.is_empty()) {
            let (other, known) = *first.entry((&page.lang, &menu.name)).or_insert((page, menu));
            if !Arc::ptr_eq(known, menu) && !same_order(&known.links, &menu.links) {
                findings.push(found(page, &menu.name, other));
            }
        }
    }
    findings
}

/// Whether the entries that both have once stand in the same order.
fn same_order(a: &[String], b: &[String]) -> bool {
    let once = |list: &[String], entry: &String| list.iter().filter(|other| *other == entry).count() == 1;
    let shared = |own: &[String]| -> Vec<String> {
        own.iter()
            .filter(|entry| once(a, entry) && once(b, entry))
            .cloned()
            .collect()
    };
    shared(a) == shared(b)
}

fn found(page: &PageFacts, menu: &str, other: &PageFacts) -> Diagnostic {
    let message = Message::new("message").with("menu", menu).with("other", &other.address);
    let origin = Origin::Template {
        name: page.template.clone(),
        line: 0,
    };
    let mut finding = Diagnostic::new(RULE.id, Severity::Error, origin, message);
    finding.page = Some(Page {
        address: page.address.clone(),
        element: "nav".to_owned(),
    });
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(address: &str, links: &[&str]) -> PageFacts {
        let links = links.iter().map(|link| (*link).to_owned()).collect();
        PageFacts {
            address: address.to_owned(),
            lang: "en".to_owned(),
            navigation: vec![Arc::new(Menu::new("Main menu".to_owned(), links))],
            ..PageFacts::default()
        }
    }

    #[test]
    fn only_the_order_of_shared_entries_counts() {
        for (links, findings) in [
            (["Strategy", "Channels", "About"].as_slice(), 0),
            (&["Strategy", "About"], 0),
            (&["Strategy", "News", "Channels", "About"], 0),
            (&["Channels", "Strategy", "About"], 1),
        ] {
            let pages = [
                page("/en/a/", &["Strategy", "Channels", "About"]),
                page("/en/b/", links),
            ];
            let found = judge(&SiteContext { pages: &pages });
            assert_eq!(found.len(), findings, "{links:?}");
        }
    }
}
