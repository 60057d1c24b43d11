//! Trains the language model: `cargo bench --bench train_language -- ../shared/lang`.
//!
//! Prints the figures of a cross-validation over sources, then trains on everything and writes
//! `src/language/model/weights.bin`. The same texts give the same bytes on every machine: seeds, order and
//! every sum are fixed, and logarithm and exponential are our own. With `--predictions FILE` the predictions of
//! the cross-validation are written as JSON Lines, for other scorers.

#![allow(clippy::print_stdout, reason = "a program that prints figures")]

mod bayes;
mod corpus;
mod figures;
mod folds;
mod logistic;
mod math;
mod quantise;

use corpus::{Corpus, Example, KINDS};
use std::io::Result;
use std::path::Path;
use veksle::language::model::features::SLOTS;

/// A number for each label, in the order of `Label::ALL`.
type Row = [f32; 5];

/// Where the model's weights are, from the package's root.
const WEIGHTS: &str = "src/language/model/weights.bin";

/// How much of naive Bayes is added to the logistic regression.
const BAYES: f32 = 0.1;

/// In nats: what Danish and Swedish must have more than Norwegian has, and what nynorsk is helped by.
const BIAS: Row = [0.0, 0.4, 0.0, -1.5, -1.5];

/// A linear model before quantisation.
struct Linear {
    rows: Vec<Row>,
    bias: Row,
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let Some(dir) = args.first() else {
        println!("usage: cargo bench --bench train_language -- DIR [--predictions FILE]");
        return Ok(());
    };
    let corpus = Corpus::read(Path::new(dir))?;
    let predictions = folds::cross_validate(&corpus);
    if let [_, option, file] = args.as_slice()
        && option == "--predictions"
    {
        figures::write(Path::new(file), &predictions)?;
    }
    println!("{}\n{}", figures::table(&predictions), figures::verifying(&predictions));
    let examples: Vec<&Example> = corpus.examples.iter().collect();
    std::fs::write(WEIGHTS, train(&examples))
}

/// The weights file of a model that has learnt from the examples.
fn train(examples: &[&Example]) -> Vec<u8> {
    let mut model = logistic::train(examples);
    for (row, bayes) in model.rows.iter_mut().zip(bayes::train(examples)) {
        add(row, bayes, BAYES);
    }
    add(&mut model.bias, BIAS, 1.0);
    quantise::bytes(&model)
}

/// Adds a multiple of a row.
fn add(row: &mut Row, other: Row, factor: f32) {
    for (sum, term) in row.iter_mut().zip(other) {
        *sum += term * factor;
    }
}
