//! The cascade from the outside: a page, a sheet, and what an element's style becomes.

#![expect(clippy::expect_used, reason = "a test may panic")]

use veksle::html::dom::{Dom, NodeId};
use veksle::html::parse::parse;
use veksle::html::rendering::Flag;
use veksle::html::style::color::Rgba;
use veksle::html::style::contrast::{Doubt, ratio};
use veksle::html::style::{Library, Styles, View};

fn page(body: &str, css: &str) -> (Dom, Styles) {
    let dom = parse(&format!(
        "<!doctype html><html lang=nb><head><style>{css}</style></head><body>{body}</body></html>"
    ));
    let styles = Styles::new(&dom, &Library::new([]), "/nb/");
    (dom, styles)
}

fn target(dom: &Dom) -> NodeId {
    dom.by_id("t").expect("the page has an element with the id t")
}

/// The colour of `#t` tells which rule won.
#[track_caller]
fn check_color(body: &str, css: &str, expected: &str) {
    check_color_in(View::Screen, body, css, expected);
}

#[track_caller]
fn check_color_in(view: View, body: &str, css: &str, expected: &str) {
    let (dom, styles) = page(body, css);
    let color = styles.style_in(view, target(&dom)).color;
    assert_eq!(color.hex(), Rgba::from_css(expected).expect("a colour").hex(), "{css}");
}

#[track_caller]
fn check_matches(selector: &str, body: &str) {
    check_color(body, &format!("{selector} {{ color: red }}"), "red");
}

#[track_caller]
fn check_misses(selector: &str, body: &str) {
    check_color(body, &format!("{selector} {{ color: red }}"), "black");
}

#[test]
fn selectors_match() {
    check_matches("p", "<p id=t>");
    check_matches("#t", "<p id=t>");
    check_matches(".a.b", "<p id=t class='b c a'>");
    check_matches("main > p", "<main><p id=t></main>");
    check_matches("body p", "<main><p id=t></main>");
    check_matches("h2 + p", "<h2></h2><p id=t>");
    check_matches("h2 ~ p", "<h2></h2><p></p><p id=t>");
    check_matches("[lang|=n]", "<p id=t lang=n-x>");
    check_matches("[data-x]", "<p id=t data-x>");
    check_matches("[title*='b' i]", "<p id=t title=aBc>");
    check_matches("p:first-child", "<p id=t>");
    check_matches("li:nth-child(2n)", "<li><li id=t>");
    check_matches("li:nth-last-of-type(2)", "<ul><li><li id=t><li></ul>");
    check_matches("p:only-child", "<main><p id=t></main>");
    check_matches(":is(h1, p)", "<p id=t>");
    check_matches("p:not(.a, .b)", "<p id=t>");
    check_matches(":where(main) p", "<main><p id=t></main>");
    check_matches("p:has(> em)", "<p id=t><em>x</em>");
    check_matches("p:has(+ h2)", "<p id=t></p><h2>x</h2>");
    check_matches("p:lang(nb)", "<p id=t>");
    check_matches("input:disabled", "<fieldset disabled><input id=t></fieldset>");
    check_matches(":root p", "<p id=t>");
    check_matches("p:empty", "<p id=t>");
    check_matches("tr:nth-child(2) td", "<table><tr><td>a<tr><td id=t>b</table>");
    check_matches("li + li > a", "<ul><li><a>1</a><li><a id=t>2</a></ul>");
    check_matches("x-card", "<x-card id=t></x-card>");
    check_matches("p:not(:hover)", "<p id=t>");
}

#[test]
fn selectors_miss() {
    check_misses("main > p", "<main><div><p id=t></div></main>");
    check_misses("h2 + p", "<h2></h2><p></p><p id=t>");
    check_misses("p:hover", "<p id=t>");
    check_misses("a:visited", "<a id=t>");
    check_misses("p:first-child", "<h2></h2><p id=t>");
    check_misses("tr:nth-child(2) td", "<table><tr><td id=t>a<tr><td>b</table>");
    check_misses("li + li > a", "<ul><li><a id=t>1</a><li><a>2</a></ul>");
    check_misses("p::before", "<p id=t>");
    check_misses("p:focus", "<p id=t>");
    check_misses("p:has(> em)", "<p id=t><b><em>x</em></b>");
    check_misses(
        "input:disabled",
        "<fieldset disabled><legend><input id=t></legend></fieldset>",
    );
}

