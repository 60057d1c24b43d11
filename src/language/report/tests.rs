//! The report of one small site in all its forms.

use jiff::civil::date;

use super::*;
use crate::language::census::Place;
use crate::language::quota::{Balance, Profile, judge};
use crate::span::{FileId, Span};

fn item(path: &str, kind: &str, words: Tally) -> Item {
    Item {
        path: format!("content/{path}"),
        medium: Medium::Web,
        place: Place {
            section: path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned(),
            kind: kind.to_owned(),
            ..Place::default()
        },
        published: Some(date(2026, 4, 1)),
        state: State::Public,
        exempt: None,
        words,
        written: words.most(),
    }
}

fn tally(bokmal: u64, nynorsk: u64, english: u64) -> Tally {
    Tally {
        bokmal,
        nynorsk,
        english,
        other: 0,
    }
}

fn census() -> Census {
    let mut old = item("om/gammel.nb.md", "page", tally(300, 0, 0));
    old.published = Some(date(2024, 4, 1));
    let mut exempt = item("om/sted.nb.md", "page", tally(9000, 0, 0));
    exempt.exempt = Some("gjelder én kommune".to_owned());
    let mut post = item("posts/2026.csv:00002", "", tally(0, 12, 0));
    post.medium = Medium::Post;
    post.place = Place {
        channels: vec!["facebook".to_owned()],
        owner: "kom".to_owned(),
        ..Place::default()
    };
    let items = vec![
        old,
        exempt,
        post,
        item("skjema/klage.nb.md", "form", tally(50, 0, 0)),
        item("skjema/klage.nn.md", "form", tally(0, 50, 0)),
        item("skjema/innsyn.nb.md", "form", tally(40, 0, 0)),
        item("skjema/_index.nb.md", "form", tally(10, 0, 0)),
        item("nytt/a.en.md", "news", tally(0, 0, 70)),
    ];
    Census { items }
}

fn report() -> Report {
    let balance = Balance {
        profile: Profile::Central,
        span: Span::new(FileId(0), 0, 0),
        period: Period::CalendarYear,
        warn_at: None,
        least_bokmal: None,
        least_nynorsk: None,
    };
    let quotas: Vec<_> = balance.quota().into_iter().collect();
    let census = census();
    let today = date(2026, 11, 20);
    Report::new(&census, &judge(&quotas, &census, today), Period::CalendarYear, today)
}

#[test]
fn the_csv_has_the_categories_of_the_yearly_report() {
    let expected = "\
category,unit,from,to,nb,nn,both,nn-percent,en,other
web-total,words,,2026-11-20,400,50,,11.11,70,0
web-new,words,2026-01-01,2026-11-20,100,50,,33.33,70,0
social-media,posts,2026-01-01,2026-11-20,0,1,,100.00,0,0
forms,forms,,2026-11-20,2,1,1,,,
";
    assert_eq!(report().to_csv(), expected);
}

#[test]
fn the_parts_add_up_to_the_whole() {
    let report = report();
    let words = |part| -> Tally {
        let rows = report
            .parts
            .iter()
            .filter(|row| row.part == part && row.unit == "words");
        rows.map(|row| row.tally).sum()
    };
    for part in [Part::Section, Part::Kind, Part::Owner, Part::Year] {
        assert_eq!(words(part), tally(400, 50, 70), "{part:?}");
    }
    let posts: Vec<_> = report.parts.iter().filter(|row| row.unit == "posts").collect();
    let named: Vec<_> = posts
        .iter()
        .map(|row| (row.part, row.name.as_str(), row.tally.nynorsk))
        .collect();
    assert_eq!(
        named,
        [
            (Part::Channel, "facebook", 1),
            (Part::Owner, "kom", 1),
            (Part::Year, "2026", 1)
        ]
    );
}

#[test]
fn a_quota_shows_where_it_stands_and_what_is_missing() {
    let report = report();
    let [quota] = report.quotas.as_slice() else {
        panic!("one quota");
    };
    assert_eq!(
        (quota.verdict, quota.lacking, quota.missing),
        ("not-met", Some("nynorsk"), Some(84))
    );
    assert_eq!((quota.share_nn, quota.least_nn), (Some(1111), Some(2500)));
    let [exempt] = report.exempt.as_slice() else {
        panic!("one document");
    };
    assert_eq!(exempt.reason, "gjelder én kommune");
}

#[test]
fn the_json_holds_the_tallies_of_every_row() {
    let json: serde_json::Value = serde_json::from_str(&report().to_json()).unwrap();
    assert_eq!(json["totals"][0]["nb"], 400);
    assert_eq!(json["totals"][0]["share-nn"], 1111);
    assert_eq!(json["parts"][0]["part"], "section");
    assert_eq!(json["forms"]["both"], 1);
}
