use proptest::prelude::*;

use crate::parse::posts::read;
use crate::span::FileId;

const LEDGER: &str = "date;channel;language;text;paid;amount\n\
2026-03-02;facebook;nn;\"Ny rettleiing; les ho\";nei;\n\
2026-03-03;facebook;nb;Søk nå;ja;1 200,50\n";

#[test]
fn every_cell_has_its_place() {
    let (posts, findings) = read(LEDGER, FileId(0));
    assert!(findings.is_empty(), "{findings:?}");
    let text = posts[0].text.as_ref().unwrap();
    assert_eq!(text.value, "Ny rettleiing; les ho");
    assert_eq!(&LEDGER[text.span.range()], "\"Ny rettleiing; les ho\"");
    let amount = posts[1].amount.as_ref().unwrap();
    assert_eq!((amount.value, &LEDGER[amount.span.range()]), (1200.5, "1 200,50"));
    assert!(posts[1].paid.yes && !posts[0].paid.yes);
}

#[test]
fn faults_stand_at_their_cells() {
    let text = "date,chanel,language,paid\n2026-13-01,x,nb,maybe\n";
    let (posts, findings) = read(text, FileId(0));
    assert!(posts.is_empty());
    let places: Vec<&str> = findings
        .iter()
        .filter_map(|finding| match finding.origin {
            crate::diagnostic::Origin::Source(span) => Some(&text[span.range()]),
            _ => None,
        })
        .collect();
    assert_eq!(places, ["chanel", "date,chanel,language,paid", "2026-13-01"]);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "[a-z0-9,;\"\n\r\u{e6} ]{0,200}") {
        let (posts, _) = read(&text, FileId(0));
        for post in posts {
            prop_assert!(text.get(post.channel.span.range()).is_some());
        }
    }
}