#[test]
fn the_stronger_declaration_wins() {
    check_color("<p id=t class=a>", ".a { color: red } p { color: lime }", "red");
    check_color("<p id=t>", "p { color: red } p { color: lime }", "lime");
    check_color("<p id=t style='color: blue'>", "#t { color: red }", "blue");
    check_color("<p id=t style='color: blue'>", "p { color: red !important }", "red");
    check_color(
        "<p id=t style='color: blue !important'>",
        "p { color: red !important }",
        "blue",
    );
    check_color("<p id=t>", "@layer a { #t { color: red } } p { color: lime }", "lime");
    check_color(
        "<p id=t>",
        "@layer a, b; @layer b { p { color: lime } } @layer a { p { color: red } }",
        "lime",
    );
    check_color(
        "<p id=t>",
        "@layer a { p { color: red !important } } p { color: lime !important }",
        "red",
    );
    check_color(
        "<p id=t>",
        "@layer a { p { color: lime } @layer b { p { color: red } } }",
        "lime",
    );
    check_color("<p id=t>", ":where(#t) { color: red } p { color: lime }", "lime");
    check_color(
        "<p id=t class=a>",
        "main, .a { &:is(p) { color: red } } p { color: lime }",
        "red",
    );
    check_color("<main><p id=t></main>", "main { color: blue; p { color: red } }", "red");
    check_color(
        "<main class=a><p id=t></main>",
        ".a { & > p { color: red } } p { color: lime }",
        "red",
    );
}

#[test]
fn values_are_inherited_and_defaulted() {
    check_color("<main><p id=t></main>", "main { color: red }", "red");
    check_color(
        "<main><p id=t></main>",
        "main { color: red } p { color: initial }",
        "black",
    );
    check_color("<main><p id=t></main>", "main { color: red } p { all: unset }", "red");
    check_color(
        "<a href=/ id=t>x</a>",
        "a { color: red } #t { color: revert }",
        "#0000ee",
    );
    check_color(
        "<a href=/ id=t>x</a>",
        "body { color: red } a { color: inherit }",
        "red",
    );
}

#[test]
fn variables_are_put_in() {
    check_color("<p id=t>", ":root { --c: red } p { color: var(--c) }", "red");
    check_color("<p id=t>", "p { color: var(--c, lime) }", "lime");
    check_color(
        "<p id=t>",
        ":root { --a: var(--b); --b: red } p { color: var(--a) }",
        "red",
    );
    check_color(
        "<p id=t>",
        ":root { --a: var(--b); --b: var(--a) } p { color: var(--a, lime) }",
        "lime",
    );
    check_color(
        "<p id=t>",
        ":root { --c: 1px } body { color: red } p { color: var(--c) }",
        "red",
    );
    check_color(
        "<p id=t>",
        ":root { --h: 120 } p { color: hsl(var(--h) 100% 50%) }",
        "lime",
    );
    check_color(
        "<p id=t>",
        ":root { --c: red } p { color: color-mix(in srgb, var(--c), white 0%) }",
        "red",
    );
    check_color(
        "<main><p id=t></main>",
        ":root { --c: red } main { --c: lime } p { color: var(--c) }",
        "lime",
    );
    check_color(
        "<p id=t style='--c: lime'>",
        ":root { --c: red } p { color: var(--c) }",
        "lime",
    );
}

#[test]
fn colours_are_worked_out() {
    check_color("<p id=t>", "p { color: oklch(62.8% 0.2577 29.23) }", "red");
    check_color(
        "<main><p id=t></main>",
        "main { color: red } p { color: color-mix(in srgb, currentColor, white 0%) }",
        "red",
    );
    check_color(
        "<p id=t>",
        "p { color: color-mix(in srgb, LinkText, LinkText) }",
        "#0000ee",
    );
    check_color(
        "<p id=t>",
        ":root { --c: red } p { color: rgb(from var(--c) r g 255) }",
        "#ff00ff",
    );
    check_color(
        "<p id=t>",
        "@property --c { syntax: '<color>'; inherits: true; initial-value: lime } p { color: var(--c) }",
        "lime",
    );
    check_color("<font color=red><b id=t>x</b></font>", "", "red");
    check_color("<font color=red id=t>x</font>", "font { color: lime }", "lime");
}

