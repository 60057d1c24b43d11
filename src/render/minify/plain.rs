//! Makes a page smaller whose tags nest as they are written: then what stands beside a white space tells whether it shows.

use crate::html::plain::{Attribute, Start, Visit, Writing, walk};
use crate::html::tag::Tag;

/// The page without comments, superfluous white space and quotation marks; `None` when its tags alone do not tell the tree.
pub(super) fn minify(html: &str) -> Option<String> {
    let mut smaller = Smaller::new(html);
    walk(html, &mut smaller)?;
    Some(smaller.out)
}

/// A page that is made smaller while somebody walks it.
#[derive(Default)]
pub(super) struct Smaller {
    /// The whole page when it has been walked to its end.
    pub out: String,
    /// Whether a white space is due before what comes next in the line.
    space_due: bool,
    /// Whether a block has just begun or ended: white space does not show there.
    at_edge: bool,
    is_in_head: bool,
    /// Open elements that keep their white space.
    kept: u32,
    /// Whether the last tag is one after which a line break is not part of the text.
    swallows_line_break: bool,
}

impl Smaller {
    pub fn new(html: &str) -> Self {
        let mut out = String::with_capacity(html.len());
        out.push_str("<!doctype html>");
        Self {
            out,
            at_edge: true,
            ..Self::default()
        }
    }

    /// Makes ready for a tag: the edge of a block swallows white space on both sides.
    fn meet(&mut self, tag: Tag) {
        let is_edge = self.is_in_head || is_edge(tag);
        if !is_edge {
            self.write_space();
        }
        self.space_due = false;
        self.at_edge = is_edge;
        self.swallows_line_break = false;
    }

    fn write_space(&mut self) {
        if self.space_due {
            self.out.push(' ');
            self.space_due = false;
        }
    }

    fn keep(&mut self, text: &str) {
        if self.swallows_line_break && text.starts_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str(text);
    }

    fn collapse(&mut self, text: &str) {
        let mut rest = text.trim_ascii_start();
        self.space_due |= rest.len() < text.len() && !self.at_edge;
        while !rest.is_empty() {
            self.write_space();
            self.at_edge = false;
            let (words, after) = rest.split_at(plainly_spaced(rest));
            self.out.push_str(words);
            rest = after.trim_ascii_start();
            self.space_due = rest.len() < after.len();
        }
    }

    fn attribute(&mut self, attribute: Attribute<'_>) {
        self.out.push(' ');
        self.out.push_str(attribute.name);
        let value = attribute.value;
        if value.is_empty() {
            return;
        }
        self.out.push('=');
        match quotation_mark(value) {
            None => self.out.push_str(value),
            Some(mark) => {
                self.out.push(mark);
                self.out.push_str(value);
                self.out.push(mark);
            }
        }
    }
}

impl<'a> Visit<'a> for Smaller {
    fn start(&mut self, start: Start<'a, '_>) -> Option<()> {
        self.is_in_head |= start.tag == Tag::Head;
        self.meet(start.tag);
        self.out.push('<');
        self.out.push_str(start.name);
        for attribute in start.attributes {
            self.attribute(*attribute);
        }
        self.out.push('>');
        if start.tag == Tag::Pre {
            self.kept += 1;
            self.swallows_line_break = true;
        }
        Some(())
    }

    fn end(&mut self, tag: Tag, name: &'a str) -> Option<()> {
        self.meet(tag);
        self.is_in_head &= tag != Tag::Head;
        self.kept -= u32::from(tag == Tag::Pre);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        Some(())
    }

    fn text(&mut self, text: &'a str, writing: Writing) -> Option<()> {
        if self.kept > 0 || writing == Writing::Raw {
            self.keep(text);
        } else {
            self.collapse(text);
        }
        self.swallows_line_break = false;
        Some(())
    }

    /// Without a comment, what stands around it must not become a reference.
    fn comment(&mut self) -> Option<()> {
        let word = self.out.rsplit(['>', ';', ' ']).next().unwrap_or_default();
        (!word.contains('&')).then_some(())
    }
}

