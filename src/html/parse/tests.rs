//! What a text's tree is, and that both ways to it give one.

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
    let Some(grown) = plain::grow(&marked.html, &marked.places, &mut ()) else {
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

fn attributes() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(String::new()),
        1 => "( a=\"[a-z <>='/]{0,4}(&amp;|& )?\")?( b='[a-z\"]{0,3}')?",
        1 => "( id=[a-z/]{1,4})?( hidden)?( ?\n)?( class=\"a b\")?",
    ]
}

fn element(names: &'static [&'static str], inside: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (prop::sample::select(names), attributes(), inside)
        .prop_map(|(name, attributes, inside)| format!("<{name}{attributes}>{inside}</{name}>"))
}

fn several(part: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::collection::vec(part, 0..4).prop_map(|parts| parts.concat())
}

/// Text and elements in a line.
fn phrase() -> impl Strategy<Value = String> {
    const LEAVES: &[&str] = &[
        "&amp;",
        "&lt;",
        "& ",
        "&#65;",
        "&#xe5;",
        "&nbsp;",
        "<!-- x -->",
        "<!---->",
        "<br>",
        "<img alt=x>",
        "<input/>",
        "<a href=x>y</a>",
        "<script>a < b</script>",
    ];
    let leaf = prop_oneof![3 => "[a-z \n]{0,6}", 1 => prop::sample::select(LEAVES).prop_map(str::to_owned)];
    leaf.prop_recursive(3, 12, 3, |inner| {
        element(
            &["b", "i", "span", "em", "label", "code", "x-y", "font"],
            several(inner),
        )
    })
}

fn list(items: impl Strategy<Value = String> + Clone) -> impl Strategy<Value = String> {
    let of = |names, item: &'static [&'static str]| element(names, several(element(item, items.clone())));
    prop_oneof![of(&["ul", "ol", "menu"], &["li"]), of(&["dl"], &["dt", "dd"])]
}

fn table(cells: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let row = element(&["tr"], several(element(&["td", "th"], cells)));
    let space = "( |\n|<!-- x -->){0,2}";
    let columns = prop_oneof![
        Just(""),
        Just("<caption>a <b>c</b></caption>"),
        Just("<colgroup> <col></colgroup>")
    ];
    (
        space,
        columns,
        element(&["thead", "tbody", "tfoot"], several(row)),
        space,
    )
        .prop_map(|(before, columns, rows, after)| format!("<table>{before}{columns}{rows}{after}</table>"))
}

/// A page whose tags nest as they are written.
fn well_nested() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        2 => phrase(),
        2 => element(&["p", "h2", "summary"], several(phrase())),
        1 => ("\n{0,2}[a-z ]", several(phrase())).prop_map(|(start, rest)| format!("<pre>{start}{rest}</pre>")),
        1 => prop::sample::select(&["<hr>", "<pre>\n\na\n</pre>", "<style>a > b {}</style>"][..]).prop_map(str::to_owned),
    ];
    let flow = block.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            element(
                &["div", "section", "nav", "details", "blockquote", "main"],
                several(inner.clone())
            ),
            list(several(inner.clone()).boxed()),
            table(several(inner)),
        ]
    });
    several(flow).prop_map(|body| page(&body))
}

/// What makes a page another than its tags tell.
const ODD: &[&str] = &[
    "<p>",
    "</p>",
    "</b>",
    "<li>",
    "<td>",
    "<b>",
    "<a href=y>",
    "<h3>",
    "<div>",
    "</div>",
    "<",
    "</",
    "<!",
    "<!-->",
    "&copy",
    "&#0;",
    "&",
    ";",
    "=",
    "\"",
    "/",
    ">",
    "<svg>",
    "<select>",
    "<nobr>",
    "<button>",
    "<form>",
    "<object>",
    "<template>",
    "<title>",
    "<P>",
    "</body>",
    "</html>",
    "<col>",
    "<dd>",
    "\r",
    "\0",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn a_well_nested_page_is_walked_to_the_same_tree(html in well_nested()) {
        prop_assert!(agrees(&html), "{}", html);
    }

    /// One thing too many, anywhere: either it is seen that the tags alone no longer tell the tree, or they do.
    #[test]
    fn an_odd_page_never_gets_another_tree(html in well_nested(), at in any::<prop::sample::Index>(), odd in prop::sample::select(ODD)) {
        let at = at.index(html.len());
        agrees(&format!("{}{odd}{}", &html[..at], &html[at..]));
    }

    /// One piece too few, anywhere.
    #[test]
    fn a_page_with_a_gap_never_gets_another_tree(html in well_nested(), at in any::<prop::sample::Index>(), length in 1..12_usize) {
        let at = at.index(html.len());
        agrees(&format!("{}{}", &html[..at], &html[(at + length).min(html.len())..]));
    }
}
