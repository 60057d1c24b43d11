//! One line of `veksle identify`: JSON in, JSON out.

use super::{Model, identify, own_words, telling_words};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How many telling words a line shows.
const WORDS: usize = 5;

#[derive(Deserialize)]
struct Question<'a> {
    #[serde(default)]
    id: serde_json::Value,
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: serde_json::Value,
    /// A BCP 47 tag, or `mixed` for a text in two languages.
    label: &'a str,
    margin: f32,
    words: Vec<&'a str>,
}

/// Answers `{"id","text"}` with `{"id","label","margin","words"}`; without a line break.
///
/// # Errors
/// When the line is not a JSON object with a string `text`.
pub fn identify_line(line: &str) -> serde_json::Result<String> {
    let question: Question = serde_json::from_str(line)?;
    let text = question.text.as_ref();
    let own = own_words(text);
    let verdict = identify(&own);
    let words = telling_words(&own, verdict.best, WORDS);
    serde_json::to_string(&Answer {
        id: question.id,
        label: Model::embedded().label(text),
        margin: (verdict.margin * 100.0).round() / 100.0,
        words: words.into_iter().map(|range| &own[range]).collect(),
    })
}
