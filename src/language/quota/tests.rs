//! Every profile, the edges of the band, empty scopes, exemptions, forecasts, and new text apart from all.

use jiff::civil::{Date, date};

use super::*;
use crate::diagnostic::Diagnostic;
use crate::language::census::{Census, Place, State};
use crate::span::FileId;

const TODAY: Date = date(2026, 11, 20);

fn span() -> Span {
    Span::new(FileId(0), 0, 1)
}

/// An item of so many words in bokmål and nynorsk, published in the spring.
fn item(path: &str, bokmal: u64, nynorsk: u64) -> Item {
    let words = Tally {
        bokmal,
        nynorsk,
        ..Tally::default()
    };
    Item {
        path: path.to_owned(),
        medium: Medium::Web,
        place: Place {
            section: path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned(),
            ..Place::default()
        },
        published: Some(date(2026, 4, 1)),
        state: State::Public,
        exempt: None,
        words,
        written: words.most(),
    }
}

fn balance(profile: Profile) -> Quota {
    let balance = Balance {
        profile,
        span: span(),
        period: Period::CalendarYear,
        warn_at: None,
        least_bokmal: None,
        least_nynorsk: Some(Share::percent(40)),
    };
    balance.quota().expect("a profile with a duty")
}

fn told(quota: Quota, items: Vec<Item>) -> Vec<Diagnostic> {
    findings(&judge(&[quota], &Census { items }, TODAY))
}

/// The findings as `rule/reason standard has/total missing`.
fn short(findings: &[Diagnostic]) -> Vec<String> {
    let slot = |finding: &Diagnostic, name| {
        let found = finding.message.args.iter().find(|(slot, _)| *slot == name);
        found.map_or(String::new(), |(_, value)| value.clone())
    };
    findings
        .iter()
        .map(|one| {
            let [standard, has, total, missing] = ["standard", "has", "total", "missing"].map(|name| slot(one, name));
            format!("{}/{} {standard} {has}/{total} {missing}", one.rule, one.message.reason)
                .trim_end_matches([' ', '/'])
                .to_owned()
        })
        .collect()
}

#[test]
fn each_profile_has_its_own_floor_and_the_edge_is_met() {
    let cases = [
        (Profile::Central, 7000, 3000, ""),
        (
            Profile::Central,
            7001,
            2999,
            "quota-near-limit/words nynorsk 2999/10\u{a0}000",
        ),
        (
            Profile::Central,
            7500,
            2500,
            "quota-near-limit/words nynorsk 2500/10\u{a0}000",
        ),
        (
            Profile::Central,
            7501,
            2499,
            "quota-not-met/words nynorsk 2499/10\u{a0}000 2",
        ),
        (Profile::Central, 3000, 7000, ""),
        (
            Profile::Central,
            2500,
            7500,
            "quota-near-limit/words bokmål 2500/10\u{a0}000",
        ),
        (
            Profile::Central,
            2499,
            7501,
            "quota-not-met/words bokmål 2499/10\u{a0}000 2",
        ),
        (Profile::Neutral25, 100, 30, "quota-not-met/words nynorsk 30/130 4"),
        (Profile::Neutral25, 30, 100, "quota-not-met/words bokmål 30/130 4"),
        (Profile::Neutral10, 850, 150, ""),
        (Profile::Neutral10, 900, 100, "quota-near-limit/words nynorsk 100/1000"),
        (Profile::Neutral10, 901, 99, "quota-not-met/words nynorsk 99/1000 2"),
        (Profile::Neutral10, 0, 500, ""),
        (Profile::Custom, 550, 450, ""),
        (Profile::Custom, 610, 390, "quota-not-met/words nynorsk 390/1000 17"),
        (Profile::RegionalNb, 10, 0, ""),
        (Profile::RegionalNb, 0, 10, "quota-not-met/only bokmål 0/1"),
        (Profile::RegionalNn, 0, 10, ""),
        (Profile::RegionalNn, 10, 0, "quota-not-met/only nynorsk 0/1"),
    ];
    for (profile, bokmal, nynorsk, expected) in cases {
        let found = told(balance(profile), vec![item("a", bokmal, nynorsk)]);
        let expected: Vec<&str> = Some(expected).into_iter().filter(|text| !text.is_empty()).collect();
        assert_eq!(short(&found), expected, "{profile:?} {bokmal} {nynorsk}");
    }
}

#[test]
fn no_duty_and_no_shares_give_no_quota() {
    let profile = |profile, least_nynorsk| Balance {
        profile,
        span: span(),
        period: Period::CalendarYear,
        warn_at: None,
        least_bokmal: None,
        least_nynorsk,
    };
    assert_eq!(profile(Profile::Exempt, Some(Share::percent(25))).quota(), None);
    assert_eq!(profile(Profile::Custom, None).quota(), None);
}

#[test]
fn nothing_in_the_scope_is_no_data() {
    let quota = Quota {
        scope: Scope {
            channel: Some("facebook".to_owned()),
            ..Scope::default()
        },
        ..balance(Profile::Central)
    };
    assert_eq!(short(&told(quota, vec![item("a", 1, 1)])), ["quota-without-data/words"]);
}

