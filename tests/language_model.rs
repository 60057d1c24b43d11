//! The language model: obvious texts, robustness, and that nothing makes it panic.

use proptest::prelude::*;
use veksle::language::model::{LEAST, Label, Model, identify, identify_line, mixed, telling_words, without_quotations};

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

#[test]
fn other_languages_are_undecided() {
    let sami = "Sámedikkis lea ovddasvástádus sámi giela ja kultuvrra ovddideamis. Čála midjiide jus dárbbašat veahki.";
    assert_eq!(identify(sami).label, None);
    assert_eq!(Model::embedded().label(sami), "und");
    let long = "Sámi oahpahusas lea riekti oažžut oahpahusa sámegillii. Gielda galgá láhčit dilálašvuođaid nu ahte mánát \
                ožžot buori fálaldaga. Dearvvašvuođabálvalusat galget leat olámuttus buohkaide, ja pasieanttain lea riekti dulkii.";
    assert_eq!(identify(long).label, None);
    let names = "Frå 2010: Świadectwo dojrzałości eller Świadectwo ukończenia szkoły, og karakterane frå den vidaregåande \
                 opplæringa må vere gode nok.";
    assert_eq!(identify(names).label, Some(Label::Nn));
    assert_eq!(
        identify("Jeg besøkte Kárášjohka og Čeavetjávri, og alle var glade for turen.").label,
        Some(Label::Nb)
    );
}

#[test]
fn addresses_and_handles_say_nothing() {
    let bare = identify("Vi veit ikkje kva dette kostar.");
    let dressed =
        identify("@nav Vi veit ikkje kva dette kostar. #budsjett https://www.nav.no/hva-skjer nav.no post@nav.no");
    assert_eq!(bare, dressed);
}

#[test]
fn accents_may_be_written_apart() {
    assert_eq!(
        identify("Dei må gå på skulen"),
        identify("Dei ma\u{30a} ga\u{30a} pa\u{30a} sku\u{ad}len")
    );
}

#[test]
fn quotations_are_left_out_even_when_they_begin_or_end_elsewhere() {
    let cases = [
        ("Ho sa «ja takk» til oss.", "Ho sa   til oss."),
        ("Ho sa: «Ja takk. Kom inn.", "Ho sa:   Kom inn."),
        ("og kom inn.» Det gjorde vi.", " Det gjorde vi."),
        ("Ingen sa noko.", "Ingen sa noko."),
    ];
    for (text, own) in cases {
        assert_eq!(without_quotations(text), own, "{text}");
    }
}

#[test]
fn a_word_that_comes_again_says_no_more() {
    let margin = |text: &str| identify(text).margin;
    let once = margin("ikkje");
    assert!(once > 1.0);
    assert!((margin("ikkje ikkje ikkje") - once).abs() < once / 2.0);
}

#[test]
fn two_languages_in_earnest_are_mixed_and_a_quotation_is_not() {
    let nb = "Hun visste ikke hvorfor noen av dem hadde gått hjem før møtet var over.";
    let nn = "Ho visste ikkje kvifor nokre av dei hadde gått heim før møtet var over.";
    let both = mixed(&format!("{nb} {nn}")).expect("mixed");
    assert_eq!((both.main, both.other), (Label::Nb, Label::Nn));
    assert!((LEAST..=0.5).contains(&both.share));
    assert_eq!(mixed(&format!("{nb} «{nn}»")), None);
    assert_eq!(mixed(&format!("{nn}» {nb}")), None);
    assert_eq!(Model::embedded().label(&format!("{nb} «{nn} {nn}»")), "nb");
    assert_eq!(mixed(nb), None);
}
