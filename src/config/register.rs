//! Registers of the whole site that writers keep in TOML beside the documents.

use jiff::civil::Date;

use crate::config::read::declare::table;
use crate::config::read::{Keyed, Texts};

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
        /// Other forms that stand for the name in running text, for each language: `{ nb = ["kanaler", "kanalen"] }`.
        "forms" forms: Keyed<Vec<String>>,
    }
}

table! {
    /// What has been published in which language, so that the history survives edits and removals.
    pub struct Ledger {
        "text" texts: Vec<LedgerText>,
    }
}

table! {
    /// One text that has been public, with its own figures on the day that it was recorded.
    pub struct LedgerText {
        /// Path of its file from the site's root.
        "path" path: String,
        /// The day that it was first published, or first recorded.
        "published" published: Date,
        /// The day that it was found to be gone.
        "removed" removed: Option<Date>,
        "section" section: Option<String>,
        "kind" kind: Option<String>,
        "channels" channels: Vec<String>,
        "owner" owner: Option<String>,
        /// What it counts as: the language of most of its words.
        "lang" lang: Option<String>,
        /// White-space tokens by what they are written in: `nb`, `nn`, `en`, `other`.
        "words" words: Keyed<u32>,
    }
}