#[test]
fn english_alone_is_no_data() {
    let mut english = item("a", 0, 0);
    english.words.english = 900;
    assert_eq!(
        short(&told(balance(Profile::Central), vec![english])),
        ["quota-without-data/words"]
    );
}

#[test]
fn an_exempt_document_is_outside_the_measure() {
    let mut exempt = item("b", 900, 0);
    exempt.exempt = Some("gjelder én kommune".to_owned());
    assert_eq!(
        short(&told(balance(Profile::Central), vec![item("a", 50, 50), exempt])),
        [""; 0]
    );
}

#[test]
fn what_is_scheduled_is_counted_into_the_remedy() {
    let scheduled = |words, day| Item {
        state: State::Scheduled(day),
        published: None,
        ..item("b", 0, words)
    };
    let with = |later| told(balance(Profile::Central), vec![item("a", 90, 10), later]);
    let closing = with(scheduled(20, date(2026, 12, 1)));
    assert_eq!(short(&closing), ["quota-not-met/words-closing nynorsk 10/100"]);
    assert_eq!(closing[0].severity, Severity::Warning);
    assert_eq!(
        short(&with(scheduled(10, date(2026, 12, 1)))),
        ["quota-not-met/words nynorsk 10/100 10"]
    );
    assert_eq!(
        short(&with(scheduled(20, date(2027, 1, 1)))),
        ["quota-not-met/words nynorsk 10/100 20"]
    );
}

#[test]
fn what_is_scheduled_may_break_a_quota() {
    let later = Item {
        state: State::Scheduled(date(2026, 12, 1)),
        published: None,
        ..item("b", 900, 0)
    };
    let found = told(balance(Profile::Central), vec![item("a", 60, 40), later]);
    assert_eq!(short(&found), ["quota-near-limit/forecast nynorsk 40/100"]);
}

#[test]
fn new_text_is_what_was_first_published_in_the_period() {
    let dated = |path, nynorsk, published| Item {
        published,
        ..item(path, 10, nynorsk)
    };
    let items = vec![
        dated("a", 0, Some(date(2026, 1, 1))),
        dated("b", 90, Some(date(2025, 12, 31))),
        dated("c", 90, None),
    ];
    let new = Quota {
        count: Count::New,
        ..balance(Profile::Central)
    };
    assert_eq!(
        short(&told(balance(Profile::Central), items.clone())),
        ["quota-not-met/words bokmål 30/210 30"]
    );
    assert_eq!(short(&told(new, items)), ["quota-not-met/words nynorsk 0/10 4"]);
}

#[test]
fn text_that_is_gone_counts_as_new_but_not_in_all() {
    let gone = Item {
        state: State::Removed,
        ..item("b", 0, 90)
    };
    let items = vec![item("a", 50, 30), gone];
    let new = Quota {
        count: Count::New,
        ..balance(Profile::Central)
    };
    assert_eq!(short(&told(balance(Profile::Central), items.clone())), [""; 0]);
    assert_eq!(short(&told(new, items)), ["quota-near-limit/words bokmål 50/170"]);
}

#[test]
fn documents_and_posts_are_counted_by_what_they_are_written_in() {
    let quota = |unit| Quota {
        unit,
        ..balance(Profile::Central)
    };
    let posts = [("p1", 5, 0), ("p2", 5, 0), ("p3", 5, 0), ("p4", 5, 0), ("p5", 0, 90)].map(|(path, nb, nn)| Item {
        medium: Medium::Post,
        ..item(path, nb, nn)
    });
    let mut items = vec![item("a", 10, 0), item("b", 0, 500)];
    items.extend(posts);
    assert_eq!(short(&told(quota(Unit::Documents), items.clone())), [""; 0]);
    assert_eq!(
        short(&told(quota(Unit::Posts), items)),
        ["quota-not-met/posts nynorsk 1/5 1"]
    );
}

#[test]
fn the_sections_that_lean_most_are_named() {
    let items = vec![
        item("kanaler/some/a", 900, 100),
        item("om/b", 100, 0),
        item("nytt/c", 10, 90),
        item("d", 40, 5),
    ];
    let found = told(balance(Profile::Central), items);
    let sections = found[0].message.args.iter().find(|(slot, _)| *slot == "sections");
    assert_eq!(
        sections.map(|(_, text)| text.as_str()),
        Some("kanaler 10\u{a0}%, om 0\u{a0}%, / 11\u{a0}%")
    );
}

#[test]
fn a_scope_covers_a_folder_and_what_is_below_it() {
    let within = |section: &str, wanted: &str| {
        let scope = Scope {
            section: Some(wanted.to_owned()),
            ..Scope::default()
        };
        scope.covers(&item(&format!("{section}/x"), 1, 1))
    };
    assert!(within("kanaler", "kanaler"));
    assert!(within("kanaler/some", "/kanaler/"));
    assert!(!within("kanalerne", "kanaler"));
}

#[test]
fn the_level_of_a_quota_is_the_sites_choice() {
    let quota = Quota {
        level: Severity::Advice,
        ..balance(Profile::Central)
    };
    assert_eq!(told(quota, vec![item("a", 1, 0)])[0].severity, Severity::Advice);
}
