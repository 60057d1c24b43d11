//! HTML that nobody would write: the checker must come through it, and in time that grows with the page.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use veksle::check::page::check_file;
use veksle::check::rules::RULES;
use veksle::html::style::Library;

fn survives(html: &str) {
    let checked = check_file("/hostile.html", html, &Library::new([]), RULES);
    assert!(!checked.coverage.is_empty());
}

#[test]
fn deep_nesting() {
    for open in [
        "<div>",
        "<span>",
        "<a href=x>",
        "<button>",
        "<ul><li>",
        "<b>",
        "<table><tr><td>",
        "<svg>",
    ] {
        survives(&format!("<h1 aria-label=x>{}text", open.repeat(600)));
        survives(&format!("<a href=x aria-label=y>{}text", open.repeat(600)));
    }
}

#[test]
fn rings_of_references() {
    survives("<p id=a role=list aria-owns=b><p id=b role=list aria-owns=a><a href=x aria-labelledby='a b c' id=c></a>");
    survives("<label for=a id=l><input id=a aria-labelledby='l a'></label><label for=a><input id=a></label>");
    survives("<div id=a aria-owns='a b'><div id=b aria-owns=a role=button aria-describedby='a b'></div></div>");
}

#[test]
fn absurd_values() {
    survives(
        "<table><tr><th colspan=99999999 rowspan=99999999>x<td rowspan=0>y<tr><td colspan=1000 headers=x>z</table>",
    );
    survives(
        "<p tabindex=99999999999999999999 aria-level=-9 role='\u{0} \u{feff}'>x<meta http-equiv=refresh content='99999999999999999999999'>",
    );
    survives(
        "<meta name=viewport content='=,=;= maximum-scale==1e999 user-scalable='><input type='\u{130}' autocomplete='\u{130}'>",
    );
}

#[test]
fn fragments_and_noise() {
    for html in [
        "",
        "<",
        "</",
        "<!",
        "<a",
        "<a href",
        "<a href=\"",
        "\u{0}",
        "<svg><title></svg><p>",
        "<frameset><frame>",
        "<plaintext>x",
    ] {
        let _checked = check_file("/x.html", html, &Library::new([]), RULES);
    }
}