#[test]
fn environments_choose() {
    let dark = "@media (prefers-color-scheme: dark) { p { color: red } }";
    check_color("<p id=t>", dark, "black");
    check_color_in(View::Dark, "<p id=t>", dark, "red");
    check_color_in(
        View::Dark,
        "<p id=t>",
        ":root { color-scheme: light dark } p { color: light-dark(red, lime) }",
        "lime",
    );
    check_color(
        "<p id=t>",
        ":root { color-scheme: light dark } p { color: light-dark(red, lime) }",
        "red",
    );
    check_color_in(View::Dark, "<p id=t>", "p { color: light-dark(red, lime) }", "red");
    check_color_in(View::Dark, "<p id=t>", ":root { color-scheme: dark }", "white");
    check_color_in(
        View::Narrow,
        "<p id=t>",
        "@media (max-width: 40em) { p { color: red } }",
        "red",
    );
    check_color("<p id=t>", "@media (width <= 40em) { p { color: red } }", "black");
    check_color_in(View::Print, "<p id=t>", "@media print { p { color: red } }", "red");
    check_color("<p id=t>", "@media not print { p { color: red } }", "red");
    check_color(
        "<p id=t>",
        "@media screen and (min-width: 30em) and (max-width: 90em) { p { color: red } }",
        "red",
    );
    check_color("<p id=t>", "@supports (display: grid) { p { color: red } }", "red");
    check_color(
        "<p id=t>",
        "@supports not (display: grid) { p { color: red } }",
        "black",
    );
    check_color_in(
        View::ForcedColors,
        "<p id=t>",
        "@media (forced-colors: active) { p { color: red } }",
        "red",
    );
}

#[test]
fn linked_sheets_apply_in_order() {
    let dom = parse("<link rel=stylesheet href=../a.css?v=1><link rel=stylesheet media=print href=/p.css><p id=t>");
    let library = Library::new([
        ("/nb/a.css", "@import 'deep/b.css'; p { color: red }"),
        ("/nb/deep/b.css", "p { color: blue; font-size: 30px }"),
        ("/p.css", "p { color: lime }"),
    ]);
    let styles = Styles::new(&dom, &library, "/nb/om/");
    let style = styles.style(target(&dom));
    assert_eq!(style.color.hex(), "#ff0000");
    assert!((style.font_size - 30.0).abs() < 0.01);
    assert_eq!(styles.style_in(View::Print, target(&dom)).color.hex(), "#00ff00");
    assert!(!styles.is_incomplete());
    assert!(Styles::new(&dom, &Library::new([]), "/nb/om/").is_incomplete());
}

#[track_caller]
fn check_font_size(body: &str, css: &str, expected: f32) {
    let (dom, styles) = page(body, css);
    let size = styles.style(target(&dom)).font_size;
    assert!((size - expected).abs() < 0.01, "{css}: {size}");
}

#[test]
fn lengths_are_pixels() {
    check_font_size("<p id=t>", "p { font-size: 1.5em }", 24.0);
    check_font_size(
        "<main><p id=t></main>",
        "html { font-size: 10px } main { font-size: 2em } p { font-size: 2rem }",
        20.0,
    );
    check_font_size("<p id=t>", "p { font-size: calc(1rem + 50%) }", 24.0);
    check_font_size("<p id=t>", "p { font-size: clamp(1rem, 10vw, 2rem) }", 32.0);
    check_font_size("<p id=t>", "p { font: bold 18pt/1.5 serif }", 24.0);
    check_font_size("<h1 id=t>", "", 32.0);
    check_font_size("<p id=t>", "p { font-size: larger }", 19.2);
    check_font_size("<p id=t>", "p { font-size: max(12px, 1in) }", 96.0);
}

