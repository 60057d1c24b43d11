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
mod tests {
    use proptest::prelude::*;

    use super::{builder, parse, parse_marked, plain};
    use crate::html::dom::{Dom, NodeId};
    use crate::html::tag::Tag;

    /// Elements as `name@offset`, indented by depth, and text in quotes.
    fn outline(dom: &Dom) -> String {
        let line = |id: NodeId| {
            let indent = "  ".repeat(dom.ancestors(id).count().saturating_sub(1));
            match dom.is_text(id) {
                true => format!("{indent}{:?}\n", dom.text(id)),
                false => format!("{indent}{}@{}\n", dom.name(id), dom.get(id).offset),
            }
        };
        dom.descendants(NodeId::DOCUMENT).map(line).collect()
    }

    #[test]
    fn moved_and_implied_elements_stand_in_tree_order() {
        let dom = parse("<!doctype html><p><b>a<table>x<tr><td>1</table><i>c</b>d</i>");
        let expected = [
            r#"html@15"#,
            r#"  head@15"#,
            r#"  body@15"#,
            r#"    p@15"#,
            r#"      b@18"#,
            r#"        "a""#,
            r#"    b@30"#,
            r#"      "x""#,
            r#"    table@22"#,
            r#"      tbody@30"#,
            r#"        tr@30"#,
            r#"          td@34"#,
            r#"            "1""#,
            r#"    b@47"#,
            r#"      i@47"#,
            r#"        "c""#,
            r#"    i@47"#,
            r#"      "d""#,
        ];
        assert_eq!(outline(&dom).lines().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn offsets_see_through_scripts_comments_and_attributes() {
        let html = "<title>a < b</title><script>if (a<b) '<p>'</script><!-- <p> --><p title='<i>'>é &lt;q> <em>x</em>";
        let dom = parse(html);
        for (tag, text) in [(Tag::Script, "<script"), (Tag::P, "<p title"), (Tag::Em, "<em")] {
            let at = dom.get(dom.tagged(tag)[0]).offset as usize;
            assert!(html[at..].starts_with(text), "{tag:?} at {at}");
        }
    }

    #[test]
    fn markers_become_sources() {
        let marked = crate::marker::split("<p data-v=\"1:2:5\" id=a>x <b id=b>y</b>");
        let dom = parse_marked(&marked.html, &marked.places);
        let bold = dom.by_id("b").unwrap();
        assert_eq!(dom.source(bold).unwrap().range(), 2..5);
        assert!(!dom.has_attr(dom.by_id("a").unwrap(), "data-v"));
        assert_eq!(dom.path(bold), "p > b");
    }

    #[test]
    fn text_of_an_element_is_one_slice() {
        let dom = parse("<div id=a>x <b>y</b><i>z</i></div>w");
        assert_eq!(dom.text(dom.by_id("a").unwrap()), "x yz");
        assert_eq!(dom.text(dom.body().unwrap()), "x yzw");
    }

    /// The tree, but for the offsets of white space: html5ever holds that of tables back until the next tag.
    fn without_offsets_of_space(mut dom: Dom) -> Dom {
        for id in dom.nodes().filter(|id| dom.is_text(*id)).collect::<Vec<_>>() {
            if dom.text(id).trim_ascii().is_empty() {
                dom.nodes[id.index()].offset = 0;
            }
        }
        dom
    }

    /// Both ways to the tree of a page give the same, if the short one gives any; whether it does.
    fn agrees(html: &str) -> bool {
        let marked = crate::marker::split(html);
        let Some(grown) = plain::grow(&marked.html, &marked.places) else {
            return false;
        };
        let built = builder::build(&marked.html, &marked.places);
        assert_eq!(outline(&grown), outline(&built), "{html}");
        assert_eq!(
            without_offsets_of_space(grown),
            without_offsets_of_space(built),
            "{html}"
        );
        true
    }

    fn page(body: &str) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"nb\">\n<head>\n<title>A &amp; b</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
        )
    }

