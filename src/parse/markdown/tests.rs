//! What Markdown becomes: HTML, places, prose. Each case is Markdown and what must come of it.

mod hostile;

use super::*;
use crate::config::SiteConfig;
use crate::lang::PerLanguage;
use crate::marker;
use crate::parse::document::SlotKind;
use crate::prose::ParagraphKind;
use crate::source::Sources;
use crate::span::LineIndex;
use crate::strings::Strings;

const SITE: &str = "title = 'x'\nlanguages = ['nb', 'nn', 'en']\n";

const GLOSSARY: &str = "[[term]]\nname = 'Bokverket'\nabbreviation = 'BV'\n[[term]]\nname = { nb = 'fjellkanal' }\n\
    explanation = { nb = 'En kanal i fjellet.' }\nforms = { nb = ['fjellkanalen'] }\n";

/// A site in three languages with the interface texts of the program.
fn with_context<T>(test: impl FnOnce(&Context<'_>) -> T) -> T {
    let files = [("content/site.toml", SITE), ("content/glossary.toml", GLOSSARY)];
    let (config, findings) = SiteConfig::read(&Sources::from_pairs(files));
    assert!(findings.is_empty(), "{findings:?}");
    let texts = [
        include_str!("../../../i18n/nb.toml"),
        include_str!("../../../i18n/nn.toml"),
        include_str!("../../../i18n/en.toml"),
    ];
    let strings = PerLanguage::from_fn(&config.languages, |lang| {
        Strings::parse(config.tag(lang), texts[lang.0 as usize]).unwrap()
    });
    test(&Context::new(&config, &strings))
}

fn rendered(lang: u8, text: &str) -> Rendered {
    with_context(|context| render(context, Language(lang), text, FileId(0), 0, Purpose::Page))
}

/// The body with slots filled in plainly: `{href=target}` and `{img=target|alt}`.
fn filled(rendered: &Rendered) -> String {
    let mut out = String::new();
    let mut from = 0;
    for slot in &rendered.body.slots {
        let at = slot.at as usize;
        out.push_str(&rendered.body.html[from..at]);
        from = at;
        match slot.kind {
            SlotKind::Link(index) => {
                let link = &rendered.links[index as usize];
                out.push_str(&format!(" {}={}", link.attribute, link.target.value));
            }
            SlotKind::Image(index) => {
                let image = &rendered.images[index as usize];
                out.push_str(&format!("<img {}|{}>", image.target.value, image.alt));
            }
        }
    }
    out.push_str(&rendered.body.html[from..]);
    marker::split(&out).html
}

/// The HTML without markers, in Norwegian bokmål, line breaks between blocks left out.
#[track_caller]
fn check(text: &str, expected: &str) {
    check_in(0, text, expected);
}

#[track_caller]
fn check_in(lang: u8, text: &str, expected: &str) {
    let html = filled(&rendered(lang, text)).replace(">\n<", "><");
    assert_eq!(html.trim(), expected, "{text}");
}

/// The findings as `line:column rule/reason`.
#[track_caller]
fn check_findings(text: &str, expected: &[&str]) {
    let index = LineIndex::new(text);
    let line = |finding: &Diagnostic| {
        let crate::diagnostic::Origin::Source(span) = &finding.origin else {
            panic!("{finding:?}");
        };
        let place = index.position(text, span.start);
        format!(
            "{}:{} {}/{}",
            place.line, place.column, finding.rule, finding.message.reason
        )
    };
    let findings: Vec<String> = rendered(0, text).findings.iter().map(line).collect();
    assert_eq!(findings, expected, "{text}");
}

/// Every marker in the HTML, as `element line:column «source text»`.
fn places(text: &str) -> Vec<String> {
    let html = rendered(0, text).body.html;
    let index = LineIndex::new(text);
    html.split('<')
        .filter_map(|part| {
            let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            let value = part.split_once(" data-v=\"")?.1.split('"').next()?;
            let span = marker::parse(value)?;
            let place = index.position(text, span.start);
            let first = text[span.range()].lines().next().unwrap_or_default();
            Some(format!("{name} {}:{} {first}", place.line, place.column))
        })
        .collect()
}

#[test]
fn blocks() {
    check("Hei\npå deg", "<p>Hei\npå deg</p>");
    check("a  \nb", "<p>a<br>\nb</p>");
    check("## Om oss", "<h2 id=\"om-oss\">Om oss</h2>");
    check("> sitat", "<blockquote><p>sitat</p></blockquote>");
    check("- a\n- b", "<ul><li>a</li><li>b</li></ul>");
    check("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
    check("1. a\n\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>");
    check("---", "<hr>");
    check("Ord\n: Forklaring", "<dl><dt>Ord</dt><dd>Forklaring</dd></dl>");
    check(
        "~~gammelt~~ *e* **s** `k<`",
        "<p><del><span class=\"visually-hidden\">tatt ut: </span>gammelt</del> <em>e</em> <strong>s</strong> <code>k&lt;</code></p>",
    );
    check(
        "<del>24</del> <ins>42</ins>",
        "<p><del><span class=\"visually-hidden\">tatt ut: </span>24</del> \
         <ins><span class=\"visually-hidden\">lagt til: </span>42</ins></p>",
    );
    check("{{ tittel }} {% if %}", "<p>{{ tittel }} {% if %}</p>");
}

#[test]
fn headings_have_stable_ids() {
    check(
        "## Å velge\n### Å velge",
        "<h2 id=\"a-velge\">Å velge</h2><h3 id=\"a-velge-2\">Å velge</h3>",
    );
    check(
        "## Mål {#maal .stor lang=nn}",
        "<h2 id=\"maal\" class=\"stor\" lang=\"nn\">Mål</h2>",
    );
    check("## !", "<h2 id=\"section\">!</h2>");
    check("# Tittel", "<h2 id=\"tittel\">Tittel</h2>");
    check_findings(
        "## a {#x}\n\n# b {#x}\n\n## c {lng=nn}",
        &[
            "3:1 heading-one-in-body/message",
            "3:1 duplicate-heading-id/message",
            "5:1 unknown-key/similar",
        ],
    );
    let all = rendered(0, "## Om \"oss\" og [dere](x.md)").headings;
    assert_eq!(all[0].text, "Om «oss» og dere");
}

#[test]
fn alerts_have_titles_in_the_page_s_language() {
    let alert = |title: &str| {
        format!(
            "<aside class=\"alert alert-warning\" role=\"note\"><p class=\"alert-title\">{title}</p><p>x</p></aside>"
        )
    };
    check_in(0, "> [!WARNING]\n> x", &alert("Advarsel"));
    check_in(1, "> [!WARNING]\n> x", &alert("Åtvaring"));
    check_in(2, "> [!WARNING]\n> x", &alert("Warning"));
}

#[test]
fn tasks_say_their_state() {
    check(
        "- [x] a\n- [ ] b",
        "<ul class=\"task-list\"><li class=\"task done\"><span class=\"task-mark\"><span class=\"visually-hidden\">Gjort:</span>\
         </span> a</li><li class=\"task open\"><span class=\"task-mark\"><span class=\"visually-hidden\">Ikke gjort:</span>\
         </span> b</li></ul>",
    );
}

#[test]
fn tables_have_scope_caption_and_region() {
    check(
        "| a | b |\n|---|--:|\n| **r** | 1 |",
        "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-label=\"Tabell 1\"><table><thead><tr>\
         <th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th></tr></thead><tbody><tr>\
         <th scope=\"row\">r</th><td class=\"align-right\">1</td></tr></tbody></table></div>",
    );
    check(
        "| a |\n|---|\n| **[k](k.md)** |",
        "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-label=\"Tabell 1\"><table><thead><tr>\
         <th scope=\"col\">a</th></tr></thead><tbody><tr><th scope=\"row\"><a href=k.md>k</a></th></tr></tbody></table></div>",
    );
    let captioned = |caption: &str| {
        format!(
            "<p>før</p><div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tbl-1\"><table>\
             <caption id=\"tbl-1\">{caption}</caption><thead><tr><td></td><th scope=\"col\">b</th></tr></thead></table></div>"
        )
    };
    check(
        "før\n\nTabell: Alle *tall*, [k](k.md)\n\n|  | b |\n|---|---|",
        &captioned("Alle <em>tall</em>, <a href=k.md>k</a>"),
    );
    check(
        "før\n\nTabell 2: Alle\n\n|  | b |\n|---|---|",
        &captioned("Tabell 2: Alle"),
    );
    check("Tabell: ikke foran en tabell", "<p>Tabell: ikke foran en tabell</p>");
}

#[test]
fn footnotes_are_numbered_by_reference_and_linked_both_ways() {
    let html = filled(&rendered(0, "A[^b] B[^a] C[^b]\n\n[^a]: En\n[^b]: To\n"));
    assert!(html.contains("<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\" aria-label=\"Fotnote 1\">1</a></sup> B"));
    assert!(html.contains("href=\"#fn-1\" id=\"fnref-1-2\""));
    let notes = html.split("<section").nth(1).unwrap();
    assert!(notes.contains("<h2 id=\"fn\">Fotnoter</h2>"));
    assert!(notes.find("To").unwrap() < notes.find("En").unwrap());
    assert!(notes.contains("<p>To <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#fnref-1\" aria-label=\"Tilbake til teksten, fotnote 1\">↩</a> <a"));
    assert!(notes.contains("href=\"#fnref-1-2\" aria-label=\"Tilbake til teksten, fotnote 1, sted 2\">"));
    check_findings(
        "A[^x] \\[^y]\n\n[^z]: Z\n\n[^z]: Z2",
        &[
            "1:2 footnote-without-text/message",
            "5:1 duplicate-footnote/message",
            "3:1 footnote-without-reference/message",
        ],
    );
}

#[test]
fn links_and_images_wait_for_the_site() {
    check(
        "[*a* b](c.md \"t\")",
        "<p><a href=c.md title=\"t\"><em>a</em> b</a></p>",
    );
    check("![Alt *x*](b.png)", "<p><img b.png|Alt x></p>");
    check("[![logo](l.png)](/)", "<p><a href=/><img l.png|logo></a></p>");
    check(
        "<https://a.no/> <post@a.no>",
        "<p><a href=https://a.no/>https://a.no/</a> <a href=mailto:post@a.no>post@a.no</a></p>",
    );
    let result = rendered(0, "Se [*a* b](c.md#d) og\n![k](bilde.png)");
    assert_eq!(result.links[0].text, "a b");
    let place = |span: Span| (span.start, span.end);
    assert_eq!(place(result.links[0].target.span), (11, 17));
    assert_eq!(place(result.images[0].target.span), (27, 36));
    assert_eq!(place(result.images[0].span), (22, 37));
}

#[test]
fn bare_addresses_become_links() {
    check(
        "Se https://a.no/x_y_z?a=1&b=2.",
        "<p>Se <a href=https://a.no/x_y_z?a=1&b=2>https://a.no/x_y_z?a=1&amp;b=2</a>.</p>",
    );
    check(
        "(http://a.no/b_(c))",
        "<p>(<a href=http://a.no/b_(c)>http://a.no/b_(c)</a>)</p>",
    );
    check(
        "Skriv til ola.nordmann@a.no!",
        "<p>Skriv til <a href=mailto:ola.nordmann@a.no>ola.nordmann@a.no</a>!</p>",
    );
    check(
        "[https://a.no](b.md) `https://c.no`",
        "<p><a href=b.md>https://a.no</a> <code>https://c.no</code></p>",
    );
    check("kl. 10: https:// og a@b", "<p>kl. 10: https:// og a@b</p>");
    check(
        "## Se https://a.no",
        "<h2 id=\"se-https-a-no\">Se <a href=https://a.no>https://a.no</a></h2>",
    );
}

#[test]
fn typography_follows_the_language() {
    check_in(
        0,
        "\"Hei *du*\" -- sa \"ho\" - ja...",
        "<p>«Hei <em>du</em>» – sa «ho» – ja…</p>",
    );
    check_in(
        2,
        "\"Hey *you*\" -- it's 'so' - yes...",
        "<p>“Hey <em>you</em>” – it’s ‘so’ – yes…</p>",
    );
    check_in(
        1,
        "25 % av 10 000 kroner, § 4, 3 menn",
        "<p>25\u{a0}% av 10\u{a0}000\u{a0}kroner, §\u{a0}4, 3 menn</p>",
    );
    check_in(2, "25 % of 10 000", "<p>25 % of 10 000</p>");
    check_in(
        0,
        "\"'hei' sa han\" (\"ok\") 90-tallet 1-2 a---b",
        "<p>«‘hei’ sa han» («ok») 90-tallet 1-2 a—b</p>",
    );
    check_in(
        0,
        "<span lang=\"en\">\"x\"</span> `\"x\"`",
        "<p><span lang=\"en\">“x”</span> <code>&quot;x&quot;</code></p>",
    );
    check_in(0, "a & b &amp; c \\& d < e", "<p>a &amp; b &amp; c &amp; d &lt; e</p>");
}

#[test]
fn the_first_use_of_a_term_is_explained() {
    check(
        "## BV\n\nBV og *BV*, BVen.",
        "<h2 id=\"bv\">BV</h2><p><abbr title=\"Bokverket\">BV</abbr> og <em>BV</em>, BVen.</p>",
    );
    check("Bokverket (BV) og BV", "<p>Bokverket (BV) og BV</p>");
    check("«BV» [BV](x) `BV`", "<p>«BV» <a href=x>BV</a> <code>BV</code></p>");
    check(
        "Fjellkanal, fjellkanal og fjellkanaler",
        "<p><a class=\"term\" href=\"#term-1\">Fjellkanal</a>, fjellkanal og fjellkanaler</p><section class=\"terms\" \
         aria-labelledby=\"terms\"><h2 id=\"terms\">Ordforklaringer</h2><dl><dt id=\"term-1\">fjellkanal</dt>\
         <dd>En kanal i fjellet.</dd></dl></section>",
    );
    let english = rendered(2, "fjellkanal");
    assert!(!english.body.html.contains("term"));
    assert!(rendered(0, "I fjellkanalen").body.html.contains("#term-1"));
}

#[test]
fn code_is_coloured_and_labelled() {
    check(
        "```toml\n# k\na = \"<\"\n```",
        "<figure class=\"code\"><figcaption class=\"code-lang\">TOML</figcaption><pre tabindex=\"0\" role=\"group\" \
         aria-label=\"Kode i TOML\"><code translate=\"no\"><span class=\"z-comment\"># k</span><span class=\"z-name\">a</span> \
         = <span class=\"z-string\">&quot;&lt;&quot;</span></code></pre></figure>",
    );
    let rust = filled(&rendered(0, "```rust\nfn a() -> &'static str { \"b\" } // c\n```"));
    for token in [
        "keyword\">fn</span>",
        "function\">a</span>",
        "string\">&quot;b&quot;",
        "comment\">// c",
    ] {
        assert!(rust.contains(token), "{token}: {rust}");
    }
    let plain = "<figure class=\"code\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Kode\"><code translate=\"no\">a &amp; b\n</code></pre></figure>";
    check("    a & b", &plain.replace("b\n", "b"));
    check("```\na & b\n```", plain);
}

#[test]
fn raw_html_passes_with_markers_and_links() {
    check("a <abbr title=\"x\">b</abbr>", "<p>a <abbr title=\"x\">b</abbr></p>");
    check(
        "<div class='k'>\n<a href=\"b.md\">c</a><!-- d -->\n</div>",
        "<div class='k'><a href=b.md>c</a></div>",
    );
    check(
        "<video src=v.mp4 poster=p.png></video>",
        "<p><video src=v.mp4 poster=p.png></video></p>",
    );
    check(
        "<p data-v=\"0:0:0\">x 3 < 4 data-v=\"0:0:0\"</p>",
        "<p>x 3 &lt; 4 data-v=&quot;0:0:0&quot;</p>",
    );
    check("<b>x", "<p><b>x</p></b>");
    check_findings(
        "a <b>x\n\ny</i>",
        &["3:2 unclosed-html/no-start", "1:3 unclosed-html/message"],
    );
    check_findings("<ul><li>a<li>b</ul>", &[]);
    let links = rendered(0, "<p>\n<a href=\"b.md\">c <i>d</i></a>").links;
    assert_eq!((links[0].text.as_str(), links[0].target.span.start), ("c d", 13));
}

#[test]
fn places_of_elements() {
    let text = "Ø *e* [l](m)\n\n- x `k`\n\n| a | b |\n|---|---|\n| c | d |\n\n<b>r</b>\n\nn[^1]\n\n[^1]: Note\n";
    let expected = [
        "p 1:1 Ø *e* [l](m)",
        "em 1:3 *e*",
        "a 1:7 [l](m)",
        "ul 3:1 - x `k`",
        "li 3:1 - x `k`",
        "code 3:5 `k`",
        "div 5:1 | a | b |",
        "table 5:1 | a | b |",
        "tr 5:1 | a | b |",
        "th 5:3 a",
        "th 5:7 b",
        "tr 7:1 | c | d |",
        "td 7:3 c",
        "td 7:7 d",
        "p 9:1 <b>r</b>",
        "b 9:1 <b>",
        "p 11:1 n[^1]",
        "sup 11:2 [^1]",
        "a 11:2 [^1]",
        "section 13:1 [^1]: Note",
        "h2 13:1 [^1]: Note",
        "ol 13:1 [^1]: Note",
        "li 13:1 [^1]: Note",
        "p 13:7 Note",
        "a 13:1 [^1]: Note",
    ];
    assert_eq!(places(text), expected);
}

#[test]
fn places_in_components_reach_into_the_toml() {
    check_findings(
        "> ```quote\n> text = 1\n> autor = \"x\"\n> ```",
        &["3:3 unknown-key/similar", "2:10 wrong-type/text"],
    );
    check_findings("```video\nsrc = \"a.mp4\"\n```", &["1:1 missing-key/message"]);
    check_findings(
        "```video\nsrc = 'a'\ntitle = 't'\ncaptions = { nn = 'n.vtt' }\n```",
        &[
            "1:1 video-without-captions/message",
            "1:1 video-without-transcript/message",
        ],
    );
    check_findings("```figure\nsrc = 'a.png'\n```", &["1:1 missing-key/message"]);
    check_findings("```contact\nname = 'x'\nemail = 'y'\n```", &["3:9 invalid-value/email"]);
    let text = "```details\nsummary = \"Mer\"\nbody = \"\"\"\nHei *du*\n\n# H\n\"\"\"\n```";
    check_findings(text, &["6:1 heading-one-in-body/message"]);
    let places = places(text);
    assert!(places.contains(&"em 4:5 *du*".to_owned()), "{places:?}");
}

#[test]
fn a_misspelt_component_is_found() {
    check_findings("```kontakt\nname = 'Vakta'\n```", &["1:1 unknown-component/message"]);
    check_findings("```figur\nsrc = 'a.png'\n```", &["1:1 unknown-component/message"]);
    check_findings("```toml\nname = 'Vakta'\n```", &[]);
    check_findings("```figur\nEi teikning\n```", &[]);
    check_findings("```text\na = b\n```", &[]);
}

#[test]
fn components_become_html() {
    check(
        "```details\nsummary = 'Mer \"om\"'\nbody = 'Hei [du](x.md)'\n```",
        "<details class=\"details\"><summary>Mer «om»</summary><p>Hei <a href=x.md>du</a></p></details>",
    );
    check(
        "```quote\ntext = 'Ja'\nauthor = 'Ho'\nsource = 'Boka'\nurl = 'https://a.no'\nlang = 'nn'\n```",
        "<figure class=\"quote\"><blockquote lang=\"nn\"><p>Ja</p></blockquote><figcaption>Ho, \
         <cite><a href=https://a.no>Boka</a></cite></figcaption></figure>",
    );
    check(
        "```contact\nname = 'Vakta'\nphone = '22 33 44 55'\nemail = 'a@b.no'\n```",
        "<div class=\"contact-card\"><p class=\"contact-name\">Vakta</p><ul><li>E-post: <a href=mailto:a@b.no>a@b.no</a></li>\
         <li>Telefon: <a href=tel:+4722334455>22 33 44 55</a></li></ul></div>",
    );
    check(
        "```figure\nsrc = 'a.png'\nalt = 'A'\ncaption = 'C'\nsource = 'S'\ndata = 'd.csv'\n```",
        "<figure class=\"figure\"><img a.png|A><figcaption><p>C</p><p class=\"figure-source\">Kilde: S</p>\
         <p><a href=d.csv>Last ned tallene</a></p></figcaption></figure>",
    );
    let video = "```video\nsrc = 'a.mp4'\ntitle = 'T'\ncaptions = 'c.vtt'\ntranscript = 'Tekst'\nposter = 'p.jpg'\n```";
    check(
        video,
        "<figure class=\"video\"><video controls preload=\"metadata\" aria-label=\"T\" src=a.mp4 poster=p.jpg>\
         <track kind=\"captions\" srclang=\"nb\" label=\"Bokmål\" default src=c.vtt></video><figcaption>T</figcaption>\
         <details class=\"details\"><summary>Les det som blir sagt og vist</summary><p>Tekst</p></details></figure>",
    );
}

/// The paragraphs as `kind: text`, quoted stretches in braces and marked languages in brackets.
fn prose(text: &str) -> Vec<String> {
    let result = rendered(0, text);
    for paragraph in &result.paragraphs {
        for (index, run) in paragraph.runs.iter().enumerate() {
            let end = paragraph
                .runs
                .get(index + 1)
                .map_or(paragraph.text.len(), |next| next.start as usize);
            let piece = &paragraph.text[run.start as usize..end];
            let source = text[run.source as usize..].replace('\n', " ").replace("&amp;", "&");
            assert!(source.starts_with(piece), "{piece:?} in {text:?}");
        }
    }
    result.paragraphs.iter().map(shown).collect()
}

fn shown(paragraph: &Paragraph) -> String {
    let kind = match paragraph.kind {
        ParagraphKind::Body => "body",
        ParagraphKind::Heading => "heading",
        ParagraphKind::Cell => "cell",
        ParagraphKind::Quote => "quote",
    };
    let mut out = format!("{kind}: ");
    for (index, run) in paragraph.runs.iter().enumerate() {
        let end = paragraph
            .runs
            .get(index + 1)
            .map_or(paragraph.text.len(), |next| next.start as usize);
        let piece = &paragraph.text[run.start as usize..end];
        match (run.quoted, &run.lang) {
            (true, _) => out.push_str(&format!("{{{piece}}}")),
            (false, Some(lang)) => out.push_str(&format!("[{lang} {piece}]")),
            (false, None) => out.push_str(piece),
        }
    }
    out
}

#[test]
fn prose_is_gathered_with_its_kinds() {
    let cases: &[(&str, &[&str])] = &[
        ("En *to*\ntre &amp; fire", &["body: En to tre & fire"]),
        (
            "## Over\n\n- a\n  - b\n\n> c\n\nd",
            &["heading: Over", "body: a", "body: b", "quote: c", "body: d"],
        ),
        ("> [!NOTE]\n> x", &["body: x"]),
        (
            "Tabell: t\n\n| a |\n|---|\n| b |",
            &["cell: Tabell: t", "cell: a", "cell: b"],
        ),
        (
            "han sa \"ja *da*\" og «nei» `k`",
            &["body: han sa {\"ja }{da}{\"} og {«nei»} {k}"],
        ),
        ("én \"uten slutt", &["body: én \"uten slutt"]),
        (
            "a <span lang=\"en\">b *c*</span> d <q>e</q>",
            &["body: a [en b ][en c] d {e}"],
        ),
        (
            "<div lang=\"nn\">\n\neg *er*\n\n</div>\n\nx",
            &["body: [nn eg ][nn er]", "body: x"],
        ),
        ("<p>rå <b>tekst</b></p>", &["body: rå tekst"]),
        ("## h {lang=en}\n\nb", &["heading: [en h]", "body: b"]),
        ("```rust\nfn a() {}\n```", &[]),
        ("a[^1]\n\n[^1]: note", &["body: a", "body: note"]),
        ("```quote\ntext = 'sitert'\n```", &["quote: sitert"]),
        ("se ![alt](b.png) her", &["body: se  her"]),
    ];
    for (text, expected) in cases {
        assert_eq!(prose(text), *expected, "{text}");
    }
}