#[track_caller]
fn check_flag(flag: Flag, body: &str, css: &str) {
    let (dom, styles) = page(body, css);
    assert!(styles.rendering(&dom).has(target(&dom), flag), "{body} {css}");
}

#[track_caller]
fn check_visible(body: &str, css: &str) {
    let (dom, styles) = page(body, css);
    assert!(styles.rendering(&dom).is_visible(target(&dom)), "{body} {css}");
}

#[test]
fn what_cannot_be_seen() {
    check_flag(Flag::NotRendered, "<p id=t hidden>", "");
    check_flag(
        Flag::NotRendered,
        "<main hidden><p id=t></main>",
        "p { display: block }",
    );
    check_flag(Flag::NotRendered, "<details><summary>a</summary><p id=t></details>", "");
    check_flag(Flag::NotRendered, "<details><p>a</p><div><p id=t></div></details>", "");
    check_flag(Flag::NotRendered, "<dialog id=t>", "");
    check_flag(Flag::NotRendered, "<p id=t popover>", "");
    check_flag(
        Flag::NotRendered,
        "<input type=HIDDEN id=t>",
        "input { display: block }",
    );
    check_flag(Flag::Hidden, "<p id=t>", "body { visibility: hidden }");
    check_flag(Flag::Unseen, "<main><p id=t></main>", "main { opacity: 0 }");
    check_flag(Flag::Unseen, "<p id=t>", "p { position: absolute; left: -9999px }");
    check_flag(Flag::Unseen, "<p id=t>", "p { position: absolute; top: -999em }");
    check_flag(
        Flag::Unseen,
        "<p id=t>",
        "p { position: absolute; clip: rect(0, 0, 0, 0) }",
    );
    check_flag(
        Flag::Unseen,
        "<p id=t>",
        "p { position: absolute; clip: rect(1px 1px 1px 1px) }",
    );
    check_flag(Flag::Unseen, "<p id=t>", "p { clip-path: inset(50%) }");
    check_flag(Flag::Unseen, "<p id=t>", "p { transform: scale(0) }");
    check_flag(Flag::Unseen, "<p id=t>", "p { height: 0; overflow: hidden }");
    check_flag(
        Flag::Unseen,
        "<a id=t>",
        "a { position: absolute; top: 0; transform: translateY(-100%) }",
    );
}

#[test]
fn what_can_be_seen() {
    check_visible("<p id=t hidden>", "[hidden] { display: block }");
    check_visible(
        "<main><p id=t></main>",
        "main { visibility: hidden } p { visibility: visible }",
    );
    check_visible("<details open><summary>a</summary><p id=t></details>", "");
    check_visible("<details><summary id=t>a</summary></details>", "");
    check_visible("<p id=t>", "p { position: relative; left: -10px }");
    check_visible("<p id=t>", "p { position: absolute; left: 9999px }");
    check_visible("<p id=t>", "p { height: 0 }");
    check_visible("<span id=t>", "span { height: 0; overflow: hidden }");
    check_visible(
        "<main><p id=t></main>",
        "main { position: relative } p { position: absolute; top: -2em }",
    );
    check_visible("<p id=t>", "@media print { p { display: none } }");
}

#[test]
fn text_without_size_or_colour_is_not_seen() {
    for css in [
        "p { font-size: 0 }",
        "p { color: transparent }",
        "p { text-indent: -9999px }",
    ] {
        let (dom, styles) = page("<p id=t>Hei</p>", css);
        let text = dom.first_child(target(&dom)).expect("a text");
        assert!(styles.rendering(&dom).has(text, Flag::Unseen), "{css}");
    }
}

#[test]
fn generated_content_is_text() {
    let css = "p::before { content: 'a' attr(data-x) '\\2022' } p::after { content: url(x.png) / 'alt' }";
    let (dom, styles) = page("<p id=t data-x=b>", css);
    let rendering = styles.rendering(&dom);
    let generated = rendering.generated.get(&target(&dom)).expect("generated content");
    assert_eq!((&*generated.before, &*generated.after), ("ab•", "alt"));
}

#[track_caller]
fn check_contrast(body: &str, css: &str, expected: f32, doubt: Option<Doubt>) {
    let (dom, styles) = page(body, css);
    let contrast = styles.contrast(View::Screen, target(&dom));
    assert!((contrast.ratio - expected).abs() < 0.06, "{css}: {contrast:?}");
    assert_eq!(contrast.doubt, doubt, "{css}");
}

