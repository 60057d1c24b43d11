//! How much of the site is written in what: counted as the National Library counts, paragraph by paragraph.
//!
//! White-space tokens of running text in paragraphs of more than ten tokens, each by the language that it is written in;
//! a paragraph that stands in several places counts once, where it stood first. English and other languages are kept beside
//! the ratio of bokmål to nynorsk. Every figure is a sum over [`Item`]s, so a scope or a period is a filter.

mod ledger;
mod tally;

pub use ledger::{Ledger, Row};
pub use tally::Tally;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;

use crate::language::model::{LEAST_WORDS, identify};
use crate::language::reading::{Reading, Written};
use crate::language::text::tokens;

/// Whether an item can be read now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Public,
    /// Becomes public on that day.
    Scheduled(Date),
    /// Was public, and is known from the ledger only.
    Removed,
}

/// What an item is; each has its own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// A page of the site.
    Web,
    /// A post in social media.
    Post,
}

/// Where an item belongs: what scopes and rows of the report go by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Folders under `content`, joined by `/`; empty at the root.
    pub section: String,
    pub kind: String,
    pub channels: Vec<String>,
    /// Empty when nobody is named.
    pub owner: String,
}

/// A document on its way into the census.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Path of the source file from the site's root.
    pub path: &'a str,
    pub declared: &'a str,
    pub reading: &'a Reading,
    pub place: Place,
    /// When it was first published; none when neither the front matter nor the ledger knows.
    pub published: Option<Date>,
    pub state: State,
    /// Why it is outside the measure.
    pub exempt: Option<String>,
}

/// A post in social media on its way into the census.
#[derive(Debug, Clone)]
pub struct Post<'a> {
    /// File and line, `content/posts/2026.csv:12`.
    pub path: String,
    pub declared: &'a str,
    pub text: &'a str,
    pub place: Place,
    pub published: Date,
    pub state: State,
}

/// A document or a post, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub path: String,
    pub medium: Medium,
    pub place: Place,
    pub published: Option<Date>,
    pub state: State,
    pub exempt: Option<String>,
    /// White-space tokens, by what they are written in.
    pub words: Tally,
    /// What the item as a whole counts as: the language of most of its words, else what it declares; none for a document
    /// without a paragraph that counts, such as a section's bare front page.
    pub written: Option<Written>,
}

/// Every item of a site, in the order of their paths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Census {
    pub items: Vec<Item>,
}

/// From this margin (log-odds) on, a post counts as what it is written in rather than as what it declares.
const BELIEVED_POST: f32 = 3.0;

impl Census {
    /// Counts documents and posts, and adds what the ledger remembers of texts that are gone.
    #[must_use]
    pub fn take(entries: &[Entry<'_>], posts: &[Post<'_>], ledger: &Ledger) -> Self {
        let mut items = documents(entries, ledger);
        let known: BTreeSet<&str> = entries.iter().map(|entry| entry.path).collect();
        let gone = ledger.rows.iter().filter(|row| !known.contains(row.path.as_str()));
        items.extend(gone.map(Row::as_item));
        items.extend(posts.iter().map(post));
        items.sort_by(|a, b| a.path.cmp(&b.path));
        Self { items }
    }

    /// The sum of words over the items that a filter admits.
    pub fn words(&self, admits: impl Fn(&Item) -> bool) -> Tally {
        self.items
            .iter()
            .filter(|item| admits(item))
            .map(|item| item.words)
            .sum()
    }

    /// The number of items that a filter admits, by what they are written in.
    pub fn count(&self, admits: impl Fn(&Item) -> bool) -> Tally {
        self.items
            .iter()
            .filter(|item| admits(item))
            .filter_map(|item| item.written)
            .map(|written| Tally::of(written, 1))
            .sum()
    }
}

/// The documents, each paragraph counted in the one that published it first.
fn documents(entries: &[Entry<'_>], ledger: &Ledger) -> Vec<Item> {
    let first_recorded: BTreeMap<&str, Date> = ledger
        .rows
        .iter()
        .map(|row| (row.path.as_str(), row.published))
        .collect();
    let published = |entry: &Entry<'_>| entry.published.or_else(|| first_recorded.get(entry.path).copied());
    let mut order: Vec<&Entry<'_>> = entries.iter().collect();
    order.sort_by_key(|entry| (entry.state, published(entry), entry.path));
    let mut seen = HashSet::new();
    let item = |entry: &Entry<'_>| {
        let blocks = entry.reading.blocks.iter().filter(|block| seen.insert(block.hash));
        let words: Tally = blocks.map(|block| Tally::of(block.written, block.tokens.into())).sum();
        Item {
            path: entry.path.to_owned(),
            medium: Medium::Web,
            place: entry.place.clone(),
            published: published(entry),
            state: entry.state,
            exempt: entry.exempt.clone(),
            written: words.most().or_else(|| declared(entry)),
            words,
        }
    };
    order.into_iter().map(item).collect()
}

