//! The weights file: eight bits a weight, each column relative to bokmål.

use crate::Linear;

/// A scale and a bias for each column, then a row of four bytes for each slot; see `weights.rs` of the model.
pub fn bytes(model: &Linear) -> Vec<u8> {
    let scales = [1, 2, 3, 4].map(|column| largest(model, column) / 127.0);
    let biases = [1, 2, 3, 4].map(|column: usize| model.bias[column] - model.bias[0]);
    let mut bytes: Vec<u8> = scales.into_iter().chain(biases).flat_map(f32::to_le_bytes).collect();
    for row in &model.rows {
        for (column, scale) in (1..5).zip(scales) {
            let weight = ((row[column] - row[0]) / scale).round() as i8;
            bytes.push(weight.cast_unsigned());
        }
    }
    bytes
}

fn largest(model: &Linear, column: usize) -> f32 {
    model
        .rows
        .iter()
        .map(|row| (row[column] - row[0]).abs())
        .fold(0.0, f32::max)
}
