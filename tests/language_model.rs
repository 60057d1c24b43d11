//! The language model: obvious texts, robustness, and that nothing makes it panic.

use proptest::prelude::*;
use veksle::language::model::{Label, identify, identify_line, telling_words};

#[test]
fn obvious_sentences_get_their_language() {
    let cases = [
        (
            Label::Nb,
            "Kommunen har ikke svart på hvordan ordningen skal finansieres.",
        ),
        (
            Label::Nn,
            "Kommunen har ikkje svart på korleis ordninga skal finansierast.",
        ),
        (
            Label::En,
            "The municipality has not said how the scheme will be funded.",
        ),
        (
            Label::Da,
            "Vi ved endnu ikke, hvad det koster, og hvornår børnene kan begynde.",
        ),
        (Label::Sv, "Kommunen har ännu inte berättat hur ordningen ska betalas."),
    ];
    for (label, text) in cases {
        assert_eq!(identify(text).label, Some(label), "{text}");
    }
}

#[test]
fn nothing_to_read_is_undecided() {
    for text in ["", " \n", "1234 – 56 %", "https://www.nav.no @nav #nav", "X", "Привет"] {
        assert_eq!(identify(text).label, None, "{text}");
    }
}

#[test]
fn telling_words_are_the_ones_that_differ() {
    let text = "Vi veit ikkje korleis det går.";
    let mut words: Vec<&str> = telling_words(text, Label::Nn, 2)
        .into_iter()
        .map(|range| &text[range])
        .collect();
    words.sort_unstable();
    assert_eq!(words, ["ikkje", "korleis"]);
}

#[test]
fn a_line_is_answered_with_its_id() {
    let answer = identify_line(r#"{"id":"a1","text":"Eg veit ikkje kva dei heiter."}"#).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!((&answer["id"], &answer["label"]), (&"a1".into(), &"nn".into()));
    assert!(answer["margin"].as_f64().unwrap() > 1.0);
    assert!(identify_line("no JSON").is_err());
}

proptest! {
    #[test]
    fn any_text_gets_the_same_verdict_twice(text in "\\PC*") {
        let verdict = identify(&text);
        prop_assert!(verdict.margin >= 0.0);
        prop_assert_eq!(verdict, identify(&text));
    }

    #[test]
    fn telling_words_are_words_of_the_text(text in "[ a-zåøæA-ZÅ.«»'\u{30a}\u{ad}#@é]*") {
        for range in telling_words(&text, Label::Nb, 9) {
            prop_assert!(text.get(range).is_some_and(|word| !word.trim().is_empty()));
        }
    }
}
