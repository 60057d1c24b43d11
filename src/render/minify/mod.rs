//! Makes a finished page smaller without changing what it says.
//!
//! Most pages go the short way: their tags nest as they are written, and what is not needed is left out while walking them.
//! Any other goes through minify-html, and what comes out is compared with what went in, for minify-html takes space away that
//! parts words.

mod plain;
mod proof;

pub use proof::same_text;

use minify_html::Cfg;

use crate::html::dom::Dom;
use crate::html::parse::parse_marked_along;
use crate::marker::Place;

/// The page without what browsers do not need; `None` when that would change what it says. Closing tags, `<html>`, `<head>`
/// and `type=text` stay, for tools that read HTML less well than browsers; scripts and style sheets are left alone.
#[must_use]
pub fn minify(html: &str) -> Option<String> {
    plain::minify(html).or_else(|| Some(with_minify_html(html)).filter(|small| same_text(html, small)))
}

/// The tree of a page from which markers were taken, and the page made smaller where one walk gives both.
#[must_use]
pub fn parse(html: &str, places: &[Place]) -> (Dom, Option<String>) {
    let mut smaller = plain::Smaller::new(html);
    let (dom, is_whole) = parse_marked_along(html, places, &mut smaller);
    (dom, is_whole.then_some(smaller.out))
}

/// The page as minify-html makes it smaller, whatever it is.
#[must_use]
pub fn with_minify_html(html: &str) -> String {
    let settings = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_css: false,
        minify_js: false,
        ..Cfg::new()
    };
    String::from_utf8(minify_html::minify(html.as_bytes(), &settings)).unwrap_or_else(|_| html.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_are_glued_are_seen() {
        let html = "<!doctype html><html><body><main><abbr>SSB</abbr> <span>a</span></main></body></html>";
        assert!(
            !same_text(html, &with_minify_html(html)),
            "minify-html no longer glues words: ship its output always"
        );
        assert!(!same_text(
            "<button>Søk</button> <button>Meny</button>",
            "<button>Søk</button><button>Meny</button>"
        ));
        assert!(!same_text("<img alt=\"Kart\">", "<img alt=Kar>"));
        assert!(!same_text("<p>a", "<p>b"));
    }

    #[test]
    fn what_only_machines_see_may_differ() {
        let long = "<p class=\"a\">\n  Hei &amp; hå <b>du</b>\n</p>\n<p title='x &gt; y'>der&nbsp;</p><!-- c -->";
        let short = "<p class=a>Hei & hå <b>du</b></p><p title=\"x > y\">der\u{a0}</p>";
        assert!(same_text(long, short));
    }

    fn inline() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            "[a-zæøå ]{0,8}",
            Just("&amp;".to_owned()),
            Just("x &lt; y".to_owned()),
            "[a-z]{1,5}".prop_map(|alt| format!("<img src=a.png alt=\"{alt} &quot;b&quot;\">")),
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            let name = prop_oneof![Just("b"), Just("a"), Just("span"), Just("code"), Just("em")];
            (name, prop::collection::vec(inner, 0..4))
                .prop_map(|(name, parts)| format!("<{name}>{}</{name}>", parts.concat()))
        })
    }

    fn page() -> impl Strategy<Value = String> {
        let name = prop_oneof![
            Just("p"),
            Just("li"),
            Just("td"),
            Just("h2"),
            Just("div"),
            Just("pre"),
            Just("section")
        ];
        let block = (name, prop::collection::vec(inline(), 0..4))
            .prop_map(|(name, parts)| format!("<{name}>{}</{name}>\n", parts.concat()));
        prop::collection::vec(block, 0..6).prop_map(|blocks| {
            format!(
                "<!doctype html><html lang=\"nb\"><head><title>t</title></head><body>{}</body></html>",
                blocks.concat()
            )
        })
    }

    proptest! {
        /// In the elements that hold running text, which are all that pages use for it, minifying changes nothing that
        /// is said.
        #[test]
        fn running_text_survives(parts in prop::collection::vec(inline(), 0..6)) {
            let html = format!("<!doctype html><html><body><p>{}</p></body></html>", parts.concat());
            prop_assert!(same_text(&html, &with_minify_html(&html)), "{}\n{}", html, with_minify_html(&html));
        }

        /// Comparing never fails, and a page says what it says.
        #[test]
        fn a_page_says_the_same_as_itself(html in page()) {
            prop_assert!(same_text(&html, &html));
            let _ = same_text(&html, &with_minify_html(&html));
        }

        #[test]
        fn any_text_can_be_compared(text in "\\PC{0,60}", other in "[<>&;#x0-9a-z=\"' /!-]{0,60}") {
            prop_assert!(same_text(&text, &text));
            prop_assert!(same_text(&other, &other));
        }
    }
}
