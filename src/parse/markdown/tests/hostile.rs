//! Any text, however broken: the HTML is sound, and only markers tell it from what is shipped.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;

/// Markdown and HTML that is likely to go wrong, in any order.
fn snippets() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "- [ ] ",
        "- [x] ",
        "1. ",
        "> ",
        "> [!NOTE]\n",
        "\n",
        "\n\n",
        "    ",
        "| a | b |\n|---|---|\n",
        "| **c** | d |\n",
        "Tabell: t\n\n",
        "[^a]",
        "[^a]: ",
        "[a](b)",
        "![a](b)",
        "**",
        "*",
        "_",
        "`",
        "```toml\n",
        "```video\n",
        "```details\n",
        "```\n",
        "~~~",
        "body = '''\n",
        "summary = 'x'\n",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<a href='x'>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<",
        ">",
        "\"",
        "'",
        "&",
        "&amp;",
        "\\",
        "https://a.no/b_c",
        "a@b.no",
        "## ",
        "# ",
        "{#x}",
        "{lang=nn}",
        " data-v=\"0:1:2\"",
        "12 000 kr",
        "§ 4",
        "«",
        "»",
        "…",
        "--",
        "æøå",
        "term\n: ",
        "---\n",
        "text",
        " ",
        "[x]: y\n",
        "src = \"a\"\n",
        "\u{0}",
        "\r\n",
        "\t",
        "<p",
        "<img src=x",
        "<![CDATA[",
        "<?",
        "[",
        "]",
        "(",
        ")",
    ]);
    prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
}

#[test]
fn any_text_becomes_html_that_only_markers_tell_from_what_is_shipped() {
    let config = ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    with_context(|context| {
        let texts = prop_oneof![snippets(), any::<String>()];
        let check = |text: String| {
            check_sound(context, &text);
            Ok(())
        };
        TestRunner::new(config).run(&texts, check).unwrap();
    });
}

/// What is gathered beside the HTML.
fn gathered(rendered: &Rendered) -> impl PartialEq + std::fmt::Debug {
    (
        (rendered.headings.clone(), rendered.ids.clone(), rendered.links.clone()),
        (rendered.images.clone(), rendered.anonymous.clone()),
        (rendered.paragraphs.clone(), rendered.findings.clone()),
    )
}

fn check_sound(context: &Context<'_>, text: &str) {
    for lang in 0..3 {
        let marked = render(context, Language(lang), text, FileId(0), 0, Purpose::Page);
        let plain = render(context, Language(lang), text, FileId(0), 0, Purpose::Reader);
        let unwritten = render(context, Language(lang), text, FileId(0), 0, Purpose::Nothing);
        assert_eq!(unwritten.body.html, "");
        assert_eq!(gathered(&unwritten), gathered(&marked));
        assert_eq!(marker::split(&marked.body.html).html, plain.body.html);
        assert_eq!(marked.body.slots.len(), plain.body.slots.len());
        assert!(marked.body.slots.is_sorted_by_key(|slot| slot.at));
        for slot in &marked.body.slots {
            assert!(marked.body.html.is_char_boundary(slot.at as usize));
        }
        for paragraph in &marked.paragraphs {
            assert!(paragraph.span.end as usize <= text.len());
            assert_eq!(paragraph.runs.first().map(|run| run.start), Some(0));
        }
    }
}
