//! Naive Bayes over the features: how often each stands in a language, of all features of its kind.

use crate::math::ln;
use crate::{Example, KINDS, Row, SLOTS};

/// What every feature is counted beforehand in every language.
const SMOOTHING: f32 = 0.1;

pub fn train(examples: &[&Example]) -> Vec<Row> {
    let mut counts = vec![[0.0; 5]; SLOTS];
    let mut kinds = vec![None; SLOTS];
    let mut totals = [[0.0; 5]; KINDS];
    for example in examples {
        let label = example.label as usize;
        for feature in &example.features {
            counts[feature.slot()][label] += 1.0;
            totals[feature.kind()][label] += 1.0;
            kinds[feature.slot()] = Some(feature.kind());
        }
    }
    let mut slots = [0.0; KINDS];
    for kind in kinds.iter().flatten() {
        slots[*kind] += 1.0;
    }
    let row = |(kind, counts): (&Option<usize>, &Row)| match *kind {
        Some(kind) => centred(counts, &totals[kind], slots[kind]),
        None => [0.0; 5],
    };
    kinds.iter().zip(&counts).map(row).collect()
}

/// The logarithms of the smoothed frequencies, less their mean.
fn centred(counts: &Row, totals: &Row, slots: f32) -> Row {
    let log = |label: usize| ln((counts[label] + SMOOTHING) / (totals[label] + SMOOTHING * slots));
    let logs: Row = std::array::from_fn(log);
    let mean = logs.iter().sum::<f32>() / 5.0;
    logs.map(|log| log - mean)
}