/// How much of a text that begins with a word has single spaces alone between its words.
fn plainly_spaced(text: &str) -> usize {
    // Many bytes are looked at at once, with no question about each.
    const STEP: usize = 32;
    let bytes = text.as_bytes();
    let is_more = |byte: u8, next: u8| byte.is_ascii_whitespace() & ((byte != b' ') | next.is_ascii_whitespace());
    let mut from = 0;
    while let Some(part) = bytes.get(from..=from + STEP) {
        let pairs = part.iter().zip(&part[1..]);
        if pairs.fold(false, |found, (byte, next)| found | is_more(*byte, *next)) {
            break;
        }
        from += STEP;
    }
    let next = |at: usize| bytes.get(at + 1).copied().unwrap_or(b' ');
    let more = (from..bytes.len()).find(|at| is_more(bytes[*at], next(*at)));
    more.unwrap_or(bytes.len())
}

/// The mark that a value must stand between, if any.
fn quotation_mark(value: &str) -> Option<char> {
    let needs_one = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'=' | b'<' | b'>' | b'`');
    if !value.bytes().any(needs_one) {
        return None;
    }
    Some(if value.contains('"') { '\'' } else { '"' })
}

/// Whether an element is a block or part of one, so that white space does not show at its tags.
#[rustfmt::skip]
const fn is_edge(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Html | Tag::Head | Tag::Body | Tag::Address | Tag::Article | Tag::Aside | Tag::Blockquote | Tag::Caption
            | Tag::Center | Tag::Col | Tag::Colgroup | Tag::Dd | Tag::Details | Tag::Dialog | Tag::Div | Tag::Dl | Tag::Dt
            | Tag::Fieldset | Tag::Figcaption | Tag::Figure | Tag::Footer | Tag::Form | Tag::H1 | Tag::H2 | Tag::H3
            | Tag::H4 | Tag::H5 | Tag::H6 | Tag::Header | Tag::Hgroup | Tag::Hr | Tag::Legend | Tag::Li | Tag::Main
            | Tag::Menu | Tag::Nav | Tag::Ol | Tag::P | Tag::Pre | Tag::Search | Tag::Section | Tag::Summary | Tag::Table
            | Tag::Tbody | Tag::Td | Tag::Tfoot | Tag::Th | Tag::Thead | Tag::Title | Tag::Tr | Tag::Ul
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::minify;
    use crate::html::dom::Dom;
    use crate::html::parse::parse;
    use crate::render::minify::{same_text, with_minify_html};

    proptest! {
        #[test]
        fn single_spaces_are_found_wherever_they_stand(text in "[a ]{0,3}(aa |a\n|æø ?|a){0,60}[a ]{0,3}") {
            let more = |at: &usize| {
                let rest = &text.as_bytes()[*at..];
                rest[0].is_ascii_whitespace() && (rest[0] != b' ' || rest.get(1).is_none_or(u8::is_ascii_whitespace))
            };
            let first = (0..text.len()).find(more).unwrap_or(text.len());
            prop_assert_eq!(super::plainly_spaced(&text), first);
        }
    }

    fn page(body: &str) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"nb\">\n<head>\n  <meta charset=\"utf-8\">\n  <title> A  &amp;\n b </title>\n</head>\n\
             <body class=\"\">\n{body}\n</body>\n</html>\n"
        )
    }

    fn small(body: &str) -> String {
        let small = minify(&page(body)).unwrap();
        let frame =
            "<!doctype html><html lang=nb><head><meta charset=utf-8><title>A &amp; b</title></head><body class>";
        let body = small.strip_prefix(frame).unwrap_or_else(|| panic!("{small}"));
        body.strip_suffix("</body></html>").unwrap().to_owned()
    }

    #[test]
    fn only_what_does_not_show_is_left_out() {
        let cases = [
            (
                "<p>\n a  b\n<b> c </b> <i>d</i>\n</p>\n<p> e</p>",
                "<p>a b <b> c </b> <i>d</i></p><p>e</p>",
            ),
            ("<p>a<!-- b -->c <!-- d --> e</p>", "<p>ac e</p>"),
            (
                "<pre>\n\n a\n  b </pre> <pre><!-- c -->\n d</pre>",
                "<pre>\n\n a\n  b </pre><pre>\n\n d</pre>",
            ),
            (
                "<ul>\n<li> a </li>\n<li><a href=\"/x/\" >b</a>\n</li>\n</ul>",
                "<ul><li>a</li><li><a href=/x/>b</a></li></ul>",
            ),
            (
                "<p title=\"a b\" id='c\"d' lang=\"nb\" hidden=\"\">e</p>",
                "<p title=\"a b\" id='c\"d' lang=nb hidden>e</p>",
            ),
            (
                "<button>a</button> <button>b</button>",
                "<button>a</button> <button>b</button>",
            ),
            (
                "<p>a <span class=icon></span> b</p>",
                "<p>a <span class=icon></span> b</p>",
            ),
            ("<script>\n a < b \n</script>", "<script>\n a < b \n</script>"),
            ("<p>a<br />\nb</p>", "<p>a<br> b</p>"),
        ];
        for (body, expected) in cases {
            assert_eq!(small(body), expected);
        }
    }

    #[test]
    fn other_pages_go_the_general_way() {
        assert_eq!(minify("<p>a"), None);
        assert_eq!(minify(&page("<p>a<p>b")), None);
        assert_eq!(minify(&page("<p>&<!-- a -->amp;</p>")), None);
    }

    #[test]
    fn the_page_is_about_as_small_as_minify_html_makes_it() {
        let body = "<section class=\"prose\">\n  <h2 id=\"maal\">Mål</h2>\n  <p>Vi skal nå alle, også dem som\n  ikke \
                    <a href=\"/nb/\" rel=\"next\">spør</a>.</p>\n</section>\n";
        let html = page(&body.repeat(40));
        let (ours, general) = (minify(&html).unwrap().len(), with_minify_html(&html).len());
        assert!(ours * 100 <= general * 101, "{ours} bytes, minify-html {general}");
    }

    /// Elements with their attributes, and the words between their tags.
    fn outline(dom: &Dom) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for id in dom.nodes() {
            let goes_on = dom.previous_sibling(id).is_some_and(|before| dom.is_text(before));
            match lines.last_mut() {
                Some(text) if dom.is_text(id) && goes_on => text.push_str(dom.text(id)),
                _ if dom.is_text(id) => lines.push(dom.text(id).to_owned()),
                _ => lines.push(format!("<{} {:?}>", dom.name(id), dom.attrs(id).collect::<Vec<_>>())),
            }
        }
        let words = |line: &String| line.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        lines.iter().map(words).filter(|line| !line.is_empty()).collect()
    }

    fn element() -> impl Strategy<Value = String> {
        let names = vec![
            "p", "b", "a", "span", "div", "ul", "li", "pre", "td", "section", "h2", "code", "button", "x-y",
        ];
        let leaf = prop_oneof![
            3 => "[a-c \n]{0,6}",
            1 => prop::sample::select(vec!["&amp;", " &lt; ", "<br>", "<!-- x -->", "&", "lt;", "<img alt='a \"b' src=c>", "<input value=\"d e\">"])
                .prop_map(str::to_owned),
        ];
        leaf.prop_recursive(5, 32, 4, move |inner| {
            let parts = prop::collection::vec(inner, 0..4);
            (
                prop::sample::select(names.clone()),
                "( (id|title)=\"[a-c =']{0,3}\")?",
                parts,
            )
                .prop_map(|(name, attribute, parts)| format!("<{name}{attribute}>{}</{name}>", parts.concat()))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

        #[test]
        fn a_smaller_page_says_the_same(parts in prop::collection::vec(element(), 0..6)) {
            let html = page(&parts.concat());
            if let Some(small) = minify(&html) {
                prop_assert!(small.len() <= html.len() + 1);
                prop_assert!(same_text(&html, &small), "{}\n{}", html, small);
                prop_assert_eq!(outline(&parse(&html)), outline(&parse(&small)));
                prop_assert_eq!(minify(&small).unwrap_or_else(|| small.clone()), small, "{}", html);
            }
        }
    }
}
