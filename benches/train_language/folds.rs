//! Cross-validation over sources: each text is judged by a model that has seen nothing of its source.
//!
//! Danish, Swedish and English have one large source each; these are split in three, by text. In every fold the
//! examples that share five words in a row with a text to be judged are left out too. Texts that are composed of
//! sentences from several sources are judged by a model without any Norwegian source but the Storting and our own.

use crate::corpus::{Corpus, Origin, Text, shingles};
use crate::train;
use rayon::prelude::*;
use std::collections::BTreeSet;
use veksle::language::model::{Model, SIZE, Verdict};

/// The only large source of its language.
const FOREIGN: [&str; 3] = ["UD_Danish-DDT", "UD_Swedish-Talbanken", "UD_English-EWT"];

const COMPOSED: &str = "constructed";

/// What the model of its fold says of a text.
pub struct Prediction<'c> {
    pub text: &'c Text,
    /// A tag, or `mixed`.
    pub label: &'static str,
    pub verdict: Verdict,
}

struct Fold<'c> {
    texts: Vec<&'c Text>,
    without: BTreeSet<&'c str>,
}

/// A prediction for each text, in the order of the corpus.
pub fn cross_validate(corpus: &Corpus) -> Vec<Prediction<'_>> {
    let folds = folds(corpus);
    let predictions: Vec<_> = folds.par_iter().map(|fold| judge(corpus, fold)).collect();
    predictions.into_iter().flatten().collect()
}

fn folds(corpus: &Corpus) -> Vec<Fold<'_>> {
    let groups: BTreeSet<&str> = corpus.texts.iter().map(Text::group).collect();
    let local = groups.iter().filter(|group| !FOREIGN.contains(group)).copied();
    let local: BTreeSet<&str> = local.collect();
    let of_group = |group: &str| corpus.texts.iter().filter(|text| text.group() == group).collect();
    let mut folds: Vec<Fold> = local
        .iter()
        .map(|group| Fold {
            texts: of_group(group),
            without: if *group == COMPOSED {
                local.clone()
            } else {
                BTreeSet::from([*group])
            },
        })
        .collect();
    let foreign: Vec<&Text> = corpus
        .texts
        .iter()
        .filter(|text| FOREIGN.contains(&text.group()))
        .collect();
    folds.extend((0..3).map(|part| Fold {
        texts: foreign.iter().skip(part).step_by(3).copied().collect(),
        without: BTreeSet::new(),
    }));
    folds
}

fn judge<'c>(corpus: &Corpus, fold: &Fold<'c>) -> Vec<Prediction<'c>> {
    let seen: BTreeSet<u64> = fold.texts.iter().flat_map(|text| shingles(&text.text)).collect();
    let unseen = |origin: &Origin| match origin {
        Origin::Open(group) => !fold.without.contains(group.as_str()),
        _ => true,
    };
    let examples: Vec<_> = corpus
        .examples
        .iter()
        .filter(|example| unseen(&example.origin) && !example.shingles.iter().any(|five| seen.contains(five)))
        .collect();
    let weights = train(&examples);
    let Some(weights) = weights.first_chunk::<SIZE>() else {
        return Vec::new();
    };
    let model = Model::new(weights);
    fold.texts
        .iter()
        .map(|text| Prediction {
            text,
            label: model.label(&text.text),
            verdict: model.identify(&text.text),
        })
        .collect()
}