/// What a document declares, if it has a paragraph that counts, here or where it stood first.
fn declared(entry: &Entry<'_>) -> Option<Written> {
    (!entry.reading.blocks.is_empty()).then(|| Written::from_tag(entry.declared))
}

fn post(post: &Post<'_>) -> Item {
    let written = post_written(post.text, post.declared);
    Item {
        path: post.path.clone(),
        medium: Medium::Post,
        place: post.place.clone(),
        published: Some(post.published),
        state: post.state,
        exempt: None,
        words: Tally::of(written, tokens(post.text).into()),
        written: Some(written),
    }
}

/// What a post counts as: what it is written in where that is sure, else what it declares.
fn post_written(text: &str, declared: &str) -> Written {
    let long_enough = tokens(text) >= LEAST_WORDS;
    let verdict = Some(identify(text)).filter(|verdict| long_enough && verdict.margin >= BELIEVED_POST);
    verdict
        .and_then(|verdict| verdict.label)
        .map_or_else(|| Written::from_tag(declared), Written::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::reading::Block;
    use jiff::civil::date;

    fn reading(blocks: &[(u64, u32, Written)]) -> Reading {
        let block = |(hash, tokens, written): &(u64, u32, Written)| Block {
            hash: *hash,
            tokens: *tokens,
            written: *written,
        };
        Reading {
            blocks: blocks.iter().map(block).collect(),
            ..Reading::default()
        }
    }

    fn entry<'a>(path: &'a str, reading: &'a Reading, published: Option<Date>, state: State) -> Entry<'a> {
        Entry {
            path,
            declared: "nb",
            reading,
            place: Place::default(),
            published,
            state,
            exempt: None,
        }
    }

    fn words(census: &Census, path: &str) -> Tally {
        census.words(|item| item.path == path)
    }

    #[test]
    fn a_repeated_paragraph_counts_where_it_was_published_first() {
        let text = reading(&[(1, 20, Written::Bokmal), (2, 30, Written::Nynorsk)]);
        let entries = [
            entry("a.nb.md", &text, Some(date(2026, 5, 1)), State::Public),
            entry("b.nb.md", &text, Some(date(2026, 4, 1)), State::Public),
            entry(
                "c.nb.md",
                &text,
                Some(date(2026, 3, 1)),
                State::Scheduled(date(2026, 12, 1)),
            ),
        ];
        let census = Census::take(&entries, &[], &Ledger::default());
        assert_eq!(
            words(&census, "b.nb.md"),
            Tally {
                bokmal: 20,
                nynorsk: 30,
                english: 0,
                other: 0
            }
        );
        assert_eq!(words(&census, "a.nb.md"), Tally::default());
        assert_eq!(words(&census, "c.nb.md"), Tally::default());
    }

    #[test]
    fn a_document_counts_as_the_language_of_most_of_its_words() {
        let mostly = reading(&[(1, 20, Written::Bokmal), (2, 30, Written::Nynorsk)]);
        let again = reading(&[(2, 30, Written::Nynorsk)]);
        let empty = reading(&[]);
        let entries = [
            entry("a.nb.md", &mostly, None, State::Public),
            entry("b.nb.md", &again, None, State::Public),
            entry("c.nb.md", &empty, None, State::Public),
        ];
        let census = Census::take(&entries, &[], &Ledger::default());
        assert_eq!(
            census.count(|_| true),
            Tally {
                bokmal: 1,
                nynorsk: 1,
                english: 0,
                other: 0
            }
        );
    }

    #[test]
    fn the_ledger_dates_what_has_no_date_and_remembers_what_is_gone() {
        let row = |path: &str| Row {
            path: path.to_owned(),
            published: date(2025, 2, 3),
            place: Place::default(),
            words: Tally::of(Written::Nynorsk, 40),
            written: Some(Written::Nynorsk),
            removed: None,
        };
        let ledger = Ledger {
            rows: vec![row("a.nb.md"), row("gone.nn.md")],
        };
        let text = reading(&[(1, 20, Written::Bokmal)]);
        let census = Census::take(&[entry("a.nb.md", &text, None, State::Public)], &[], &ledger);
        let known: Vec<_> = census
            .items
            .iter()
            .map(|item| (item.path.as_str(), item.published, item.state))
            .collect();
        let day = Some(date(2025, 2, 3));
        assert_eq!(
            known,
            [("a.nb.md", day, State::Public), ("gone.nn.md", day, State::Removed)]
        );
    }

    #[test]
    fn a_post_counts_as_what_it_is_written_in() {
        let written = |text| post_written(text, "nb");
        assert_eq!(
            written("No kan du søkje om støtte til tiltak i kommunen din, seier direktøren."),
            Written::Nynorsk
        );
        assert_eq!(written("God jul!"), Written::Bokmal);
    }
}