#[test]
fn contrast_is_with_what_lies_behind() {
    check_contrast("<p id=t>", "p { color: #767676 }", 4.54, None);
    check_contrast(
        "<main><p id=t></main>",
        "main { background: black } p { color: white }",
        21.0,
        None,
    );
    check_contrast("<p id=t>", "p { color: rgb(0 0 0 / 60%) }", 5.74, None);
    check_contrast("<main><p id=t></main>", "main { opacity: .3 }", 2.1, None);
    check_contrast(
        "<main><p id=t></main>",
        "main { background: black; opacity: .5 } p { color: white }",
        3.98,
        None,
    );
    check_contrast(
        "<p id=t>",
        "p { color: #aaa; background: linear-gradient(#fff, #00f) }",
        3.7,
        None,
    );
    check_contrast(
        "<p id=t>",
        "p { color: black; background: #737373; text-shadow: white 0 0 3px }",
        21.0,
        None,
    );
    check_contrast(
        "<p id=t>",
        "p { color: white; background: url(x.png) }",
        1.0,
        Some(Doubt::Image),
    );
    check_contrast(
        "<p id=t>",
        "p { color: white; background: black url(x.png) }",
        21.0,
        None,
    );
    check_contrast("<p id=t>", "p { position: absolute }", 21.0, Some(Doubt::Position));
    check_contrast("<p id=t>", "p { position: absolute; background: white }", 21.0, None);
    check_contrast("<p id=t>", "p { filter: invert(1) }", 21.0, Some(Doubt::Effect));
    check_contrast("<p id=t>", "p { background: currentColor; color: red }", 1.0, None);
    check_contrast(
        "<p id=t>",
        "p { color: contrast-color(white) }",
        1.0,
        Some(Doubt::Effect),
    );
    check_contrast(
        "<p id=t>",
        "p { background: color-mix(in srgb, currentColor 50%, transparent) }",
        5.28,
        None,
    );
    check_contrast("<table bgcolor=black><td id=t>", "td { color: white }", 21.0, None);
}

#[test]
fn ratio_is_that_of_wcag() {
    assert!((ratio(Rgba::BLACK, Rgba::WHITE) - 21.0).abs() < 0.001);
    assert!((ratio(Rgba::WHITE, Rgba::WHITE) - 1.0).abs() < 0.001);
}

#[track_caller]
fn check_focus(shows: bool, body: &str, css: &str) {
    let (dom, styles) = page(body, css);
    assert_eq!(styles.shows_focus(&dom, target(&dom)), shows, "{css}");
}

#[test]
fn focus_shows() {
    check_focus(true, "<a href=/ id=t>x</a>", "");
    check_focus(
        true,
        "<a href=/ id=t>x</a>",
        "a:focus { outline: none; background: yellow }",
    );
    check_focus(
        true,
        "<a href=/ id=t>x</a>",
        "a { outline: none } a:focus-visible { box-shadow: 0 0 0 2px red }",
    );
    check_focus(
        true,
        "<p><a href=/ id=t>x</a></p>",
        "a:focus { outline: 0 } p:focus-within { background: yellow }",
    );
    check_focus(
        true,
        "<a href=/ id=t>x</a><i>y</i>",
        "a:focus { outline: 0 } a:focus + i { color: red }",
    );
    check_focus(
        true,
        "<a href=/ id=t>x</a>",
        "a:focus { outline: 0 } a:focus::after { content: '<' }",
    );
}

#[test]
fn focus_does_not_show() {
    check_focus(false, "<a href=/ id=t>x</a>", "a:focus { outline: none }");
    check_focus(false, "<a href=/ id=t>x</a>", "* { outline: 0 }");
    check_focus(
        false,
        "<a href=/ id=t>x</a>",
        ":focus { outline: 0 solid red; cursor: pointer }",
    );
    check_focus(
        false,
        "<a href=/ id=t>x</a><i>y</i>",
        "a:focus { outline: 0 } a:hover + i { color: red }",
    );
}
