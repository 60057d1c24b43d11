//! Registers of the whole site that writers keep in TOML beside the documents.

use jiff::civil::Date;

use crate::config::read::declare::table;
use crate::config::read::{Keyed, Texts};
use crate::span::Spanned;

/// Path of the glossary.
pub const GLOSSARY: &str = "content/glossary.toml";

/// Path of the ledger of language balance.
pub const LEDGER: &str = "content/balance.toml";

table! {
    /// Terms that the site explains.
    pub struct Glossary {
        "term" terms: Vec<Term>,
    }
}

table! {
    /// A term in each language, with its explanation.
    pub struct Term {
        "name" name: Texts,
        /// Short form; its first use on a page is explained by the name.
        "abbreviation" abbreviation: Texts,
        "explanation" explanation: Texts,
    }
}

table! {
    /// The balance as it was at the end of earlier periods.
    pub struct Ledger {
        "entry" entries: Vec<Spanned<LedgerEntry>>,
    }
}

table! {
    /// One measurement.
    pub struct LedgerEntry {
        "date" date: Date,
        /// Words of each language in all text.
        "words" words: Keyed<u32>,
        /// Words of each language in what was new in the period.
        "new-words" new_words: Keyed<u32>,
        "documents" documents: Keyed<u32>,
        "posts" posts: Keyed<u32>,
    }
}
