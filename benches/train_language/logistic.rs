//! Multinomial logistic regression by Adagrad, averaged over a few runs.
//!
//! What it learns must hold for other sources than it has seen. So most steps see only a window of the words, as
//! short as titles are, and some see no words at all but the runs of characters in them.

use crate::corpus::{Origin, PAIR, WORD};
use crate::math::exp;
use crate::{Example, KINDS, Linear, Row, SLOTS, add};

/// Runs from different seeds, whose weights are averaged.
const RUNS: u16 = 6;
/// Times that each example is seen in a run; times [`repeats`].
const EPOCHS: usize = 9;
const RATE: f32 = 0.1;
/// Where the sum of the squared gradients begins.
const CAUTION: f32 = 0.1;
const BIAS_RATE: f32 = 0.01;
/// The part of the steps that see a window of 2 to 10 words only.
const WINDOWS: f32 = 0.8;
/// The part of the steps that see no pairs, and in half of these no words either.
const WORDLESS: f32 = 0.3;
/// The part of the steps that miss one length of runs.
const RUNLESS: f32 = 0.2;

pub fn train(examples: &[&Example]) -> Linear {
    let mut sum = Linear {
        rows: vec![[0.0; 5]; SLOTS],
        bias: [0.0; 5],
    };
    for run in 0..RUNS {
        let model = one_run(examples, run);
        for (row, other) in sum.rows.iter_mut().zip(model.rows) {
            add(row, other, 1.0 / f32::from(RUNS));
        }
        add(&mut sum.bias, model.bias, 1.0 / f32::from(RUNS));
    }
    sum
}

/// How many times an epoch sees an example: what there is little of is seen more often.
const fn repeats(example: &Example) -> usize {
    match example.origin {
        Origin::Storting => 1,
        Origin::Own => 3,
        Origin::Open(_) if example.label.is_norwegian() => 2,
        Origin::Open(_) => 3,
    }
}

fn one_run(examples: &[&Example], run: u16) -> Linear {
    let mut order: Vec<&Example> = examples
        .iter()
        .flat_map(|example| std::iter::repeat_n(*example, repeats(example)))
        .filter(|example| !example.words.is_empty())
        .collect();
    let mut random = Random::new(run);
    let mut learner = Learner::new();
    let mut slots = Vec::new();
    for _ in 0..EPOCHS {
        random.shuffle(&mut order);
        for example in &order {
            glimpse(example, &mut random, &mut slots);
            learner.step(&slots, example.label as usize);
        }
    }
    learner.model
}

/// The slots of the features that a step sees.
fn glimpse(example: &Example, random: &mut Random, slots: &mut Vec<usize>) {
    let range = window(example, random);
    let mut seen = [true; KINDS];
    if random.unit() < WORDLESS {
        seen[WORD] = random.unit() < 0.5;
        seen[PAIR] = false;
    }
    if random.unit() < RUNLESS {
        seen[random.below(WORD)] = false;
    }
    slots.clear();
    let features = example.features[range].iter();
    slots.extend(
        features
            .filter(|feature| seen[feature.kind()])
            .map(|feature| feature.slot()),
    );
}

/// The features of all words or of a few in a row.
fn window(example: &Example, random: &mut Random) -> std::ops::Range<usize> {
    let words = example.words.len();
    if words <= 3 || random.unit() >= WINDOWS {
        return 0..example.features.len();
    }
    let length = 2 + random.below(words.min(10) - 1);
    let from = random.below(words - length + 1);
    let end = example.words.get(from + length).copied();
    example.words[from]..end.unwrap_or(example.features.len())
}

struct Learner {
    model: Linear,
    /// For each weight, the sum of its squared gradients.
    squares: Vec<Row>,
}

impl Learner {
    fn new() -> Self {
        Self {
            model: Linear {
                rows: vec![[0.0; 5]; SLOTS],
                bias: [0.0; 5],
            },
            squares: vec![[CAUTION; 5]; SLOTS],
        }
    }

    /// One step down the gradient of the log-loss.
    fn step(&mut self, slots: &[usize], label: usize) {
        let mut scores = self.model.bias;
        for slot in slots {
            add(&mut scores, self.model.rows[*slot], 1.0);
        }
        let mut gradient = probabilities(scores);
        gradient[label] -= 1.0;
        for slot in slots {
            let weights = self.model.rows[*slot].iter_mut();
            for ((weight, square), slope) in weights.zip(&mut self.squares[*slot]).zip(gradient) {
                *square += slope * slope;
                *weight -= RATE * slope / square.sqrt();
            }
        }
        add(&mut self.model.bias, gradient, -BIAS_RATE);
    }
}

fn probabilities(scores: Row) -> Row {
    let highest = scores.into_iter().fold(f32::MIN, f32::max);
    let odds = scores.map(|score| exp(score - highest));
    let sum: f32 = odds.iter().sum();
    odds.map(|odd| odd / sum)
}

/// Xorshift: the same numbers everywhere.
struct Random(u64);

impl Random {
    fn new(seed: u16) -> Self {
        Self(0x1234_5678_9abc_def1 + u64::from(seed) * 7919)
    }

    const fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From 0 to 1, without 1.
    fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u32 << 24) as f32
    }

    const fn below(&mut self, limit: usize) -> usize {
        (((self.next() >> 32) * limit as u64) >> 32) as usize
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
