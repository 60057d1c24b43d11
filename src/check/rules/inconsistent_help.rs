use std::collections::BTreeMap;

use crate::check::context::{PageFacts, SiteContext};
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message, Origin, Page, Severity};

rule! {
    /// The way to make contact stands in the same part of every page.
    ///
    /// ## Why
    /// Who needs help must not have to look for it anew on each page.
    ///
    /// ## Fails
    /// ```text
    /// /en/a/: e-mail address in the footer
    /// /en/b/: e-mail address in the header
    /// ```
    ///
    /// ## Passes
    /// ```text
    /// /en/a/: e-mail address in the footer
    /// /en/b/: e-mail address in the footer
    /// ```
    ///
    /// ## References
    /// WCAG 2.2, 3.2.6. Pages that offer no contact outside their own text are not compared.
    "inconsistent-help", severity: Error, wcag: [CONSISTENT_HELP], act: [], site: judge
}

/// The pages of a language are held against the place that most of them have.
fn judge(site: &SiteContext<'_>) -> Vec<Diagnostic> {
    let mut places: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for page in site.pages {
        if let Some(help) = page.help {
            *places.entry(&page.lang).or_default().entry(help).or_default() += 1;
        }
    }
    let usual = |lang: &str| {
        let counts = places.get(lang)?;
        counts.iter().max_by_key(|(_, count)| **count).map(|(place, _)| *place)
    };
    let elsewhere = |page: &&PageFacts| page.help.is_some() && page.help != usual(&page.lang);
    site.pages
        .iter()
        .filter(elsewhere)
        .map(|page| found(page, usual(&page.lang)))
        .collect()
}

fn found(page: &PageFacts, usual: Option<&str>) -> Diagnostic {
    let (here, usual) = (page.help.unwrap_or_default(), usual.unwrap_or_default());
    let message = Message::new("message").with("here", here).with("usual", usual);
    let origin = Origin::Template {
        name: page.template.clone(),
        line: 0,
    };
    let mut finding = Diagnostic::new(RULE.id, Severity::Error, origin, message);
    finding.page = Some(Page {
        address: page.address.clone(),
        element: here.to_owned(),
    });
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_most_pages_is_the_place() {
        let page = |address: &str, help| PageFacts {
            address: address.to_owned(),
            help,
            ..PageFacts::default()
        };
        let pages = [
            page("/a/", Some("contentinfo")),
            page("/b/", Some("banner")),
            page("/c/", Some("contentinfo")),
            page("/d/", None),
        ];
        let found = judge(&SiteContext { pages: &pages });
        let addresses: Vec<_> = found
            .iter()
            .filter_map(|finding| finding.page.as_ref())
            .map(|page| &page.address)
            .collect();
        assert_eq!(addresses, ["/b/"]);
    }
}