    #[test]
    fn plain_pages_are_walked() {
        for body in [
            "",
            "x<!-- y --> z",
            "<p data-v=\"1:2:5\" id=a>x <b class='c d'>y &lt; &#39;z&#x27;</b> &nbsp;</p>\n<p>",
            "<pre>\n\nx\n</pre><pre> y</pre>",
            "<ul>\n<li>a<ul><li>b</li></ul></li>\n<li>c</li></ul><dl><dt>d</dt><dd>e</dd></dl>",
            "<table>\n<caption>t</caption><thead>\n<tr> <th scope=col>a</th>\n</tr></thead><tbody><tr><td><p>b</p></td></tr></tbody>\n</table>",
            "<nav><a href=/nb/ >hjem</a> <a href='/nn/?a=1&amp;b=2'>heim</a></nav>",
            "<style>p > a { color: red }</style><script>if (a < b) c()</script>",
            "<p>a<br>b<img src=x alt><input disabled type=text /></p><hr><my-card a.b=c>x</my-card>",
            "<h2>a</h2><div><h3>b</h3></div><form><button>c</button></form>",
            "<table><colgroup><col><col span=2></colgroup><tbody></tbody></table>",
        ] {
            let is_whole = !body.ends_with("<p>");
            assert_eq!(agrees(&page(body)), is_whole, "{body}");
        }
    }

    #[test]
    fn what_more_than_begins_goes_the_general_way() {
        for body in [
            "<p>a<p>b</p></p>",
            "<p><div></div></p>",
            "<a href=x>a<a href=y>b</a></a>",
            "<ul><li>a<li>b</li></li></ul>",
            "<table><tr><td>a</td></tr></table>",
            "<table>x<tbody></tbody></table>",
            "<b><i>a</b></i>",
            "<h2><h3>a</h3></h2>",
            "<button><button></button></button>",
            "<svg></svg>",
            "<p a=1 a=2></p>",
            "<p>&unknown;</p>",
            "<p>&copy</p>",
            "<script><!-- </script>",
            "<td></td>",
            "<P></P>",
            "</div>",
            "a < b",
            "<p/>",
            "<!-->x-->",
            "<select><option>a</option></select>",
            "</body>x",
        ] {
            assert!(!agrees(&page(body)), "{body}");
        }
        assert!(!agrees("<p>x"));
        assert!(!agrees("<!doctype html public><html><head></head><body></body></html>"));
    }

    fn piece() -> impl Strategy<Value = String> {
        let name = || {
            prop::sample::select(vec![
                "p", "div", "b", "a", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "thead",
                "tbody", "tr", "td", "th", "h1", "h2", "pre", "span", "em", "form", "button", "label", "section",
                "nav", "title", "style", "script", "details", "summary", "x-y", "svg", "select", "nobr", "object", "i",
                "font", "menu", "main",
            ])
        };
        let attributes = prop_oneof![
            4 => Just(String::new()),
            1 => "( [a-c]=\"[a-z &;<>]{0,5}\"){0,3}",
            1 => "( (id|class|href|alt)=[a-z/]{1,4}){0,2}",
            1 => "( [a-cA]( ?=?'?[a-z]?'?)/?){0,2}",
        ];
        let leaf = prop_oneof![
            3 => "[a-z \n]{0,6}",
            1 => "( |\n){1,2}",
            1 => prop::sample::select(vec!["&amp;", "&lt;", "&", "& ", "&copy", "&#65;", "&#0;", "&nbsp;", "<", "<!-- x -->", "<!---->", "<br>",
                "<img alt=x>", "<input/>", "<hr>", "<col>", "<meta charset=utf-8>", "</p>", "<p>", "</b>", "<li>", "<td>"]).prop_map(str::to_owned),
        ];
        leaf.prop_recursive(6, 40, 5, move |inner| {
            (name(), attributes.clone(), prop::collection::vec(inner, 0..5))
                .prop_map(|(name, attributes, parts)| format!("<{name}{attributes}>{}</{name}>", parts.concat()))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

        #[test]
        fn both_ways_give_one_tree(parts in prop::collection::vec(piece(), 0..6)) {
            agrees(&page(&parts.concat()));
        }

        #[test]
        fn both_ways_give_one_tree_of_noise(html in "(<!doctype html>)?(<html>)?(<head>)?[ a<>/]{0,6}(</head>)?(<body>)?[a-d<>/&;!= \n-]{0,40}(</body>)?[ \n]{0,2}(</html>)?[ a]{0,2}") {
            agrees(&html);
        }
    }
}
